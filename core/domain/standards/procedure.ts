import type { LocalText } from './bundle';

/** The deeds of a case that may end a step; `open` is the folder laid on the desk. */
export const stepEnds = ['open', 'accept', 'process', 'complete', 'handOver'] as const;

export type StepEnd = (typeof stepEnds)[number];

/**
 * One step of handling an item. `role` says who does it: the counter, or the
 * department that decides.
 */
export type ProcedureStep = Readonly<{
  id: string;
  name: LocalText;
  role: 'counter' | 'department';
  endsWith: StepEnd;
  deadline: Readonly<{
    workdays: number | null;
    calendarDays: number | null;
    /** What it runs from: the end of the step before, or the day of acceptance. */
    from: 'previous' | 'acceptance';
  }> | null;
}>;

/**
 * How items are handled, as data. Older versions stay in the bundle for the cases
 * that began with them. One without items is for every item that has none of its own.
 */
export type Procedure = Readonly<{
  id: string;
  version: number;
  name: LocalText;
  itemIds: readonly string[];
  steps: readonly ProcedureStep[];
  /** `source`: the steps are those of the named sources; `own`: this bundle's own, for want of any. */
  basis: 'source' | 'own';
  note: LocalText;
  sources: readonly string[];
}>;

/** The newest procedure of an item, else the one for all; null where the bundle knows none. */
export function chooseProcedure(procedures: readonly Procedure[], itemId: string): Procedure | null {
  const newest = procedures.toSorted((a, b) => b.version - a.version);
  return (
    newest.find(({ itemIds }) => itemIds.includes(itemId)) ?? newest.find(({ itemIds }) => itemIds.length === 0) ?? null
  );
}
