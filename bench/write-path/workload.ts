/**
 * What is measured: so many counters, each with a person called, served and
 * finished, and so many tickets taken meanwhile. The same steps run through a
 * hub, and through bare SQLite as recorded.
 */
export const counterCount = 16;

/** People who wait all the time, so that choosing the next one is a real choice. */
export const backlog = 24;

export const measuredKinds = ['issue', 'call', 'finish'] as const;

export type MeasuredKind = (typeof measuredKinds)[number];

/** Starting the service stands between call and finish; it is done, not reported. */
export type StepKind = MeasuredKind | 'startService';

/** One round of the hall: everybody issues, calls, starts, finishes. */
export const cycle: readonly StepKind[] = ['issue', 'call', 'startService', 'finish'];

export const methodOf: Readonly<Record<StepKind, string>> = {
  issue: 'queue.issueTicket',
  call: 'queue.callNext',
  startService: 'queue.startService',
  finish: 'queue.finish',
};

/** Milliseconds that each step took, and what all steps of the kind took together. */
export type Timings = Readonly<Record<StepKind, { each: number[]; total: number }>>;

export function noTimings(): Timings {
  return {
    issue: { each: [], total: 0 },
    call: { each: [], total: 0 },
    startService: { each: [], total: 0 },
    finish: { each: [], total: 0 },
  };
}

export const perSecond = ({ each, total }: Timings[StepKind]) => (each.length * 1000) / total;
