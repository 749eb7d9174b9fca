import { comparePlaces } from './place';
import type { SubjectEvent } from './subject-event';

export type CounterRow = Readonly<{
  counterId: string;
  number: number | null;
  name: string | null;
  state: string | null;
  removed: boolean;
}>;

export function foldCounter(counterId: string, events: readonly SubjectEvent[]): CounterRow {
  const inOrder = events.toSorted(comparePlaces);
  const newest = (name: string) =>
    inOrder.findLast((event) => event.payload[name] !== undefined)?.payload[name] ?? null;
  return {
    counterId,
    number: newest('number') as number | null,
    name: newest('name') as string | null,
    state: newest('state') as string | null,
    removed: inOrder.at(-1)?.type === 'counter.removed',
  };
}
