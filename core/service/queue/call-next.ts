import { pickNext, turnAfter } from '../../domain/queue/pick-next';
import { refuse, type Handler } from '../handler';
import { counterOf } from '../row-rules';
import { readSettings } from '../settings';
import { demandFree } from './demand-free';

export const callNext: Handler<'queue.callNext'> = async ({ counterId }, { tx, actor, businessDate, standards }) => {
  const counter = await counterOf(tx, actor, counterId);
  await demandFree(tx, counter);

  const waiting = await tx.tickets.listWaiting(businessDate);
  const { priorityRatio } = await readSettings(tx, standards.bundle);
  const ticket = pickNext(counter, waiting, priorityRatio) ?? refuse('queue.empty');

  const { id: ticketId, number, categoryId, itemId, priority } = ticket;
  await tx.record('ticket.called', ticketId, {
    ticketId,
    number,
    counterId,
    staffId: actor.staffId,
    callId: (await tx.calls.lastId()) + 1,
    nth: 1,
    priorityTurn: turnAfter(counter, ticket, waiting),
  });
  return { ticketId, number, categoryId, itemId, priority, counterName: counter.name, counterNumber: counter.number };
};
