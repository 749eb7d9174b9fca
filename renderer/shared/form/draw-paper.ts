import { printForm } from '../../../core/domain/papers/print-form';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import type { CodeNames } from '../../../core/domain/papers/format-answer';
import { answersToSubmit } from '../../../core/domain/forms/evaluate-form';
import type { FormState } from './form-store';

export type PaperFacts = Readonly<{ caseNumber: string; date: BusinessDate }>;

/** The paper as it would be frozen now: same rules, same layout; number and hash are the hub's to give. */
export function drawPaper({ source, answers, evaluation }: FormState, { caseNumber, date }: PaperFacts): string {
  return printForm(source.template, answersToSubmit(source.template, answers, source.context), {
    caseNumber,
    date,
    computed: evaluation.computed,
    codes: codeNames(source.codeLists),
    hash8: '',
  });
}

/** SHA-256 of the paper, hex; null where the browser gives no digest (a page that came over an open line). */
export async function hashPaper(html: string): Promise<string | null> {
  // A page without a secure origin has no `subtle`, whatever the types say.
  const subtle = (globalThis.crypto as Readonly<{ subtle?: SubtleCrypto }>).subtle;
  if (subtle === undefined) {
    return null;
  }
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(html));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function codeNames(lists: FormState['source']['codeLists']): CodeNames {
  return Object.fromEntries(
    Object.entries(lists).map(([list, codes]) => [list, Object.fromEntries(codes.map(({ code, name }) => [code, name.zh]))]),
  );
}
