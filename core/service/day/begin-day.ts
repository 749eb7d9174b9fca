import type { BusinessDate } from '../../domain/calendar/instant';
import type { Standards } from '../handler';
import { completeDisplays } from '../centre/complete-displays';
import type { WriteTx } from '../ports';
import { climbOverdue } from '../review/bad-review-deeds';
import { installStandards } from './install-standards';

/**
 * Begins a business date: what earlier days left open expires, nothing is
 * deleted, and the numbers start anew by themselves, being counted per date.
 * Standards whose day has come take over here and at no other time.
 * Returns how many tickets expired.
 */
export async function beginDay(tx: WriteTx, businessDate: BusinessDate, standards: Standards): Promise<number> {
  await tx.record('day.begun', businessDate, { businessDate });
  const leftOver = await tx.tickets.listLeftOver(businessDate);
  for (const ticket of leftOver) {
    await tx.record('ticket.expired', ticket.id, { ticketId: ticket.id });
  }

  for (const { id } of await tx.appointments.listLapsed(businessDate)) {
    await tx.record('appointment.lapsed', id, { appointmentId: id });
  }

  await climbOverdue(tx, businessDate);
  await completeDisplays(tx);
  await installStandards(tx, businessDate, standards);
  return leftOver.length;
}
