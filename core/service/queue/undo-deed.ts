import { undoableUntil, type LastDeed } from '../../domain/queue/undo';
import type { Ticket } from '../../domain/queue/ticket';
import type { Instant } from '../../domain/calendar/instant';
import { refuse, type Context, type Handler } from '../handler';
import type { CounterRecord, ReadTx } from '../ports';
import { counterOf } from '../row-rules';
import { readSettings } from '../settings';
import { demandFree } from './demand-free';
import { followTide } from './follow-tide';

/** The state that each deed has left the ticket in; in any other state somebody has gone on with it. */
const stateLeft = { called: 'called', missed: 'missed', finished: 'finished' } as const;

/** Takes back the last call, 过号 or finish of a counter: a slip of the finger, within the set seconds. */
export const undo: Handler<'queue.undo'> = async ({ counterId }, context) => {
  const { tx, actor, now } = context;
  const counter = await counterOf(tx, actor, counterId);
  const deed = counter.lastDeed ?? refuse('undo.nothing');
  const until = undoableUntil(deed, (await readSettings(tx, context.standards.bundle)).undoSeconds);
  if (Date.parse(now) > until) {
    refuse('undo.tooLate');
  }

  const ticket = await demandUntouched(deed, context);
  const marks = { ticketId: ticket.id, counterId, staffId: actor.staffId };
  if (deed.kind === 'called' && deed.before !== null) {
    await tx.record('ticket.callUndone', ticket.id, { ...marks, before: deed.before });
    await followTide(context);
  } else {
    await demandFree(context, counter);
    await (deed.kind === 'missed'
      ? tx.record('ticket.missUndone', ticket.id, marks)
      : tx.record('ticket.finishUndone', ticket.id, { ...marks, finishedAt: deed.at }));
  }

  return { ticketId: ticket.id, number: ticket.number, undone: deed.kind };
};

async function demandUntouched(deed: LastDeed, { tx }: Context<ReadTx>): Promise<Ticket> {
  const ticket = (await tx.tickets.findEver(deed.ticketId)) ?? refuse('undo.nothing');
  const isReviewed = deed.kind === 'finished' && (await tx.reviews.findOfTicket(ticket.id)) !== null;
  if (ticket.state !== stateLeft[deed.kind] || isReviewed) {
    refuse('undo.movedOn', { number: ticket.number, state: ticket.state });
  }

  return ticket;
}

/** What the console may offer to take back, and until when. */
export async function describeUndo({ lastDeed }: CounterRecord, { tx, now, standards }: Context<ReadTx>) {
  if (lastDeed === null) {
    return null;
  }

  const until = undoableUntil(lastDeed, (await readSettings(tx, standards.bundle)).undoSeconds);
  const ticket = await tx.tickets.findEver(lastDeed.ticketId);
  return ticket === null || Date.parse(now) > until || ticket.state !== stateLeft[lastDeed.kind]
    ? null
    : { kind: lastDeed.kind, number: ticket.number, until: new Date(until).toISOString() as Instant };
}
