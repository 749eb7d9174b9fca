import type { Counter } from './counter';
import { canServe, isOwnSkill } from './can-serve';
import type { WaitingTicket } from './ticket';

/** Why a waiting ticket stands where it does in a counter's order. */
export type Standing = 'priority' | 'longest-wait' | 'front' | 'reserved' | 'own-category' | 'other-category';

/** How many priority tickets may be called in a row while ordinary ones wait. */
export type PriorityRatio = number;

type CallingCounter = Pick<Counter, 'id' | 'mode' | 'skills' | 'priorityTurn'>;

/**
 * Chooses the ticket a counter serves next: tickets put in front or sent to this
 * counter, then (for a mixed counter) its own skills before the rest, then
 * priority and ordinary tickets in the declared ratio, then the longest wait.
 * Ties fall to the lower sequence and then to the number, so that two hubs given
 * the same list agree.
 *
 * Nobody starves: with ratio r, at most r priority tickets are called by a
 * counter between two ordinary ones of the same rank.
 */
export function pickNext(
  counter: CallingCounter,
  waiting: readonly WaitingTicket[],
  ratio: PriorityRatio,
): WaitingTicket | null {
  return orderWaiting(counter, waiting, ratio)[0] ?? null;
}

/** The whole order in which this counter would call, if nothing else happened meanwhile. */
export function orderWaiting(
  counter: CallingCounter,
  waiting: readonly WaitingTicket[],
  ratio: PriorityRatio,
): WaitingTicket[] {
  const eligible = waiting.filter((ticket) => isEligible(counter, ticket));
  const ranks = [0, 1, 2, 3].map((rank) =>
    eligible.filter((ticket) => rankOf(counter, ticket) === rank).toSorted(byWait),
  );
  const ordered: WaitingTicket[] = [];
  let turn = counter.priorityTurn;
  for (const rank of ranks) {
    const merged = interleave(rank, turn, ratio);
    ordered.push(...merged.tickets);
    turn = merged.turn;
  }

  return ordered;
}

/** The counter's turn after calling this ticket; it grows only while somebody ordinary is made to wait. */
export function turnAfter(counter: CallingCounter, called: WaitingTicket, waiting: readonly WaitingTicket[]): number {
  if (!called.priority) {
    return 0;
  }

  const someoneYields = waiting.some((ticket) => !ticket.priority && isEligible(counter, ticket));
  return someoneYields ? counter.priorityTurn + 1 : 0;
}

/** Says in one word why this ticket stands where it does for this counter. */
export function standingOf(counter: CallingCounter, ticket: WaitingTicket): Standing {
  if (ticket.reservedFor === counter.id) {
    return 'reserved';
  }

  if (ticket.front) {
    return 'front';
  }

  if (ticket.priority) {
    return 'priority';
  }

  if (counter.mode === 'mixed') {
    return isOwnSkill(counter, ticket) ? 'own-category' : 'other-category';
  }

  return 'longest-wait';
}

function isEligible(counter: CallingCounter, ticket: WaitingTicket): boolean {
  return ticket.reservedFor === null ? canServe(counter, ticket) : ticket.reservedFor === counter.id;
}

function rankOf(counter: CallingCounter, ticket: WaitingTicket): number {
  if (ticket.front) {
    return 0;
  }

  if (ticket.reservedFor === counter.id) {
    return 1;
  }

  return counter.mode === 'mixed' && !isOwnSkill(counter, ticket) ? 3 : 2;
}

function byWait(a: WaitingTicket, b: WaitingTicket): number {
  return compare(a.queuedAt, b.queuedAt) || a.sequence - b.sequence || compare(a.number, b.number);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Merges two classes, each already in order: `ratio` priority ones, then one ordinary one. */
function interleave(
  tickets: readonly WaitingTicket[],
  turn: number,
  ratio: PriorityRatio,
): Readonly<{ tickets: readonly WaitingTicket[]; turn: number }> {
  const priority = tickets.filter((ticket) => ticket.priority);
  const ordinary = tickets.filter((ticket) => !ticket.priority);
  const merged: WaitingTicket[] = [];
  let count = turn;
  while (priority.length > 0 || ordinary.length > 0) {
    const takePriority = priority.length > 0 && (ordinary.length === 0 || count < ratio);
    const next = takePriority ? priority.shift() : ordinary.shift();
    if (next !== undefined) {
      merged.push(next);
    }

    count = takePriority && ordinary.length > 0 ? count + 1 : 0;
  }

  return { tickets: merged, turn: count };
}
