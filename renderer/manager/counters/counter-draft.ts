import type { InputOf, OutputOf } from '../../../core/contract';
import { findFreePlace } from './hall-grid';

export type CounterView = OutputOf<'counter.list'>[number];

/** The layout of a counter, as the manager edits it. */
export type CounterDraft = Omit<InputOf<'counter.add'>, 'requestId'>;

export function draftOf(counter: CounterView): CounterDraft {
  const { number, name, mode, skills, place } = counter;
  return { number, name, mode, skills, place };
}

/** The next number, at the next free place of a hall of this width. */
export function nextDraft(counters: readonly CounterView[], name: string): CounterDraft {
  const columns = Math.max(4, ...counters.map((counter) => counter.place.column + 1));
  return {
    number: Math.min(99, Math.max(0, ...counters.map((counter) => counter.number)) + 1),
    name,
    mode: 'any-item',
    skills: { categoryIds: [], itemIds: [] },
    place: findFreePlace(
      counters.map((counter) => counter.place),
      columns,
    ),
  };
}
