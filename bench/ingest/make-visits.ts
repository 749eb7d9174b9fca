import { createHash, randomUUID } from 'node:crypto';
import type { NewFact } from '../../district/testing/test-log';

/** What one command leaves behind: its fact with the reply that a repeat would get. */
type Step = readonly [type: string, method: string, seconds: number, payload: object, reply: object];

type Ids = Readonly<{ ticketId: string; counterId: string; staffId: string; number: string; nth: number; waited: number }>;

const eight = () => Array.from({ length: 8 }, () => randomUUID());
const counters = eight();
const staff = eight();

/**
 * The facts of one visit as a centre records them, twelve of them: the number,
 * two calls, the form with its sealed answers, the end, the review. As long and
 * as random as real ones, or gzip and the indexes would flatter us.
 */
export function visitFacts(nth: number, businessDate: string): readonly NewFact[] {
  const ids: Ids = {
    ticketId: randomUUID(),
    counterId: counters[nth % 8] ?? '',
    staffId: staff[nth % 8] ?? '',
    number: `${'ABCDEFGH'[nth % 8] ?? 'A'}${String(nth).padStart(3, '0')}`,
    nth,
    waited: 60 + ((nth * 37) % 1500),
  };
  const start = Date.parse(`${businessDate}T00:30:00.000Z`) + nth * 19_000;
  return [...hallSteps(ids), ...formSteps(ids, businessDate), ...endSteps(ids)].map(
    ([type, method, seconds, payload, reply]) => ({
      type,
      at: new Date(start + seconds * 1000).toISOString(),
      businessDate,
      stationId: ids.counterId,
      actorId: ids.staffId,
      subjectId: ids.ticketId,
      requestId: randomUUID(),
      request: { method, inputHash: createHash('sha256').update(`${ids.ticketId}${type}${seconds}`).digest('hex'), reply },
      payload,
    }),
  );
}

function hallSteps({ ticketId, counterId, staffId, number, nth, waited }: Ids): readonly Step[] {
  const at = { ticketId, counterId, staffId };
  const documentId = randomUUID();
  const ticket = { band: number.slice(0, 1), sequence: nth, categoryId: randomUUID(), itemId: null, priority: nth % 9 === 0 };
  const called = { ...at, number, callId: nth };
  const counterName = '3 号窗口';
  const paper = { documentId, kind: 'ticket', title: number, pageSize: 'ticket', ticketId, html: sealed(900) };
  return [
    ['ticket.issued', 'queue.takeTicket', 0, { ticketId, number, ...ticket }, { ticketId, number, ahead: nth % 20, documentId }],
    ['document.frozen', 'queue.takeTicket', 0, paper, {}],
    ['ticket.called', 'queue.callNext', waited, { ...called, nth: 1, priorityTurn: nth % 3 }, { ticketId, number, counterName }],
    ['ticket.recalled', 'queue.recall', waited + 30, { ...called, nth: 2 }, {}],
    ['ticket.started', 'queue.startService', waited + 45, at, {}],
  ];
}

function formSteps({ ticketId, nth, waited }: Ids, dueOn: string): readonly Step[] {
  const draftId = randomUUID();
  const field = (path: string, bytes: number) => ({ draftId, path, value: sealed(bytes) });
  const opened = { draftId, templateId: 'yibao-canbao', templateVersion: 3, ticketId };
  const filed = { caseId: randomUUID(), caseNumber: `3101${nth}`, sequence: nth, itemId: null, dueOn, documentId: randomUUID() };
  return [
    ['draft.opened', 'form.open', waited + 60, opened, { draftId }],
    ['draft.fieldSaved', 'form.saveField', waited + 80, field('/name', 24), {}],
    ['draft.fieldSaved', 'form.saveField', waited + 95, field('/idNumber', 24), {}],
    ['draft.fieldSaved', 'form.saveField', waited + 110, field('/phone', 16), {}],
    ['form.submitted', 'form.submit', waited + 300, { draftId, ...filed }, {}],
  ];
}

function endSteps({ ticketId, counterId, staffId, nth, waited }: Ids): readonly Step[] {
  const level = nth % 5 === 0 ? 4 : 5;
  const review = { reviewId: randomUUID(), ticketId, level, tags: ['patient', 'clear'], words: null, schemeVersion: 1 };
  return [
    ['ticket.finished', 'queue.finish', waited + 330, { ticketId, counterId, staffId }, {}],
    ['review.submitted', 'review.submit', waited + 350, review, {}],
  ];
}

function sealed(bytes: number): string {
  const text = (length: number) =>
    Buffer.from(Array.from({ length }, () => Math.floor(Math.random() * 256))).toString('base64url');
  return `v1.${text(12)}.${text(bytes)}.${text(16)}`;
}

/** So many days of one centre, up to the last one. */
export function centreDays(days: number, visitsADay: number, lastDay: string): readonly NewFact[] {
  return Array.from({ length: days }, (_, back) => {
    const time = Date.parse(`${lastDay}T00:00:00Z`) - (days - 1 - back) * 86_400_000;
    const date = new Date(time).toISOString().slice(0, 10);
    return Array.from({ length: visitsADay }, (_unused, nth) => visitFacts(nth + 1, date)).flat();
  }).flat();
}
