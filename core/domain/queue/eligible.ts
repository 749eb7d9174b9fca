import type { Instant } from '../calendar/instant';
import { canServe, type Wanted } from './can-serve';
import type { Counter } from './counter';
import type { WaitingTicket } from './ticket';

/** A counter as the order of calling sees it. */
export type HallCounter = Pick<Counter, 'id' | 'mode' | 'skills' | 'state' | 'staffId' | 'priorityTurn'>;

/** What the order of calling depends on beside the list of those who wait. */
export type Hall = Readonly<{
  now: Instant;
  /** All that the hall has, closed ones too. */
  counters: readonly HallCounter[];
  isTideIn: boolean;
  /** Preferred tickets that may be called in a row while ordinary ones wait. */
  priorityRatio: number;
  /** Minutes after which a ticket is a matter of the first level at every counter that takes it. */
  yieldMinutes: number;
}>;

type Asking = Pick<WaitingTicket, 'reservedFor' | 'reservedStaff' | 'lowCounter'> & Wanted;

/**
 * Whether the counter may call the ticket. Three wishes narrow the choice, and
 * none of them may cost anybody the turn:
 * - what was sent to a counter or a person waits for them as long as that counter
 *   is not closed or that person works at one; then it is everybody's again;
 * - who needs a low counter is called to one unless all that could serve are closed;
 * - a tide counter helps out while the tide is in, else only where no other open one can.
 * What no counter of the hall is able to take any more, all of them take: its
 * category may have been withdrawn while it waited.
 */
export function isEligible(counter: HallCounter, ticket: Asking, hall: Hall): boolean {
  const holders = findHolders(ticket, hall);
  if (holders.length > 0) {
    return holders.some((holder) => holder.id === counter.id);
  }

  return takes(counter, ticket, hall) && !waitsForLow(counter, ticket, hall) && !waitsForTide(counter, ticket, hall);
}

/** Whether anybody sent this ticket here, and it waits for nobody else. */
export function isReservedHere(counter: HallCounter, ticket: Asking, hall: Hall): boolean {
  return findHolders(ticket, hall).some((holder) => holder.id === counter.id);
}

function findHolders({ reservedFor, reservedStaff }: Asking, { counters }: Hall): readonly HallCounter[] {
  if (reservedFor === null && reservedStaff === null) {
    return [];
  }

  return counters.filter(
    (one) =>
      one.state !== 'closed' && (one.id === reservedFor || (reservedStaff !== null && one.staffId === reservedStaff)),
  );
}

function takes(counter: HallCounter, ticket: Wanted, { counters }: Hall): boolean {
  return canServe(counter, ticket) || !counters.some((one) => canServe(one, ticket));
}

function waitsForLow(counter: HallCounter, ticket: Asking, hall: Hall): boolean {
  return (
    ticket.lowCounter &&
    counter.skills.low !== true &&
    hall.counters.some((one) => one.skills.low === true && one.state !== 'closed' && takes(one, ticket, hall))
  );
}

function waitsForTide(counter: HallCounter, ticket: Asking, hall: Hall): boolean {
  return (
    counter.mode === 'tide' &&
    !hall.isTideIn &&
    hall.counters.some((one) => one.mode !== 'tide' && one.state === 'open' && takes(one, ticket, hall))
  );
}

/**
 * Whether the tide is in after this moment: in above the upper mark, out at the
 * lower one, unchanged between them, so that it does not turn with every person.
 */
export function turnTide(isIn: boolean, waiting: number, marks: Readonly<{ open: number; close: number }>): boolean {
  return isIn ? waiting > Math.min(marks.close, marks.open) : waiting > marks.open;
}
