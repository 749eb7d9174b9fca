import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTicket } from './fold-ticket';
import type { SubjectEvent } from './subject-event';

const place = fc.record({
  generation: fc.integer({ min: 1, max: 3 }),
  logId: fc.constantFrom('a', 'b'),
  seq: fc.integer({ min: 1, max: 30 }),
});

const payloads: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'ticket.issued': { number: 'A001', categoryId: 'c1', itemId: null, priority: false },
  'ticket.called': { counterId: 'n1', staffId: 's1' },
  'ticket.started': { counterId: 'n1', staffId: 's1' },
  'ticket.held': { counterId: 'n1', staffId: 's1' },
  'ticket.resumed': { counterId: 'n2', staffId: 's2' },
  'ticket.finished': { counterId: 'n2', staffId: 's2' },
  'ticket.missed': { counterId: 'n1', staffId: 's1' },
  'ticket.transferred': { toCategoryId: 'c2' },
  'ticket.requeued': {},
  'ticket.expired': {},
  'review.submitted': { level: 4, tags: ['t'] },
  'review.declined': {},
};

const event: fc.Arbitrary<SubjectEvent> = fc
  .tuple(place, fc.constantFrom(...Object.keys(payloads)), fc.integer({ min: 0, max: 999 }), fc.uuid())
  .map(([at, type, minute, eventId]) => ({
    ...at,
    eventId,
    kind: 'ticket' as const,
    subjectId: 't1',
    type,
    at: new Date(Date.UTC(2026, 10, 2) + minute * 60_000).toISOString(),
    businessDate: '2026-11-02',
    payload: payloads[type] ?? {},
  }));

describe('a ticket’s row', () => {
  it('is the same whatever way its events came', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (events, order) => {
        const keys = new Map(events.map((one) => [one, order.next().value as number]));
        const shuffled = events.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
        expect(foldTicket('t1', shuffled)).toEqual(foldTicket('t1', events));
      }),
      { numRuns: 300 },
    );
  });

  it('goes by the order of the log, not by the clock', () => {
    const at = (type: string, seq: number, time: string): SubjectEvent => ({
      generation: 1,
      logId: 'a',
      seq,
      eventId: String(seq),
      kind: 'ticket',
      subjectId: 't1',
      type,
      at: `2026-11-02T${time}:00.000Z`,
      businessDate: '2026-11-02',
      payload: payloads[type] ?? {},
    });
    const row = foldTicket('t1', [
      at('ticket.finished', 4, '01:10'),
      at('ticket.issued', 1, '09:00'),
      at('ticket.called', 2, '01:05'),
      at('ticket.started', 3, '01:06'),
    ]);
    expect(row).toMatchObject({ state: 'finished', number: 'A001', categoryId: 'c1', counterId: 'n2', calls: 1 });
  });
});
