import type { CaseId, ResidentId, TicketId } from '../../domain/id';
import { findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { demandResident } from '../resident/keep-residents';
import { demandOwnTicket } from '../row-rules';
import { pinOf } from './procedure';

export const openCases: Handler<'case.open'> = async ({ channel, ticketId, residentId, itemIds }, context) => {
  const { tx, standards, newId } = context;
  const known = ticketId === null ? null : await demandServing(context, ticketId);
  const owner: ResidentId | null = residentId === null ? known : (await demandResident(tx, residentId)).id;
  const items = [...new Set(itemIds)];
  if (items.some((itemId) => findItem(standards.bundle, itemId) === null)) {
    refuse('item.unknown');
  }

  const togetherId = items.length > 1 ? newId() : null;
  const cases = [];
  for (const itemId of items) {
    const caseId = newId() as CaseId;
    const pinned = pinOf(context, itemId);
    await tx.record('case.opened', caseId, {
      caseId,
      channel,
      ticketId,
      residentId: owner,
      itemId,
      togetherId,
      pinned,
    });
    cases.push({ caseId, itemId });
  }

  return { cases };
};

/** The person at the caller's own counter; the resident, where one was identified. */
async function demandServing(
  { tx, actor, businessDate }: Context<WriteTx>,
  ticketId: TicketId,
): Promise<ResidentId | null> {
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  demandOwnTicket(actor, ticket.counterId);
  if (ticket.state !== 'serving') {
    refuse('ticket.notServing');
  }

  return tx.residents.findOfTicket(ticketId);
}
