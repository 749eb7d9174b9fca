import type { OutputOf } from '../../../core/contract';
import type { CallInput } from '../hub/hub-reply';

export type CaseView = OutputOf<'case.listViews'>['views'][number];
export type ListedCase = OutputOf<'case.list'>['cases'][number];
export type CaseFilter = CaseView['filter'];
export type CaseOrder = CaseView['order'];

/** What the list is asked: words, filters, order. */
export type CaseQuestion = Readonly<{ text: string; filter: CaseFilter; order: CaseOrder }>;

export const everything: CaseQuestion = { text: '', filter: {}, order: 'newest' };

const open: NonNullable<CaseFilter['states']> = [
  'preparing',
  'received',
  'supplementing',
  'accepted',
  'processing',
  'suspended',
];

export type BuiltInView = 'everything' | 'mine' | 'dueSoon' | 'overdue' | 'supplementing' | 'handOver' | 'callBack';

/** Views that every centre has; their names are texts. */
export const builtInViews: Readonly<Record<BuiltInView, Pick<CaseQuestion, 'filter' | 'order'>>> = {
  everything: { filter: {}, order: 'newest' },
  mine: { filter: { states: open, staffId: 'me' }, order: 'newest' },
  dueSoon: { filter: { lamps: ['amber', 'red'] }, order: 'due' },
  overdue: { filter: { lamps: ['overdue'] }, order: 'due' },
  supplementing: { filter: { states: ['supplementing'] }, order: 'newest' },
  handOver: { filter: { states: ['completed'] }, order: 'newest' },
  callBack: { filter: { callBack: true }, order: 'newest' },
};

/** As the contract takes it: no words are no words, not empty ones. */
export function askedOf({
  text,
  filter,
  order,
}: CaseQuestion): Omit<CallInput<'case.list'>, 'after' | 'limit' | 'order'> & Readonly<{ order: CaseOrder }> {
  return { ...(text.trim() === '' ? {} : { text: text.trim() }), ...filter, order };
}

/** A filter with one part set, or taken out when there is nothing to set. */
export function withPart<K extends keyof CaseFilter>(
  filter: CaseFilter,
  part: K,
  value: CaseFilter[K] | null,
): CaseFilter {
  const { [part]: _before, ...others } = filter;
  return value === null || value === undefined ? others : { ...others, [part]: value };
}

/** Whether two questions list the same, whatever the order of their parts. */
export function isSameView(
  one: Pick<CaseQuestion, 'filter' | 'order'>,
  other: Pick<CaseQuestion, 'filter' | 'order'>,
): boolean {
  const sorted = ({ filter, order }: Pick<CaseQuestion, 'filter' | 'order'>) =>
    JSON.stringify([order, Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  return sorted(one) === sorted(other);
}
