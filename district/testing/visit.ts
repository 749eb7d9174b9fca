import type { NewFact } from './test-log';

export type VisitOptions = Readonly<{
  businessDate?: string;
  level?: number;
  counterId?: string;
  waitSeconds?: number;
}>;

/** The facts of one visit: a number, a call, a service, a review. */
export function visit(nth: number, options: VisitOptions = {}): readonly NewFact[] {
  const { businessDate = '2026-11-02', level = 5, counterId = 'counter-1', waitSeconds = 300 } = options;
  const start = Date.parse(`${businessDate}T01:00:00.000Z`) + nth * 60_000;
  const after = (seconds: number) => ({ at: new Date(start + seconds * 1000).toISOString(), businessDate });
  const ticketId = `ticket-${businessDate}-${nth}`;
  const atCounter = { ticketId, counterId, staffId: 'staff-1' };
  const number = `A${String(nth).padStart(3, '0')}`;
  return [
    {
      type: 'ticket.issued',
      ...after(0),
      payload: { ticketId, number, band: 'A', sequence: nth, categoryId: 'category-1', itemId: null, priority: false },
    },
    {
      type: 'ticket.called',
      ...after(waitSeconds),
      payload: { ...atCounter, number, callId: nth, nth: 1, priorityTurn: 0 },
    },
    { type: 'ticket.started', ...after(waitSeconds + 20), payload: atCounter },
    { type: 'ticket.finished', ...after(waitSeconds + 200), payload: atCounter },
    {
      type: 'review.submitted',
      ...after(waitSeconds + 210),
      payload: { reviewId: `review-${businessDate}-${nth}`, ticketId, level, tags: [], words: null, schemeVersion: 1 },
    },
  ];
}
