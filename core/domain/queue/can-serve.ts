import type { CategoryId, ItemId } from '../id';
import type { Counter } from './counter';

type Skilled = Pick<Counter, 'mode' | 'skills'>;

type Wanted = Readonly<{ categoryId: CategoryId; itemId: ItemId | null }>;

/** Whether the ticket's business is among the counter's own skills. */
export function isOwnSkill(counter: Skilled, ticket: Wanted): boolean {
  return (
    counter.skills.categoryIds.includes(ticket.categoryId) ||
    (ticket.itemId !== null && counter.skills.itemIds.includes(ticket.itemId))
  );
}

/**
 * Whether the counter may take the ticket: an any-item or a mixed counter takes
 * everything, a counter by category its own skills only.
 */
export function canServe(counter: Skilled, ticket: Wanted): boolean {
  return counter.mode === 'by-category' ? isOwnSkill(counter, ticket) : true;
}
