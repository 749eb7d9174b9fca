import { randomInt } from 'node:crypto';
import { addDays } from '../../domain/calendar/business-date';
import type { ReturnId } from '../../domain/id';
import { findCategory, findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx } from '../ports';
import { counterOf } from '../row-rules';
import { readSettings } from '../settings';
import { personAt } from './at-counter';
import { giveNumber } from './give-number';
import { demandOpenHours, showAgain } from './issue-ticket';

/** One more matter for the person at the counter; the number stays. */
export const addItem: Handler<'queue.addItem'> = async ({ counterId, itemId }, context) => {
  const { tx, standards } = context;
  const { ticket, marks } = await personAt(counterId, context);
  const item = findItem(standards.bundle, itemId) ?? refuse('item.unknown');
  if (item.kind !== 'accept') {
    refuse('item.selfService');
  }

  const items = await tx.tickets.listItems(ticket.id);
  if (itemId === ticket.itemId || items.some((one) => one.itemId === itemId)) {
    refuse('item.already');
  }

  // The list begins with what the visit was for.
  if (items.length === 0 && ticket.itemId !== null) {
    await tx.record('ticket.itemAdded', ticket.id, { ...marks, itemId: ticket.itemId });
  }

  await tx.record('ticket.itemAdded', ticket.id, { ...marks, itemId });
  return { ticketId: ticket.id, number: ticket.number };
};

/** One of several matters is done; the others are served here or passed on. */
export const finishItem: Handler<'queue.finishItem'> = async ({ counterId, itemId }, context) => {
  const { ticket, marks } = await personAt(counterId, context);
  if (ticket.state !== 'serving') {
    refuse('ticket.notServing');
  }

  const items = await context.tx.tickets.listItems(ticket.id);
  const item = items.find((one) => one.itemId === itemId) ?? refuse('item.unknown');
  if (item.doneAt === null) {
    await context.tx.record('ticket.itemDone', ticket.id, { ...marks, itemId });
  }

  return { ticketId: ticket.id, number: ticket.number };
};

/** A question answered in passing: counted, without a number. */
export const giveQuickService: Handler<'queue.quickService'> = async ({ counterId, categoryId, itemId }, context) => {
  const { tx, actor, standards, newId } = context;
  const counter = await counterOf(tx, actor, counterId);
  if (counter.state === 'closed') {
    refuse('counter.closed');
  }

  if (findCategory(standards.bundle, categoryId) === null) {
    refuse('category.unknown');
  }

  if (itemId !== undefined && findItem(standards.bundle, itemId)?.categoryId !== categoryId) {
    refuse('item.unknown');
  }

  const id = newId();
  const { staffId } = actor;
  await tx.record('quickService.given', counterId, { id, counterId, staffId, categoryId, itemId: itemId ?? null });
  return {};
};

const codeDigits = 8;

/** 补正回头号: whoever comes back with what was missing does not queue from the start. */
export const giveReturn: Handler<'queue.giveReturn'> = async ({ counterId, reason }, context) => {
  const { tx, businessDate, standards, newId } = context;
  const { ticket, marks } = await personAt(counterId, context);
  const [there] = await tx.hall.listReturnsOf(ticket.id);
  if (there !== undefined) {
    return { code: there.code, validUntil: there.validUntil, number: ticket.number };
  }

  const { returnTicketDays } = await readSettings(tx, standards.bundle);
  const code = await freeCode(async (candidate) => (await tx.hall.findReturn(candidate)) === null);
  const validUntil = addDays(businessDate, returnTicketDays);
  const { categoryId, itemId } = ticket;
  const letter = findCategory(standards.bundle, categoryId)?.letter ?? lastLetter(ticket.number);
  const returnId = newId() as ReturnId;
  const given = { returnId, code, categoryId, letter, itemId, reason, validUntil };
  await tx.record('ticket.returnGiven', ticket.id, { ...marks, ...given });
  return { code, validUntil, number: ticket.number };
};

/** Of a category that is gone, the letter still stands in the number. */
const lastLetter = (number: string) => /[A-Z](?=\d)/.exec(number)?.[0] ?? '';

/** Digits only, for a number pad; random, so that a neighbour's cannot be guessed from one's own. */
async function freeCode(isFree: (code: string) => Promise<boolean>): Promise<string> {
  for (;;) {
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
    if (await isFree(code)) {
      return code;
    }
  }
}

export const takeReturn: Handler<'queue.takeReturn'> = async ({ code, lowCounter, needsHelp }, context) => {
  const { tx, businessDate } = context;
  await demandOpenHours(context);
  const pass = (await tx.hall.findReturn(code.replace(/\D/g, ''))) ?? refuse('return.unknown');
  if (pass.usedTicketId !== null) {
    return repeat(pass.usedTicketId, 'return.used', context);
  }

  if (pass.validUntil < businessDate) {
    refuse('return.expired', { validUntil: pass.validUntil });
  }

  const { categoryId, letter, itemId, id } = pass;
  return giveNumber({ kind: 'ordinary', categoryId, letter, itemId, returnId: id, lowCounter, needsHelp }, context);
};

/** A code that was used is shown its number again while that still waits. */
export async function repeat(
  ticketId: Parameters<typeof showAgain>[0],
  otherwise: 'return.used' | 'appointment.used',
  context: Context<ReadTx>,
) {
  const ticket = await context.tx.tickets.find(ticketId, context.businessDate);
  return ticket?.state === 'waiting' ? showAgain(ticketId, context) : refuse(otherwise);
}
