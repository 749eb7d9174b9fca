import type { TicketId } from '../../domain/id';
import { isOpenAt } from '../../domain/calendar/opening-hours';
import { canServe } from '../../domain/queue/can-serve';
import { estimateWait } from '../../domain/queue/estimate-wait';
import { formatNumber, numberBand } from '../../domain/queue/ticket-number';
import type { Category, StandardBundle } from '../../domain/standards/bundle';
import { findCategory, findItem } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import { readSettings } from '../settings';

/** How many of the newest services the waiting estimate looks at. */
export const estimateSample = 40;

export const issueTicket: Handler<'queue.issueTicket'> = async ({ categoryId, itemId, priority = false }, context) => {
  const { tx, now, businessDate, standards, newId } = context;
  const category = demandCategory(standards.bundle, categoryId, itemId);
  const settings = await readSettings(tx, standards.bundle);
  if (settings.enforceOpeningHours && !isOpenAt(standards.bundle.openingHours, standards.bundle.calendar, now)) {
    refuse('centre.outsideHours');
  }

  const wanted = { categoryId, itemId: itemId ?? null };
  const able = (await tx.counters.list()).filter((counter) => canServe(counter, wanted));
  if (able.length === 0) {
    refuse('queue.noCounter');
  }

  const waitingAhead = await tx.tickets.countWaiting(businessDate, categoryId);
  const band = numberBand(priority ? 'V' : '', category.letter);
  const sequence = (await tx.tickets.lastSequence(businessDate, band)) + 1;
  const number = formatNumber(band, sequence, standards.bundle.numbering.digits);
  const ticketId = newId() as TicketId;
  await tx.record('ticket.issued', ticketId, { ticketId, number, band, sequence, ...wanted, priority });

  const open = able.filter((counter) => counter.state === 'open');
  const minutes = await tx.tickets.serviceMinutes(categoryId, estimateSample);
  return {
    ticketId,
    number,
    waitingAhead,
    estimate: estimateWait(waitingAhead, open.length, minutes),
    counterNumbers: (open.length > 0 ? open : able).map((counter) => counter.number),
    issuedAt: now,
  };
};

function demandCategory(bundle: StandardBundle, categoryId: string, itemId: string | undefined): Category {
  const category = findCategory(bundle, categoryId) ?? refuse('category.unknown');
  if (itemId === undefined) {
    return category.takesNumbers ? category : refuse('item.selfService');
  }

  const item = findItem(bundle, itemId);
  if (item === null || item.categoryId !== categoryId) {
    refuse('item.unknown');
  }

  return item.kind === 'accept' ? category : refuse('item.selfService');
}
