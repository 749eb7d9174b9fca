import type { BusinessDate } from '../../domain/calendar/instant';
import type { WriteTx } from '../ports';

/**
 * Begins a business date: what earlier days left open expires, nothing is
 * deleted, and the numbers start anew by themselves, being counted per date.
 * Returns how many tickets expired.
 */
export async function beginDay(tx: WriteTx, businessDate: BusinessDate): Promise<number> {
  await tx.record('day.begun', businessDate, { businessDate });
  const leftOver = await tx.tickets.listLeftOver(businessDate);
  for (const ticket of leftOver) {
    await tx.record('ticket.expired', ticket.id, { ticketId: ticket.id });
  }

  return leftOver.length;
}
