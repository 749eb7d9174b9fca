import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Instant } from '../calendar/instant';
import type { BusinessDate } from '../calendar/instant';
import queueSettings from '../../../standards/settings.json';
import type { TicketId } from '../id';
import { arrivalAt, hourOf, quotaReached, slotsOn } from './appointment-slots';
import { estimateWait, learnWaits, quantile, waitRatio } from './estimate-wait';
import { letLater, queuedFrom } from './queue-place';
import { defaultQueueSettings } from './queue-settings';
import type { TicketStateName } from './ticket';
import { stateAfter, ticketMachine, type Deed } from './ticket-machine';
import { formatNumber, numberBand, numberKinds, numberMark } from './ticket-number';
import { undoableUntil } from './undo';
import { whenMissable } from './when-missable';

const at = (time: string) => `2026-03-02T${time}.000Z` as Instant;
const marks = { priorityMark: 'V', appointmentMark: 'Y' };

describe('ticket numbers', () => {
  it.each([
    ['ordinary', marks, 'A', 12, 'A012'],
    ['priority', marks, 'A', 3, 'VA003'],
    ['appointment', marks, 'B', 999, 'YB999'],
    ['hand-out', marks, 'B', 1, 'ZB001'],
    ['ordinary', marks, 'A', 1000, 'A1000'],
    ['priority', { ...marks, priorityMark: 'P' }, 'A', 3, 'PA003'],
    ['hand-out', { ...marks, handOutMark: 'W' }, 'A', 3, 'WA003'],
  ] as const)('of kind %s with %o are, for %s %i, %s', (kind, rule, letter, sequence, expected) => {
    expect(formatNumber(numberBand(numberMark(rule, kind), letter), sequence)).toBe(expected);
  });

  it('never collide between bands, however long a day is', () => {
    const ticket = fc.tuple(
      fc.constantFrom(...numberKinds.map((kind) => numberMark(marks, kind))),
      fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUWX'),
      fc.integer({ min: 1, max: 20_000 }),
    );
    fc.assert(
      fc.property(ticket, ticket, (a, b) => {
        const same = a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
        expect(formatNumber(numberBand(a[0], a[1]), a[2]) === formatNumber(numberBand(b[0], b[1]), b[2])).toBe(same);
      }),
    );
  });
});

describe('the waiting estimate', () => {
  const five = [5, 5, 5, 5, 5];
  it.each([
    ['nobody who could call', null, five, null, null],
    ['too little known', 15, [5, 5], null, null],
    ['nobody ahead', 0, [4, 4, 4, 4, 4], null, { lowMinutes: 0, highMinutes: 10 }],
    ['a quarter of an hour, five services known', 15, five, null, { lowMinutes: 10, highMinutes: 30 }],
    ['the same, forty services known', 15, Array<number>(40).fill(5), null, { lowMinutes: 10, highMinutes: 25 }],
    [
      'the same, and days that came out as expected',
      15,
      five,
      learnWaits(Array<number>(400).fill(1)),
      { lowMinutes: 10, highMinutes: 20 },
    ],
    [
      'the same, and days on which it took twice as long',
      15,
      five,
      learnWaits(Array<number>(400).fill(2)),
      { lowMinutes: 30, highMinutes: 40 },
    ],
  ])('with %s', (_what, expectedMinutes, serviceMinutes, lesson, expected) => {
    expect(estimateWait({ expectedMinutes, serviceMinutes, lesson })).toEqual(expected);
  });

  const anyMinutes = fc.array(fc.double({ min: 0.5, max: 60, noNaN: true }), { minLength: 5, maxLength: 40 });
  const anyOutcomes = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { maxLength: 60 });

  it('is a range of whole minutes, and never shorter with more expected', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        anyMinutes,
        anyOutcomes,
        (expectedMinutes, serviceMinutes, outcomes) => {
          const lesson = learnWaits(outcomes);
          const now = estimateWait({ expectedMinutes, serviceMinutes, lesson });
          const later = estimateWait({ expectedMinutes: expectedMinutes + 5, serviceMinutes, lesson });
          expect(now?.highMinutes).toBeGreaterThan(now?.lowMinutes ?? 0);
          expect(later?.lowMinutes).toBeGreaterThanOrEqual(now?.lowMinutes ?? 0);
          expect(later?.highMinutes).toBeGreaterThanOrEqual(now?.highMinutes ?? 0);
        },
      ),
    );
  });

  it('widens with doubt: fewer cases of the same kind never make it narrower', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 5, max: 30 }),
        (expectedMinutes, each, n) => {
          const width = (count: number) => {
            const range = estimateWait({
              expectedMinutes,
              serviceMinutes: Array<number>(count).fill(each),
              lesson: null,
            });
            return (range?.highMinutes ?? 0) - (range?.lowMinutes ?? 0);
          };
          expect(width(n)).toBeGreaterThanOrEqual(width(n * 4));
        },
      ),
    );
  });

  it('scores a wait against what was expected, near equals near even at nothing', () => {
    expect(waitRatio(0, 0, 5)).toBe(1);
    expect(waitRatio(5, 0, 5)).toBe(2);
    expect(waitRatio(25, 10, 5)).toBe(2);
  });

  it('takes quantiles of type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
  });
});

it.each([
  [1, 3, 60, null],
  [3, 3, 60, '2026-03-02T00:01:00.000Z'],
  [4, 3, 0, '2026-03-02T00:00:00.000Z'],
])('after %i of %i calls and %i seconds, 过号 is allowed from %s', (calls, minimumCalls, minimumSeconds, expected) => {
  const from = whenMissable(
    { calls, calledAt: '2026-03-02T00:00:00.000Z' as Instant },
    { minimumCalls, minimumSeconds },
  );
  expect(from === null ? null : new Date(from).toISOString()).toBe(expected);
});

describe('the life of a ticket', () => {
  const states: readonly TicketStateName[] = [
    'waiting',
    'called',
    'serving',
    'held',
    'missed',
    'finished',
    'cancelled',
    'expired',
  ];

  it('has every state within reach of the beginning, and ends for good only where it should', () => {
    const reached = new Set<TicketStateName>(['waiting']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of Object.values(ticketMachine)) {
        if (from.some((state) => reached.has(state))) {
          reached.add(to);
        }
      }
    }

    expect([...reached].sort()).toEqual([...states].sort());
    const ends = states.filter((state) => !Object.values(ticketMachine).some(({ from }) => from.includes(state)));
    expect(ends).toEqual(['cancelled', 'expired']);
  });

  it.each<[TicketStateName, Deed, TicketStateName | null]>([
    ['waiting', 'called', 'called'],
    ['called', 'called', null],
    ['held', 'called', null],
    ['serving', 'missed', null],
    ['finished', 'expired', null],
    ['missed', 'expired', null],
    ['missed', 'requeued', 'waiting'],
  ])('from %s, %s leads to %s', (state, deed, expected) => {
    expect(stateAfter(state, deed)).toBe(expected);
  });
});

describe('the place of a ticket that waits again', () => {
  const others = ['00:10:00', '00:20:00', '00:30:00', '00:40:00'].map((time) => ({ queuedAt: at(time) }));
  it.each([
    ['front', 3, at('00:05:00')],
    ['by-visit-age', 3, at('00:05:00')],
    ['back', 3, at('01:00:00')],
    ['after-some', 3, at('00:30:00').replace('000Z', '001Z')],
    ['after-some', 9, at('00:40:00').replace('000Z', '001Z')],
  ] as const)('%s, behind %i', (place, few, expected) => {
    expect(queuedFrom(place, at('00:05:00'), { now: at('01:00:00'), others, few })).toBe(expected);
  });

  it('of one who goes later is behind those it let pass, and never further forward', () => {
    const line = fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(line, fc.nat(), fc.integer({ min: 1, max: 5 }), (minutes, which, few) => {
        const list = minutes.map((minute, n) => ({
          id: `t${n}` as TicketId,
          queuedAt: at(`00:${String(minute).padStart(2, '0')}:00`),
        }));
        const ticket = list[which % list.length] ?? { id: 'x' as TicketId, queuedAt: at('00:00:00') };
        const later = letLater(ticket, list, few);
        const younger = list.filter((one) => one.id !== ticket.id && one.queuedAt >= ticket.queuedAt);
        expect(later === null).toBe(younger.length === 0);
        if (later !== null) {
          expect(later.queuedAt > ticket.queuedAt).toBe(true);
          expect(younger.filter((one) => one.queuedAt < later.queuedAt).length).toBeGreaterThanOrEqual(later.passed);
          expect(later.passed).toBe(Math.min(few, younger.length));
        }
      }),
    );
  });
});

describe('appointments', () => {
  const day = '2026-03-02' as BusinessDate;
  const slot = { from: at('01:00:00'), to: at('01:30:00') };

  it('have whole slots only, from each opening on, in the time of Shanghai', () => {
    const spans = [
      { from: '08:30', to: '10:00' },
      { from: '13:00', to: '13:50' },
    ];
    expect(slotsOn(day, spans, 30).map(({ from }) => from)).toEqual([
      at('00:30:00'),
      at('01:00:00'),
      at('01:30:00'),
      at('05:00:00'),
    ]);
    expect(slotsOn(day, [{ from: '08:30', to: '08:50' }], 30)).toEqual([]);
  });

  it.each([
    ['2026-03-01T01:00:00.000Z', 'wrong-day'],
    ['2026-03-02T00:59:59.999Z', 'early'],
    ['2026-03-02T01:00:00.000Z', 'in-time'],
    ['2026-03-02T01:45:00.000Z', 'in-time'],
    ['2026-03-02T01:45:00.001Z', 'late'],
    ['2026-03-02T16:30:00.000Z', 'wrong-day'],
  ])('reached at %s are %s', (now, expected) => {
    expect(arrivalAt(slot, now as Instant, 15)).toBe(expected);
  });
});

describe('quotas', () => {
  it.each([
    [{ perHour: null, perDay: null }, { hour: 99, day: 999 }, null],
    [{ perHour: 10, perDay: null }, { hour: 9, day: 99 }, null],
    [{ perHour: 10, perDay: null }, { hour: 10, day: 99 }, 'hour'],
    [{ perHour: 10, perDay: 50 }, { hour: 10, day: 50 }, 'day'],
    [{ perHour: 0, perDay: null }, { hour: 0, day: 0 }, 'hour'],
  ] as const)('of %o with %o given: %s', (quota, given, expected) => {
    expect(quotaReached(quota, given)).toBe(expected);
  });

  it('are counted by the hour of the clock', () => {
    expect(hourOf(at('01:59:59'))).toEqual({ from: at('01:00:00'), to: at('02:00:00') });
  });
});

it('lets a deed be taken back for the set seconds', () => {
  expect(undoableUntil({ at: at('01:00:00') }, 5)).toBe(Date.parse(at('01:00:05')));
});

it('falls back to what the shipped bundle says', () => {
  const shipped = queueSettings as unknown as Readonly<Record<string, { value: number; local: boolean }>>;
  for (const [name, value] of Object.entries(defaultQueueSettings)) {
    expect([name, shipped[name]?.value]).toEqual([name, value]);
  }
});
