import type { ReviewLevel } from '../standards/bundle';

type LevelCodes = Pick<ReviewLevel, 'level' | 'interfaceCode' | 'gb39046Code'>;

/** Which of the two national codings: the exchange interface (5 非常满意) or GB/T 39046 table A.8 (1 非常满意). */
export type ReviewCoding = 'interface' | 'gb39046';

const codeOf = (entry: LevelCodes, coding: ReviewCoding) =>
  coding === 'interface' ? entry.interfaceCode : entry.gb39046Code;

/** A level as the other side writes it. Throws where the standard has no such level. */
export function toExchange(level: number, coding: ReviewCoding, levels: readonly LevelCodes[]): string {
  const found = levels.find((entry) => entry.level === level);
  if (found === undefined) {
    throw new RangeError(`No review level ${level}`);
  }

  return codeOf(found, coding);
}

/** What the other side wrote as a level; null where it is no code of that coding. Both codings use 1 to 5, so one is never guessed from the other. */
export function fromExchange(code: string, coding: ReviewCoding, levels: readonly LevelCodes[]): number | null {
  return levels.find((entry) => codeOf(entry, coding) === code)?.level ?? null;
}

/** Channels of GB/T 39046 table 9: 2 a phone, 4 the tablet of the hall, 5 another terminal of the hall. */
export const channelCodes = { rating: '4', kiosk: '5', phone: '2' } as const;

export type ReviewToExchange = Readonly<{
  level: number;
  tags: readonly string[];
  words: string | null;
  source: keyof typeof channelCodes;
  /** Put right within its time: the second assessment. */
  isCorrected: boolean;
  /** `YYYY-MM-DD HH:mm:ss` in Shanghai. */
  at: string;
}>;

/** The evaluation fields of the national exchange (satisfaction, evalDetail, writingEvaluation, assessTime, assessNumber, pf). */
export function exchangeFields(review: ReviewToExchange, levels: readonly LevelCodes[]) {
  return {
    satisfaction: toExchange(review.level, 'interface', levels),
    evalDetail: review.tags.join(','),
    writingEvaluation: review.words ?? '',
    assessTime: review.at,
    assessNumber: review.isCorrected ? '2' : '1',
    pf: channelCodes[review.source],
  };
}
