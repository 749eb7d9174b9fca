import { z } from 'zod';
import type { Fact, FactType } from '../../core/contract/facts';

/** What the tables need of a fact: whom it is about, and a few values. No words anybody said. */
export type Effect = Readonly<{ kind: SubjectKind; subjectId: string; payload: Readonly<Record<string, unknown>> }>;

export type SubjectKind = 'ticket' | 'counter' | 'centre';

const id = z.string().min(1).max(200);
const text = z.string().max(200);
const atCounter = z.object({ ticketId: id, counterId: id, staffId: id.nullable() });
const ofTicket = z.object({ ticketId: id });
const layout = z.object({ counterId: id, number: z.int(), name: text });

/** Only what is named here is taken over; all else stays in the envelope. */
const readers = {
  'ticket.issued': reader(
    'ticket',
    z.object({ ticketId: id, number: text, categoryId: id, itemId: id.nullable(), priority: z.boolean() }),
  ),
  'ticket.called': reader('ticket', atCounter),
  'ticket.recalled': reader('ticket', atCounter),
  'ticket.started': reader('ticket', atCounter),
  'ticket.finished': reader('ticket', atCounter),
  'ticket.missed': reader('ticket', atCounter),
  'ticket.held': reader('ticket', atCounter),
  'ticket.resumed': reader('ticket', atCounter),
  'ticket.transferred': reader('ticket', atCounter.extend({ toCategoryId: id })),
  'ticket.requeued': reader('ticket', ofTicket),
  'ticket.cancelled': reader('ticket', ofTicket),
  'ticket.expired': reader('ticket', ofTicket),
  'review.submitted': reader(
    'ticket',
    z.object({ ticketId: id, level: z.int().min(1).max(5), tags: z.array(text).max(50) }),
  ),
  'review.corrected': reader(
    'ticket',
    z.object({ ticketId: id, level: z.int().min(1).max(5), tags: z.array(text).max(50) }),
  ),
  'review.declined': reader('ticket', ofTicket),
  'counter.added': reader('counter', layout),
  'counter.changed': reader('counter', layout),
  'counter.removed': reader('counter', z.object({ counterId: id })),
  'counter.stateChanged': reader('counter', z.object({ counterId: id, state: text })),
  'centre.configured': reader('centre', z.object({ name: text, divisionCode: text, demo: z.boolean() })),
} as const satisfies Partial<Record<FactType, (payload: unknown) => Effect | null>>;

/** The types whose envelopes have to be read at all. */
export const projectedTypes: readonly string[] = Object.keys(readers);

/** @returns `malformed` when the payload is not what its type says */
export function effectOf(fact: Fact): Effect | 'malformed' | null {
  if (!(fact.type in readers)) {
    return null;
  }

  return readers[fact.type as keyof typeof readers](fact.payload) ?? 'malformed';
}

function reader(kind: SubjectKind, schema: z.ZodType<Readonly<Record<string, unknown>>>) {
  return (payload: unknown): Effect | null => {
    const parsed = schema.safeParse(payload);
    if (!parsed.success) {
      return null;
    }

    const { ticketId, counterId, ...rest } = parsed.data;
    switch (kind) {
      case 'ticket':
        return {
          kind,
          subjectId: ticketId as string,
          payload: counterId === undefined ? rest : { ...rest, counterId },
        };
      case 'counter':
        return { kind, subjectId: counterId as string, payload: rest };
      case 'centre':
        return { kind, subjectId: 'centre', payload: rest };
    }
  };
}
