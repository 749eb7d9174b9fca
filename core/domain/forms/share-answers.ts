import { answerOrigins, type AnswerOrigin, type Provenance } from './answer-origin';
import { countSigns } from './answer-text';
import { isEmpty, isRow } from './clean-answers';
import type { Answers } from './evaluation';
import { mappedColumns, prefillOf } from './prefill';
import type { FormTemplate } from './template';

export type AnswerShares = Readonly<{
  /** Answers by origin; each cell of a table is one. */
  counts: Readonly<Record<AnswerOrigin, number>>;
  /** At least so many keys were not pressed: one for each sign of a reused text, one for each choice, less one for each confirmation. */
  keystrokesSaved: number;
}>;

/** 一次采集、多次使用 as a figure, of the answers that are submitted. */
export function shareAnswers(
  template: FormTemplate,
  answers: Answers,
  provenance: Readonly<Record<string, Provenance>>,
): AnswerShares {
  const counts: Record<AnswerOrigin, number> = { 'auto-client': 0, 'auto-server': 0, override: 0, manual: 0 };
  let keystrokesSaved = 0;
  for (const [path, value] of Object.entries(answers)) {
    const of = provenance[path];
    const origin = answerOrigins.find((one) => one === of?.origin) ?? 'manual';
    for (const part of partsOf(template, path, value)) {
      const isReused = part.isFilled && (origin === 'auto-client' || origin === 'auto-server');
      counts[part.isFilled ? origin : 'manual'] += 1;
      keystrokesSaved += isReused ? keystrokesOf(part.value) : 0;
    }

    keystrokesSaved -= of?.origin === 'auto-server' && of.confirmedAt !== null ? 1 : 0;
  }

  return { counts, keystrokesSaved: Math.max(0, keystrokesSaved) };
}

type Part = Readonly<{ value: unknown; isFilled: boolean }>;

/** The cells of a table, a plain answer itself; `isFilled`: of a column that the prefill fills. */
function partsOf(template: FormTemplate, path: string, value: unknown): readonly Part[] {
  if (!Array.isArray(value)) {
    return isEmpty(value) ? [] : [{ value, isFilled: true }];
  }

  const rule = prefillOf(template, path);
  const filled = rule === null ? undefined : mappedColumns(template, rule);
  return value
    .filter(isRow)
    .flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) =>
        isEmpty(cell) ? [] : [{ value: cell, isFilled: filled?.includes(column) ?? true }],
      ),
    );
}

function keystrokesOf(value: unknown): number {
  if (isRow(value)) {
    return Object.values(value).reduce<number>((sum, part) => sum + keystrokesOf(part), 0);
  }

  return typeof value === 'string' ? countSigns(value) : typeof value === 'number' ? String(value).length : 1;
}
