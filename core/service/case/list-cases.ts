import type { CaseFilterShape } from '../../domain/cases/case-filter';
import type { CaseOrder } from '../../domain/cases/case-order';
import type { Handler } from '../handler';
import { narrowByWords, storedFilter } from './case-filter';
import { listFiles, type ListContext } from './case-lister';
import type { CasePlace, CaseRecord } from './ports';

export const casesOfTicket: Handler<'case.ofTicket'> = async ({ ticketId }, context) => {
  return listFiles(context, await context.tx.cases.listOfTicket(ticketId));
};

export type CaseQuestion = Readonly<{ text?: string | undefined; filter: CaseFilterShape; order: CaseOrder }>;

export type CasePage = Readonly<{ cases: readonly CaseRecord[]; next: CasePlace | null; crowded: boolean }>;

/** One page of what is asked for, still with all that the hub knows. */
export async function readPage(
  context: ListContext,
  { text, filter: asked, order }: CaseQuestion,
  after: CasePlace | null,
  limit: number,
): Promise<CasePage> {
  const { tx } = context;
  const whole = await storedFilter(context, asked, order);
  const { filter, crowded } =
    text === undefined || text === '' ? { filter: whole, crowded: false } : await narrowByWords(tx, text, whole);
  const found = filter === null ? [] : await tx.cases.list(filter, after, limit + 1);
  const cases = found.slice(0, limit);
  const last = cases.at(-1);
  return {
    cases,
    crowded,
    next: found.length > limit && last !== undefined ? placeOf(last, order) : null,
  };
}

function placeOf(file: CaseRecord, order: CaseOrder): CasePlace {
  return { at: order === 'due' ? (file.dueOn ?? '') : file.openedAt, id: file.id };
}

export const listCases: Handler<'case.list'> = async ({ text, order, after, limit, ...filter }, context) => {
  const place = after === null ? null : { at: after.at, id: after.caseId };
  const page = await readPage(context, { text, filter, order }, place, limit);
  return {
    cases: [...(await listFiles(context, page.cases))],
    next: page.next === null ? null : { at: page.next.at, caseId: page.next.id },
    crowded: page.crowded,
  };
};
