import { isOwnSkill, skillLevel } from './can-serve';
import { isEligible, isReservedHere, type Hall, type HallCounter } from './eligible';
import type { WaitingTicket } from './ticket';

/** Why a waiting ticket stands where it does in a counter's order. */
export type Standing =
  | 'front'
  | 'reserved'
  | 'appointment'
  | 'returning'
  | 'priority'
  | 'overdue'
  | 'own-category'
  | 'other-category'
  | 'early'
  | 'longest-wait';

/** The ticket that the counter serves next: the first of its order. */
export function pickNext(counter: HallCounter, waiting: readonly WaitingTicket[], hall: Hall): WaitingTicket | null {
  return orderWaiting(counter, waiting, hall)[0] ?? null;
}

/**
 * The whole order in which this counter would call, if nothing else happened
 * meanwhile: tickets put in front, tickets sent here, then its skills level by
 * level. Within a level, preferred tickets (appointments in their time, then
 * those who came back, and priority ones) and ordinary ones alternate in the declared ratio,
 * each by the longest wait. Ties fall to the lower sequence and then to the
 * number, so that two hubs given the same list agree.
 *
 * Nobody starves. Let the ratio be r, and an ordinary ticket be of the first
 * level here: from the start, or since it waited `yieldMinutes`. If n older
 * ordinary tickets are eligible here, it is called within (n + 1)(r + 1) calls
 * of this counter, not counting what was put in front or sent here. Proof:
 * (1) while it waits, its level is not empty, so no such call goes to another
 * level; (2) the turn rises with each preferred call, and at r an ordinary one
 * is taken, which sets it to 0, so at most r preferred calls lie between two
 * ordinary ones; calls of tickets in front or sent here leave the turn as it is;
 * (3) ordinary ones are taken by age, so at most n of them go before it. Others
 * who call from the same list only make n smaller. A preferred ticket with m
 * older preferred ones waits for at most m + 1 + ⌈(m + 1) / r⌉ such calls.
 */
export function orderWaiting(counter: HallCounter, waiting: readonly WaitingTicket[], hall: Hall): WaitingTicket[] {
  return [...callInTurn(splitWaiting(counter, waiting, hall), counter.priorityTurn, hall.priorityRatio)];
}

/** The counter's turn after calling this ticket; it grows only while somebody ordinary is made to wait. */
export function turnAfter(
  counter: HallCounter,
  called: WaitingTicket,
  waiting: readonly WaitingTicket[],
  hall: Hall,
): number {
  if (rankOf(counter, called, hall) < firstLevel) {
    return counter.priorityTurn;
  }

  if (!isPreferred(called, hall)) {
    return 0;
  }

  const someoneYields = waiting.some((ticket) => !isPreferred(ticket, hall) && isEligible(counter, ticket, hall));
  return someoneYields ? counter.priorityTurn + 1 : 0;
}

/** Says in one word why this ticket stands where it does for this counter. */
export function standingOf(counter: HallCounter, ticket: WaitingTicket, hall: Hall): Standing {
  if (ticket.front) {
    return 'front';
  }

  if (isReservedHere(counter, ticket, hall)) {
    return 'reserved';
  }

  return preferenceOf(ticket, hall) ?? ordinaryStanding(counter, ticket, hall);
}

/** Whether the ticket's turn comes in the declared ratio to the ordinary ones. */
export function isPreferred(ticket: WaitingTicket, hall: Pick<Hall, 'now'>): boolean {
  return preferenceOf(ticket, hall) !== null;
}

function preferenceOf(ticket: WaitingTicket, { now }: Pick<Hall, 'now'>): Standing | null {
  if (ticket.slot !== null && ticket.slot.from <= now) {
    return 'appointment';
  }

  if (ticket.returning) {
    return 'returning';
  }

  return ticket.priority ? 'priority' : null;
}

function ordinaryStanding(counter: HallCounter, ticket: WaitingTicket, hall: Hall): Standing {
  if (ticket.slot !== null) {
    return 'early';
  }

  if (isOverdue(ticket, hall)) {
    return 'overdue';
  }

  if (counter.mode === 'mixed') {
    return isOwnSkill(counter, ticket) ? 'own-category' : 'other-category';
  }

  return 'longest-wait';
}

function isOverdue({ queuedAt }: WaitingTicket, { now, yieldMinutes }: Hall): boolean {
  return Date.parse(now) - Date.parse(queuedAt) >= yieldMinutes * 60_000;
}

/** One rank of a counter's order, in the two classes that alternate. */
export type Rank = Readonly<{ preferred: readonly WaitingTicket[]; ordinary: readonly WaitingTicket[] }>;

/** What the counter may call, rank by rank, each class in its own order. */
export function splitWaiting(counter: HallCounter, waiting: readonly WaitingTicket[], hall: Hall): readonly Rank[] {
  const ranks = [0, 1, 2, 3, 4].map(() => ({ preferred: [] as WaitingTicket[], ordinary: [] as WaitingTicket[] }));
  for (const ticket of waiting.filter((one) => isEligible(counter, one, hall))) {
    const rank = rankOf(counter, ticket, hall);
    // In front and sent here: by age alone, whoever it is.
    const isApart = rank >= firstLevel && isPreferred(ticket, hall);
    ranks[rank]?.[isApart ? 'preferred' : 'ordinary'].push(ticket);
  }

  return ranks.map(({ preferred, ordinary }) => ({
    preferred: preferred.sort((a, b) => byAppointment(a, b, hall) || byWait(a, b)),
    ordinary: ordinary.sort(byWait),
  }));
}

const firstLevel = 2;

function rankOf(counter: HallCounter, ticket: WaitingTicket, hall: Hall): number {
  if (ticket.front) {
    return 0;
  }

  if (isReservedHere(counter, ticket, hall)) {
    return 1;
  }

  const level = isOverdue(ticket, hall) ? 1 : (skillLevel(counter, ticket) ?? 1);
  return firstLevel + level - 1;
}

/** Appointments in their time before all who are preferred, the earlier slot first. */
function byAppointment(a: WaitingTicket, b: WaitingTicket, { now }: Hall): number {
  return compare(dueFrom(a, now), dueFrom(b, now));
}

const afterAll = '~';

function dueFrom({ slot }: WaitingTicket, now: string): string {
  return slot !== null && slot.from <= now ? slot.from : afterAll;
}

/** The wait of one who came before the appointed time counts from that time. */
const waitsFrom = ({ slot, queuedAt }: WaitingTicket) => (slot !== null && slot.from > queuedAt ? slot.from : queuedAt);

function byWait(a: WaitingTicket, b: WaitingTicket): number {
  return compare(waitsFrom(a), waitsFrom(b)) || a.sequence - b.sequence || compare(a.number, b.number);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Takes from the ranks in turn: `ratio` preferred ones, then one ordinary one. */
function* callInTurn(ranks: readonly Rank[], turn: number, ratio: number): Generator<WaitingTicket> {
  const levels = ranks.slice(firstLevel);
  for (const { ordinary } of ranks.slice(0, firstLevel)) {
    yield* ordinary;
  }

  let count = turn;
  let yielding = levels.reduce((sum, { ordinary }) => sum + ordinary.length, 0);
  for (const { preferred, ordinary } of levels) {
    const [first, then] = [preferred[Symbol.iterator](), ordinary[Symbol.iterator]()];
    for (let left = preferred.length, right = ordinary.length; left + right > 0;) {
      const takesPreferred = left > 0 && (right === 0 || count < ratio);
      left -= Number(takesPreferred);
      right -= Number(!takesPreferred);
      yielding -= Number(!takesPreferred);
      count = takesPreferred && yielding > 0 ? count + 1 : 0;
      const { value } = (takesPreferred ? first : then).next() as IteratorYieldResult<WaitingTicket>;
      yield value;
    }
  }
}
