import type { CategoryId, CounterId, ItemId, StaffId } from '../id';

/**
 * 一口受理 takes everything, 按大类 its own skills only, mixed its own first and
 * then anything; a tide counter (潮汐) takes everything while the tide is in.
 */
export type CounterMode = 'any-item' | 'by-category' | 'mixed' | 'tide';

export type CounterState = 'open' | 'paused' | 'closed';

/** 1 is called first, 2 when nobody of level 1 waits, 3 when nobody else does. */
export type SkillLevel = 1 | 2 | 3;

/** What a counter is able to take: whole categories, or single items of others. */
export type Skills = Readonly<{
  categoryIds: readonly CategoryId[];
  itemIds: readonly ItemId[];
  /** How well, by the id of a category or item above; what is not named here has level 1. */
  levels?: Readonly<Record<string, SkillLevel>> | undefined;
  /** Hands out finished documents (领证). */
  handOut?: boolean | undefined;
  /** Low enough to be used from a wheelchair. */
  low?: boolean | undefined;
}>;

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
  /** Who works there; null when nobody does. */
  staffId: StaffId | null;
  /** Preferred tickets called in a row while ordinary ones waited. */
  priorityTurn: number;
}>;
