import type { CategoryId, ItemId } from '../id';
import type { Counter, SkillLevel } from './counter';
import type { Lane } from './ticket';

type Skilled = Pick<Counter, 'mode' | 'skills'>;

export type Wanted = Readonly<{ categoryId: CategoryId; itemId: ItemId | null; lane?: Lane | undefined }>;

/** Whether the ticket's business is among the counter's own skills. */
export function isOwnSkill(counter: Skilled, ticket: Wanted): boolean {
  return ownLevel(counter, ticket) !== null;
}

/**
 * How well the counter takes the ticket; null when it does not. An item's own
 * level goes before its category's. An any-item and a tide counter take what is
 * not named as well as what is, a mixed counter only after all that is named.
 * Documents are handed out where the counter is set up for it, elsewhere last.
 */
export function skillLevel(counter: Skilled, ticket: Wanted): SkillLevel | null {
  const own = ownLevel(counter, ticket);
  if (own !== null) {
    return own;
  }

  if (counter.mode === 'by-category') {
    return null;
  }

  return counter.mode === 'mixed' || ticket.lane === 'hand-out' ? 3 : 1;
}

export function canServe(counter: Skilled, ticket: Wanted): boolean {
  return skillLevel(counter, ticket) !== null;
}

function ownLevel({ skills }: Skilled, { categoryId, itemId, lane }: Wanted): SkillLevel | null {
  if (lane === 'hand-out') {
    return skills.handOut === true ? 1 : null;
  }

  if (itemId !== null && skills.itemIds.includes(itemId)) {
    return skills.levels?.[itemId] ?? 1;
  }

  return skills.categoryIds.includes(categoryId) ? (skills.levels?.[categoryId] ?? 1) : null;
}
