import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../calendar/instant';
import type { CategoryId, CounterId, ItemId, TicketId } from '../id';
import { orderWaiting, pickNext, standingOf, turnAfter } from './pick-next';
import type { WaitingTicket } from './ticket';

const anyItem = {
  id: 'c1' as CounterId,
  mode: 'any-item' as const,
  skills: { categoryIds: [], itemIds: [] },
  priorityTurn: 0,
};
const cat = (letter: string) => letter as CategoryId;

function waiting(number: string, time: string, more: Partial<WaitingTicket> = {}): WaitingTicket {
  return {
    id: number as TicketId,
    number,
    sequence: Number(number.replace(/\D/g, '')),
    categoryId: cat(number.replace(/^V/, '').charAt(0)),
    itemId: null,
    priority: number.startsWith('V'),
    queuedAt: `2026-03-02T${time}.000Z` as Instant,
    front: false,
    reservedFor: null,
    ...more,
  };
}

describe('pickNext', () => {
  it.each([
    ['the longest wait', anyItem, [waiting('A002', '00:05:00'), waiting('A001', '00:01:00')], 'A001'],
    ['priority when its turn has come', anyItem, [waiting('A001', '00:01:00'), waiting('VA001', '00:09:00')], 'VA001'],
    [
      'an ordinary one after two of priority',
      { ...anyItem, priorityTurn: 2 },
      [waiting('A001', '00:01:00'), waiting('VA001', '00:00:00')],
      'A001',
    ],
    [
      'priority though its turn is spent, when nobody else waits',
      { ...anyItem, priorityTurn: 5 },
      [waiting('VA001', '00:01:00')],
      'VA001',
    ],
    ['the lower number on a tie', anyItem, [waiting('A002', '00:00:00'), waiting('A001', '00:00:00')], 'A001'],
    [
      'the one put in front',
      anyItem,
      [waiting('VA001', '00:00:00'), waiting('B009', '00:50:00', { front: true })],
      'B009',
    ],
    [
      'its own reserved one before the rest',
      anyItem,
      [waiting('A001', '00:00:00'), waiting('A007', '00:40:00', { reservedFor: anyItem.id })],
      'A007',
    ],
    [
      'nothing reserved for another counter',
      anyItem,
      [waiting('A001', '00:00:00', { reservedFor: 'c2' as CounterId })],
      null,
    ],
    [
      'only its own category at a counter by category',
      { ...anyItem, mode: 'by-category' as const, skills: { categoryIds: [cat('B')], itemIds: [] } },
      [waiting('A001', '00:00:00'), waiting('B001', '00:30:00')],
      'B001',
    ],
    [
      'a single item it knows',
      { ...anyItem, mode: 'by-category' as const, skills: { categoryIds: [], itemIds: ['x' as ItemId] } },
      [waiting('A001', '00:00:00'), waiting('A002', '00:30:00', { itemId: 'x' as ItemId })],
      'A002',
    ],
    [
      'its own category first at a mixed counter',
      { ...anyItem, mode: 'mixed' as const, skills: { categoryIds: [cat('B')], itemIds: [] } },
      [waiting('A001', '00:00:00'), waiting('B001', '00:30:00')],
      'B001',
    ],
    [
      'another category at a mixed counter with nobody of its own',
      { ...anyItem, mode: 'mixed' as const, skills: { categoryIds: [cat('B')], itemIds: [] } },
      [waiting('A001', '00:00:00')],
      'A001',
    ],
    ['nobody from an empty hall', anyItem, [], null],
  ])('takes %s', (_rule, counter, tickets, expected) => {
    expect(pickNext(counter, tickets, 2)?.number ?? null).toBe(expected);
  });
});

const anyTickets = fc.uniqueArray(
  fc.record({ priority: fc.boolean(), minute: fc.integer({ min: 0, max: 59 }), n: fc.integer({ min: 1, max: 99 }) }),
  { selector: (one) => `${one.priority}${one.n}`, maxLength: 40 },
);

const build = (one: { priority: boolean; minute: number; n: number }) =>
  waiting(
    `${one.priority ? 'V' : ''}A0${String(one.n).padStart(2, '0')}`,
    `00:${String(one.minute).padStart(2, '0')}:00`,
  );

describe('order of calling', () => {
  it('calls everybody once, and never more than the ratio of priority ones in a row while ordinary ones wait', () => {
    fc.assert(
      fc.property(anyTickets, fc.integer({ min: 1, max: 4 }), (list, ratio) => {
        let left = list.map(build);
        let counter = anyItem;
        let inRow = 0;
        const called: string[] = [];
        while (left.length > 0) {
          const next = pickNext(counter, left, ratio);
          expect(next).not.toBeNull();
          if (next === null) {
            return;
          }

          const ordinaryWaits = left.some((ticket) => !ticket.priority);
          inRow = next.priority && ordinaryWaits ? inRow + 1 : 0;
          expect(inRow).toBeLessThanOrEqual(ratio);
          counter = { ...counter, priorityTurn: turnAfter(counter, next, left) };
          left = left.filter((ticket) => ticket.id !== next.id);
          called.push(next.id);
        }

        expect(new Set(called).size).toBe(list.length);
      }),
    );
  });

  it('does not depend on the order in which the list is read', () => {
    fc.assert(
      fc.property(anyTickets, (list) => {
        const tickets = list.map(build);
        const forward = orderWaiting(anyItem, tickets, 2).map((ticket) => ticket.id);
        expect(orderWaiting(anyItem, tickets.toReversed(), 2).map((ticket) => ticket.id)).toEqual(forward);
      }),
    );
  });
});

it('says why a ticket stands where it does', () => {
  const mixed = { ...anyItem, mode: 'mixed' as const, skills: { categoryIds: [cat('B')], itemIds: [] } };
  expect(standingOf(mixed, waiting('B001', '00:00:00'))).toBe('own-category');
  expect(standingOf(mixed, waiting('A001', '00:00:00'))).toBe('other-category');
  expect(standingOf(anyItem, waiting('VA001', '00:00:00'))).toBe('priority');
  expect(standingOf(anyItem, waiting('A001', '00:00:00'))).toBe('longest-wait');
  expect(standingOf(anyItem, waiting('A001', '00:00:00', { front: true }))).toBe('front');
  expect(standingOf(anyItem, waiting('A001', '00:00:00', { reservedFor: anyItem.id }))).toBe('reserved');
});
