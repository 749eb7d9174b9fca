import type { CategoryId, ItemId, TicketId } from '../../domain/id';
import { nextOpening, isOpenAt } from '../../domain/calendar/opening-hours';
import { checkIdNumber } from '../../domain/identity/resident-id-number';
import { hourOf, quotaReached } from '../../domain/queue/appointment-slots';
import { canServe } from '../../domain/queue/can-serve';
import { numberBand, numberMark } from '../../domain/queue/ticket-number';
import type { Category, StandardBundle } from '../../domain/standards/bundle';
import { findCategory, findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { ReadTx, SealedPlace, WriteTx } from '../ports';
import { readSettings } from '../settings';
import { countersFor, giveNumber, type IssuedTicket } from './give-number';
import { readHall } from './read-hall';

export const issueTicket: Handler<'queue.issueTicket'> = async (input, context) => {
  const { tx, standards } = context;
  const { categoryId, itemId, itemIds = [], priority = false } = input;
  const category = demandCategory(standards.bundle, categoryId, itemId);
  await demandOpenHours(context);
  const all = [...new Set([...(itemId === undefined ? [] : [itemId]), ...itemIds])];
  demandItems(standards.bundle, all);
  const wanted = { categoryId, itemId: all[0] ?? null };
  if (!(await tx.counters.list()).some((counter) => canServe(counter, wanted))) {
    refuse('queue.noCounter');
  }

  const idNumber = input.idNumber === undefined ? null : demandIdNumber(input.idNumber);
  const own = idNumber === null ? null : await findOwn(context, categoryId, idNumber);
  if (own !== null) {
    return own;
  }

  await demandQuota(context, category);

  return giveNumber(
    {
      kind: priority ? 'priority' : 'ordinary',
      ...wanted,
      letter: category.letter,
      itemIds: all,
      lowCounter: input.lowCounter,
      needsHelp: input.needsHelp,
      person: idNumber === null ? null : (ticketId) => sealPerson(tx, ticketId, idNumber),
    },
    context,
  );
};

/** @throws Refusal `centre.outsideHours` with the next opening */
export async function demandOpenHours({ tx, now, standards }: Context<ReadTx>): Promise<void> {
  const { openingHours, calendar } = standards.bundle;
  const { enforceOpeningHours } = await readSettings(tx, standards.bundle);
  if (enforceOpeningHours && !isOpenAt(openingHours, calendar, now)) {
    refuse('centre.outsideHours', { opensAt: nextOpening(openingHours, calendar, now) });
  }
}

export function demandCategory(bundle: StandardBundle, categoryId: string, itemId: string | undefined): Category {
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

/** Further matters of the visit may be of any category. */
function demandItems(bundle: StandardBundle, itemIds: readonly ItemId[]): void {
  for (const id of itemIds) {
    const item = findItem(bundle, id) ?? refuse('item.unknown');
    if (item.kind !== 'accept') {
      refuse('item.selfService');
    }
  }
}

function demandIdNumber(text: string): string {
  const checked = checkIdNumber(text);
  return checked.ok ? checked.number : refuse('person.idWrong', { fault: checked.fault });
}

const personSubject = (ticketId: TicketId) => `ticket/${ticketId}`;
const personPlace = (row: TicketId): SealedPlace => ({ table: 'ticket', column: 'person', row });

function sealPerson(tx: WriteTx, ticketId: TicketId, idNumber: string) {
  return tx.vault.seal(personSubject(ticketId), personPlace(ticketId), idNumber);
}

/** A person holds one waiting ticket of a category: who asks again is shown it again. */
async function findOwn(
  context: Context<WriteTx>,
  categoryId: CategoryId,
  idNumber: string,
): Promise<IssuedTicket | null> {
  const { tx, businessDate } = context;
  for (const ticket of await tx.tickets.listOwned(businessDate, categoryId)) {
    const owner = await tx.vault
      .open(personSubject(ticket.id), personPlace(ticket.id), ticket.person)
      .catch(() => null);
    if (owner === idNumber) {
      return showAgain(ticket.id, context);
    }
  }

  return null;
}

/** The ticket that somebody holds already, in the words of a new one. */
export async function showAgain(ticketId: TicketId, context: Context<ReadTx>): Promise<IssuedTicket> {
  const { tx, businessDate } = context;
  const ticket = (await tx.tickets.find(ticketId, businessDate)) ?? refuse('ticket.unknown');
  const waiting = await tx.tickets.listWaiting(businessDate);
  return {
    ticketId,
    number: ticket.number,
    waitingAhead: waiting.filter((one) => one.categoryId === ticket.categoryId && one.queuedAt < ticket.queuedAt)
      .length,
    estimate: null,
    counterNumbers: countersFor(ticket, await readHall(context)),
    issuedAt: ticket.issuedAt,
    again: true,
  };
}

/** Numbers of the category given out of those that its limits allow; null when it has none. */
export async function readQuotaReached(
  { tx, now, businessDate, standards }: Context<ReadTx>,
  { id, letter }: Category,
): Promise<'hour' | 'day' | null> {
  const quota = (await tx.hall.listQuotas()).find(({ categoryId }) => categoryId === (id as CategoryId));
  if (quota === undefined) {
    return null;
  }

  const { numbering } = standards.bundle;
  const bands = (['ordinary', 'priority'] as const).map((kind) => numberBand(numberMark(numbering, kind), letter));
  return quotaReached(quota, {
    day: await tx.tickets.countIssued(businessDate, bands, null),
    hour: await tx.tickets.countIssued(businessDate, bands, hourOf(now).from),
  });
}

/** Limits are for the kiosk: at the desk a person decides, and it stands in the log. */
async function demandQuota(context: Context<ReadTx>, category: Category): Promise<void> {
  const reached = context.actor.role === 'kiosk' ? await readQuotaReached(context, category) : null;
  if (reached !== null) {
    refuse('queue.quotaReached', { limit: reached, again: reached === 'hour' ? hourOf(context.now).to : null });
  }
}
