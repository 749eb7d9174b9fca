import type { CategoryId, CounterId, ItemId } from '../id';

/** 一口受理 takes everything, 按大类 its own skills only, mixed its own first and then anything. */
export type CounterMode = 'any-item' | 'by-category' | 'mixed';

export type CounterState = 'open' | 'paused' | 'closed';

/** What a counter is able to take: whole categories, or single items of others. */
export type Skills = Readonly<{ categoryIds: readonly CategoryId[]; itemIds: readonly ItemId[] }>;

/** Grid cell on the plan of the hall. */
export type Place = Readonly<{ column: number; row: number }>;

export type Counter = Readonly<{
  id: CounterId;
  number: number;
  name: string;
  mode: CounterMode;
  skills: Skills;
  place: Place;
  state: CounterState;
  /** Priority tickets called in a row while ordinary ones waited. */
  priorityTurn: number;
}>;
