import { spell } from '../../../core/domain/queue/announcement-clips';
import { spokenCount } from '../../../core/domain/queue/spoken-count';
import { useLanguage } from '../../shared/i18n/use-language';
import type { PaperState } from '../parts/use-ticket-paper';
import type { IssuedTicket } from '../session/place';
import { usePageSpeech } from './speech';

const saidOfPaper: Readonly<Partial<Record<PaperState, string>>> = {
  printed: 'printed',
  notPrinted: 'not-printed',
  noPreview: 'not-printed',
};

/** The number sign by sign, who is ahead, how long; and then what became of the paper. */
export function useTicketSpeech(ticket: IssuedTicket, paper: PaperState): void {
  const { language } = useLanguage();
  const said = saidOfPaper[paper];
  usePageSpeech([...numberWords(ticket), ...aheadWords(language, ticket), 'listen']);
  usePageSpeech(said === undefined ? null : [said], 'after');
}

const numberWords = ({ number }: IssuedTicket) => ['your-number', ...spell(number)];

function aheadWords(language: 'zh' | 'en', { waitingAhead, estimate }: IssuedTicket): readonly string[] {
  if (waitingAhead === 0) {
    return ['you-are-next'];
  }
  const minutes =
    estimate === null
      ? []
      : [
          'minutes-from',
          ...spokenCount(language, estimate.lowMinutes),
          'minutes-to',
          ...spokenCount(language, estimate.highMinutes),
          'minutes',
        ];
  return ['people-ahead', ...spokenCount(language, waitingAhead), ...minutes];
}
