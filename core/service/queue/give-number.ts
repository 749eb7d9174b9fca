import type { OutputOf } from '../../contract/index';
import type { WaitPromise } from '../../contract/queue-facts';
import type { Sealed } from '../../contract/facts';
import type { CaseId, CategoryId, ItemId, ReturnId, TicketId } from '../../domain/id';
import { estimateWait, usualMinutes, type WaitEstimate } from '../../domain/queue/estimate-wait';
import { isEligible } from '../../domain/queue/eligible';
import { newcomerWaits } from '../../domain/queue/foresee-calls';
import { isPreferred } from '../../domain/queue/pick-next';
import type { Lane, Slot, WaitingTicket } from '../../domain/queue/ticket';
import { formatNumber, numberBand, numberMark, type NumberKind } from '../../domain/queue/ticket-number';
import type { Context } from '../handler';
import type { ReadTx, WriteTx } from '../ports';
import { followTide } from './follow-tide';
import { foreseeHall, readHall, readServiceTimes, type Foreseen, type HallNow, type ServiceTimes } from './read-hall';

export type IssuedTicket = OutputOf<'queue.issueTicket'>;

/** What the new ticket shall be. */
export type Wish = Readonly<{
  kind: NumberKind;
  categoryId: CategoryId;
  letter: string;
  itemId: ItemId | null;
  itemIds?: readonly ItemId[];
  lane?: Lane;
  slot?: Slot | null;
  returnId?: ReturnId | null;
  caseId?: CaseId | null;
  lowCounter?: boolean | undefined;
  needsHelp?: boolean | undefined;
  person?: ((ticketId: TicketId) => Promise<Sealed>) | null;
}>;

/** Gives the next number of its band, says honestly how long it will take, and keeps what was said. */
export async function giveNumber(wish: Wish, context: Context<WriteTx>): Promise<IssuedTicket> {
  const { tx, businessDate, standards, newId } = context;
  const now = await readHall(context);
  const { numbering } = standards.bundle;
  const band = numberBand(numberMark(numbering, wish.kind), wish.letter);
  const last = await tx.tickets.lastSequence(businessDate, band);
  const sequence = Math.max(last + 1, numbering.firstSequence);
  const number = formatNumber(band, sequence, numbering.digits);
  const ticketId = newId() as TicketId;
  const born = bornTicket(wish, { ticketId, number, sequence, now: context.now });
  const waiting = await tx.tickets.listWaiting(businessDate);
  const { estimate, promise } = await promiseWait(context, now, born, waiting);
  await tx.record('ticket.issued', ticketId, {
    ticketId,
    number,
    band,
    sequence,
    categoryId: wish.categoryId,
    itemId: wish.itemId,
    priority: wish.kind === 'priority',
    itemIds: wish.itemIds ?? [],
    lane: born.lane,
    slot: born.slot,
    returnId: wish.returnId ?? null,
    caseId: wish.caseId ?? null,
    lowCounter: born.lowCounter,
    needsHelp: wish.needsHelp ?? false,
    person: wish.person === undefined || wish.person === null ? null : await wish.person(ticketId),
    promise,
  });
  await followTide(context);
  return {
    ticketId,
    number,
    waitingAhead: waiting.filter((one) => one.categoryId === wish.categoryId && one.lane === born.lane).length,
    estimate,
    counterNumbers: countersFor(born, now),
    issuedAt: context.now,
    again: false,
  };
}

type Born = Readonly<{ ticketId: TicketId; number: string; sequence: number; now: WaitingTicket['queuedAt'] }>;

function bornTicket(wish: Wish, { ticketId, number, sequence, now }: Born): WaitingTicket {
  return {
    id: ticketId,
    number,
    sequence,
    categoryId: wish.categoryId,
    itemId: wish.itemId,
    lane: wish.lane ?? 'service',
    priority: wish.kind === 'priority',
    returning: (wish.returnId ?? null) !== null,
    slot: wish.slot ?? null,
    lowCounter: wish.lowCounter ?? false,
    queuedAt: now,
    front: false,
    reservedFor: null,
    reservedStaff: null,
  };
}

/** The open counters that may call it; where none is open, those that could. */
export function countersFor(ticket: WaitingTicket, { hall, counters }: HallNow): number[] {
  const able = counters.filter((counter) => isEligible(counter, ticket, hall));
  const open = able.filter((counter) => counter.state === 'open');
  return (open.length > 0 ? open : able).map((counter) => counter.number);
}

type Promised = Readonly<{ estimate: WaitEstimate | null; promise: WaitPromise | null }>;

async function promiseWait(
  context: Context<ReadTx>,
  now: HallNow,
  ticket: WaitingTicket,
  waiting: readonly WaitingTicket[],
): Promise<Promised> {
  const times = readServiceTimes(context.tx);
  // Whoever goes before others is called among them; everybody else after them.
  const stands = isPreferred(ticket, now.hall) ? [...waiting, ticket] : waiting;
  const foreseen = await foreseeHall(context, now, stands, times);
  const expectedMinutes =
    foreseen.calledIn.get(ticket.id) ?? newcomerWaits(ticket, foreseen.working, now.hall, foreseen);
  const estimate = await estimateFor(context, ticket.categoryId, expectedMinutes, times);
  const serviceMinutes = await times(ticket.categoryId);
  return {
    estimate,
    promise:
      estimate === null || expectedMinutes === null
        ? null
        : {
            expectedSeconds: Math.round(expectedMinutes * 60),
            usualSeconds: Math.round(usualMinutes(serviceMinutes) * 60),
            ...estimate,
          },
  };
}

/** The range of a wait that the hall makes expect, by what came of earlier ones. */
export async function estimateFor(
  { tx }: Context<ReadTx>,
  categoryId: CategoryId,
  expectedMinutes: number | null,
  times: ServiceTimes,
): Promise<WaitEstimate | null> {
  const serviceMinutes = await times(categoryId);
  const lesson = expectedMinutes === null ? null : await tx.hall.findLesson(categoryId);
  return estimateWait({ expectedMinutes, serviceMinutes, lesson });
}

/** When somebody who came now would be called, by category. */
export function newcomerTo(categoryId: CategoryId, { hall }: HallNow, foreseen: Foreseen): number | null {
  const newcomer = bornTicket(
    { kind: 'ordinary', categoryId, letter: '', itemId: null },
    { ticketId: '' as TicketId, number: '', sequence: 0, now: hall.now },
  );
  return newcomerWaits(newcomer, foreseen.working, hall, foreseen);
}
