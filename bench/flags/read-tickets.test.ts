import { describe, expect, it } from 'vitest';
import { readTickets } from './read-tickets';

describe('a line of reviews', () => {
  it('keeps apart what is not known and what did not happen', () => {
    const [known, unknown] = readTickets(
      [
        '{"ticketId":"A1","clerkId":7,"finishedAt":"2026-03-02T09:00:00+08:00","calledAt":null,"offeredAt":null}',
        '',
        '{"ticketId":"A2","level":5,"reviewedAt":1772413200000,"deviceId":"k1","source":"kiosk"}',
      ].join('\n'),
    );
    expect(known).toEqual({
      ticketId: 'A1',
      clerkId: '7',
      itemId: null,
      calledAt: null,
      offeredAt: null,
      finishedAt: Date.parse('2026-03-02T01:00:00Z'),
      review: null,
    });
    expect(unknown).toMatchObject({ review: { reviewId: 'A2', level: 5, deviceId: 'k1', source: 'kiosk' } });
    expect(unknown).not.toHaveProperty('offeredAt');
  });

  it.each([
    ['no JSON', '{"ticketId"', 'line 1 is not JSON'],
    ['without a ticket', '{"finishedAt":1}', 'line 1: ticketId'],
    ['of level 6', '{"ticketId":"a","level":6,"reviewedAt":1}', 'line 1: level'],
    ['without its time', '{"ticketId":"a","finishedAt":1,"level":5}', 'a review needs its time'],
    ['at no time at all', '{"ticketId":"a"}', 'a ticket needs the time it was finished'],
    ['from a place nobody knows', '{"ticketId":"a","finishedAt":1,"source":"fax"}', 'line 1: source'],
  ])('%s is refused in a sentence', (_what, text, sentence) => {
    expect(() => readTickets(text)).toThrow(sentence);
  });
});
