import { describe, expect, it } from 'vitest';
import type { CategoryId, ItemId } from '../../../core/domain/id';
import { currentPlace, startOfTrail, takeStep, type Place, type Trail } from './place';

const category: Place = { kind: 'category', categoryId: 'residence' as CategoryId };
const item: Place = { kind: 'item', itemId: 'permit' as ItemId };
const ticket = {
  kind: 'ticket',
  categoryId: 'residence',
  itemId: 'permit',
  ticket: { number: 'A001' },
} as unknown as Place;

function walk(...places: Place[]): Trail {
  return places.reduce<Trail>((trail, to) => takeStep(trail, { kind: 'go', to }), startOfTrail);
}

describe('the way through the kiosk', () => {
  it('goes back the way it came, and never past home', () => {
    const once = takeStep(walk(category, item), { kind: 'back' });
    expect(currentPlace(once)).toEqual(category);
    const more = takeStep(takeStep(once, { kind: 'back' }), { kind: 'back' });
    expect(more).toEqual(startOfTrail);
  });

  it('leads from a ticket only home, so that no number is taken twice', () => {
    const there = walk(category, item, ticket);
    expect(currentPlace(there)).toEqual(ticket);
    expect(takeStep(there, { kind: 'back' })).toEqual(startOfTrail);
  });

  it('reaches the number in three touches: category, item, take', () => {
    expect(walk(category, item)).toHaveLength(3);
    expect(currentPlace(walk(category, item, ticket)).kind).toBe('ticket');
  });
});
