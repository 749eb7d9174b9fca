import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../calendar/instant';
import type { CategoryId, CounterId, ItemId, StaffId, TicketId } from '../id';
import { turnTide, type Hall, type HallCounter } from './eligible';
import { orderWaiting, pickNext, standingOf, turnAfter } from './pick-next';
import type { WaitingTicket } from './ticket';

const anyItem: HallCounter = {
  id: 'c1' as CounterId,
  mode: 'any-item',
  skills: { categoryIds: [], itemIds: [] },
  state: 'open',
  staffId: 's1' as StaffId,
  priorityTurn: 0,
};
const other = (more: Partial<HallCounter>): HallCounter => ({
  ...anyItem,
  id: 'c2' as CounterId,
  staffId: 's2' as StaffId,
  ...more,
});
const at = (time: string) => `2026-03-02T${time}.000Z` as Instant;
const hallOf = (counters: readonly HallCounter[], more: Partial<Hall> = {}): Hall => ({
  now: at('01:00:00'),
  counters,
  isTideIn: false,
  priorityRatio: 2,
  yieldMinutes: 600,
  ...more,
});
const cat = (letter: string) => letter as CategoryId;

function waiting(number: string, time: string, more: Partial<WaitingTicket> = {}): WaitingTicket {
  return {
    id: number as TicketId,
    number,
    sequence: Number(number.replace(/\D/g, '')),
    categoryId: cat(number.replace(/^V/, '').charAt(0)),
    itemId: null,
    lane: 'service',
    priority: number.startsWith('V'),
    returning: false,
    slot: null,
    lowCounter: false,
    queuedAt: at(time),
    front: false,
    reservedFor: null,
    reservedStaff: null,
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
    expect(pickNext(counter, tickets, hallOf([counter, other({})]))?.number ?? null).toBe(expected);
  });

  const levels = (mode: HallCounter['mode'], of: Record<string, 1 | 2 | 3>): HallCounter => ({
    ...anyItem,
    mode,
    skills: { categoryIds: Object.keys(of).map(cat), itemIds: [], levels: of },
  });
  const handOut = { ...anyItem, skills: { categoryIds: [], itemIds: [], handOut: true } };
  const slot = { from: at('01:00:00'), to: at('01:30:00') };

  it.each<[string, HallCounter, Partial<Hall>, WaitingTicket[], string | null]>([
    [
      'nothing reserved for another counter, even one on a break',
      anyItem,
      { counters: [anyItem, other({ state: 'paused' })] },
      [waiting('A001', '00:00:00', { reservedFor: 'c2' as CounterId })],
      null,
    ],
    [
      'what was reserved for a counter that has closed',
      anyItem,
      { counters: [anyItem, other({ state: 'closed' })] },
      [waiting('A001', '00:00:00', { reservedFor: 'c2' as CounterId })],
      'A001',
    ],
    [
      'what was sent to the person who works here',
      anyItem,
      {},
      [waiting('A001', '00:00:00'), waiting('A007', '00:40:00', { reservedStaff: 's1' as StaffId })],
      'A007',
    ],
    [
      'nothing sent to a person at another counter',
      anyItem,
      { counters: [anyItem, other({})] },
      [waiting('A001', '00:00:00', { reservedStaff: 's2' as StaffId })],
      null,
    ],
    [
      'what was sent to a person who has gone home',
      anyItem,
      {},
      [waiting('A001', '00:00:00', { reservedStaff: 's9' as StaffId })],
      'A001',
    ],
    [
      'the better known category first',
      levels('by-category', { A: 2, B: 1 }),
      {},
      [waiting('A001', '00:00:00'), waiting('B001', '00:50:00')],
      'B001',
    ],
    [
      'the lesser known one when it has waited long enough',
      levels('by-category', { A: 2, B: 1 }),
      { yieldMinutes: 60 },
      [waiting('A001', '00:00:00'), waiting('B001', '00:50:00')],
      'A001',
    ],
    [
      'a low counter is not for those who need none of it, when it is their turn elsewhere',
      anyItem,
      { counters: [anyItem, other({ skills: { categoryIds: [], itemIds: [], low: true } })] },
      [waiting('A001', '00:00:00', { lowCounter: true }), waiting('A002', '00:50:00')],
      'A002',
    ],
    [
      'who needs a low counter, when all of them are closed',
      anyItem,
      { counters: [anyItem, other({ state: 'closed', skills: { categoryIds: [], itemIds: [], low: true } })] },
      [waiting('A001', '00:00:00', { lowCounter: true })],
      'A001',
    ],
    [
      'an appointment in its time before priority and the longest wait',
      anyItem,
      {},
      [waiting('A001', '00:00:00'), waiting('VA001', '00:00:00'), waiting('YA001', '00:55:00', { slot })],
      'YA001',
    ],
    [
      'an appointment before its time only when nobody else waits',
      anyItem,
      { now: at('00:59:59') },
      [waiting('A001', '00:59:00'), waiting('YA001', '00:00:00', { slot })],
      'A001',
    ],
    [
      'one who came back with the missing paper before the longest wait',
      anyItem,
      {},
      [waiting('A001', '00:00:00'), waiting('A009', '00:55:00', { returning: true })],
      'A009',
    ],
    [
      'finished documents at the counter that hands them out',
      handOut,
      { counters: [handOut, other({})] },
      [waiting('ZA001', '00:30:00', { lane: 'hand-out' })],
      'ZA001',
    ],
    [
      'documents at another counter only after everybody else',
      anyItem,
      {},
      [waiting('ZA001', '00:00:00', { lane: 'hand-out' }), waiting('A001', '00:50:00')],
      'A001',
    ],
    [
      'nobody at a tide counter while the tide is out',
      { ...anyItem, mode: 'tide' },
      { counters: [{ ...anyItem, mode: 'tide' }, other({})] },
      [waiting('A001', '00:00:00')],
      null,
    ],
    [
      'anybody at a tide counter while the tide is in',
      { ...anyItem, mode: 'tide' },
      { counters: [{ ...anyItem, mode: 'tide' }, other({})], isTideIn: true },
      [waiting('A001', '00:00:00')],
      'A001',
    ],
    [
      'at a tide counter those whom no other open counter can help',
      { ...anyItem, mode: 'tide' },
      {
        counters: [
          { ...anyItem, mode: 'tide' },
          other({ mode: 'by-category', skills: { categoryIds: [cat('B')], itemIds: [] } }),
        ],
      },
      [waiting('B001', '00:00:00'), waiting('A001', '00:30:00')],
      'A001',
    ],
    [
      'whom no counter of the hall knows any more, since the category was withdrawn',
      levels('by-category', { B: 1 }),
      {},
      [waiting('A001', '00:00:00')],
      'A001',
    ],
  ])('takes %s', (_rule, counter, more, tickets, expected) => {
    expect(pickNext(counter, tickets, hallOf([counter], more))?.number ?? null).toBe(expected);
  });
});

/** A ticket of any kind that may wait, told by two random figures. */
const anyTicket = fc.record({
  letter: fc.constantFrom('A', 'B', 'C'),
  minute: fc.integer({ min: 0, max: 59 }),
  kind: fc.constantFrom('ordinary', 'ordinary', 'priority', 'returning', 'due', 'early', 'front', 'reserved'),
});

function build(one: { letter: string; minute: number; kind: string }, n: number): WaitingTicket {
  const hour = (minutes: number) => at(`0${minutes}:00:00`);
  const slots = { due: { from: hour(1), to: hour(2) }, early: { from: hour(2), to: hour(3) } };
  return waiting(`${one.letter}${String(n).padStart(3, '0')}`, `00:${String(one.minute).padStart(2, '0')}:00`, {
    priority: one.kind === 'priority',
    returning: one.kind === 'returning',
    slot: one.kind === 'due' || one.kind === 'early' ? slots[one.kind] : null,
    front: one.kind === 'front',
    reservedFor: one.kind === 'reserved' ? anyItem.id : null,
  });
}

const anyCounter = fc.constantFrom<HallCounter>(
  anyItem,
  { ...anyItem, mode: 'mixed', skills: { categoryIds: [cat('A')], itemIds: [] } },
  {
    ...anyItem,
    mode: 'by-category',
    skills: { categoryIds: [cat('A'), cat('B'), cat('C')], itemIds: [], levels: { A: 1, B: 2, C: 3 } },
  },
);

describe('order of calling', () => {
  it('is the order in which everybody would be called, each once', () => {
    fc.assert(
      fc.property(
        fc.array(anyTicket, { maxLength: 30 }),
        anyCounter,
        fc.integer({ min: 1, max: 4 }),
        (list, counter, priorityRatio) => {
          const tickets = list.map(build);
          const hall = hallOf([counter], { priorityRatio, yieldMinutes: 30 });
          let [left, now] = [tickets, counter];
          const called: string[] = [];
          for (let next = pickNext(now, left, hall); next !== null; next = pickNext(now, left, hall)) {
            const { id } = next;
            now = { ...now, priorityTurn: turnAfter(now, next, left, hall) };
            left = left.filter((ticket) => ticket.id !== id);
            called.push(id);
          }

          expect(called).toEqual(orderWaiting(counter, tickets, hall).map(({ id }) => id));
          expect(new Set(called).size).toBe(tickets.length);
        },
      ),
    );
  });

  it('does not depend on the order in which the list is read', () => {
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 30 }), anyCounter, (list, counter) => {
        const tickets = list.map(build);
        const forward = orderWaiting(counter, tickets, hallOf([counter])).map((ticket) => ticket.id);
        expect(orderWaiting(counter, tickets.toReversed(), hallOf([counter])).map((ticket) => ticket.id)).toEqual(
          forward,
        );
      }),
    );
  });

  it('lets nobody starve, whoever else comes meanwhile: the bound of orderWaiting', () => {
    // One of each minute's arrivals; whoever is called takes one minute.
    const arrivals = fc.array(fc.array(anyTicket, { maxLength: 3 }), { minLength: 20, maxLength: 90 });
    fc.assert(
      fc.property(arrivals, anyCounter, fc.integer({ min: 1, max: 3 }), (minutes, start, ratio) => {
        expect(worstExcess(minutes, start, ratio)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

type Watched = { ticket: WaitingTicket; left: number | null };

const isOrdinary = ({ priority, returning, slot, front, reservedFor }: WaitingTicket) =>
  !priority && !returning && slot === null && !front && reservedFor === null;

/** By how many calls the worst served ordinary ticket was called later than promised. */
function worstExcess(
  minutes: readonly (readonly Parameters<typeof build>[0][])[],
  start: HallCounter,
  priorityRatio: number,
): number {
  const yieldMinutes = 10;
  const begun = Date.parse(at('00:00:00'));
  let [counter, worst, number] = [start, -Infinity, 0];
  let waitingNow: Watched[] = [];
  for (const [minute, comers] of minutes.entries()) {
    const now = new Date(begun + minute * 60_000).toISOString() as Instant;
    const hall = hallOf([counter], { now, priorityRatio, yieldMinutes });
    for (const comer of comers) {
      number += 1;
      waitingNow.push({ ticket: { ...build(comer, number), queuedAt: now }, left: null });
    }

    promise(waitingNow, now, { ratio: priorityRatio, yieldMinutes });
    const tickets = waitingNow.map(({ ticket }) => ticket);
    const next = pickNext(counter, tickets, hall);
    if (next === null) {
      continue;
    }

    counter = { ...counter, priorityTurn: turnAfter(counter, next, tickets, hall) };
    waitingNow = waitingNow.filter(({ ticket }) => ticket.id !== next.id);
    if (next.front || next.reservedFor !== null) {
      continue;
    }

    for (const one of waitingNow.filter(({ left }) => left !== null)) {
      one.left = (one.left ?? 0) - 1;
      worst = Math.max(worst, 1 - one.left);
    }
  }

  return worst;
}

/** From the moment that an ordinary ticket is overdue, it is promised to be called within (n + 1)(r + 1) calls. */
function promise(
  list: readonly Watched[],
  now: string,
  { ratio, yieldMinutes }: { ratio: number; yieldMinutes: number },
) {
  for (const one of list) {
    const isDue = Date.parse(now) - Date.parse(one.ticket.queuedAt) >= yieldMinutes * 60_000;
    if (one.left === null && isOrdinary(one.ticket) && isDue) {
      const older = list
        .filter(({ ticket }) => !ticket.front && ticket.reservedFor === null && isOlder(ticket, one.ticket))
        .filter(({ ticket }) => !ticket.priority && !ticket.returning);
      one.left = (older.length + 1) * (ratio + 1);
    }
  }
}

const isOlder = (one: WaitingTicket, than: WaitingTicket) =>
  one.queuedAt < than.queuedAt || (one.queuedAt === than.queuedAt && one.sequence < than.sequence);

it('says why a ticket stands where it does', () => {
  const mixed: HallCounter = { ...anyItem, mode: 'mixed', skills: { categoryIds: [cat('B')], itemIds: [] } };
  const hall = hallOf([anyItem]);
  const slot = { from: at('01:00:00'), to: at('01:30:00') };
  expect(standingOf(mixed, waiting('B001', '00:00:00'), hall)).toBe('own-category');
  expect(standingOf(mixed, waiting('A001', '00:00:00'), hall)).toBe('other-category');
  expect(standingOf(anyItem, waiting('VA001', '00:00:00'), hall)).toBe('priority');
  expect(standingOf(anyItem, waiting('A001', '00:00:00'), hall)).toBe('longest-wait');
  expect(standingOf(anyItem, waiting('A001', '00:00:00'), { ...hall, yieldMinutes: 30 })).toBe('overdue');
  expect(standingOf(anyItem, waiting('A001', '00:00:00', { front: true }), hall)).toBe('front');
  expect(standingOf(anyItem, waiting('A001', '00:00:00', { reservedFor: anyItem.id }), hall)).toBe('reserved');
  expect(standingOf(anyItem, waiting('A001', '00:00:00', { returning: true }), hall)).toBe('returning');
  expect(standingOf(anyItem, waiting('YA001', '00:00:00', { slot }), hall)).toBe('appointment');
  expect(standingOf(anyItem, waiting('YA001', '00:00:00', { slot }), { ...hall, now: at('00:30:00') })).toBe('early');
});

describe('the tide', () => {
  it.each([
    [false, 10, false],
    [false, 11, true],
    [true, 4, true],
    [true, 3, false],
  ])('that was in: %s, with %i waiting, is in: %s', (isIn, people, expected) => {
    expect(turnTide(isIn, people, { open: 10, close: 3 })).toBe(expected);
  });
});
