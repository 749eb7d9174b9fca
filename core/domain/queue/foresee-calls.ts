import type { CategoryId, CounterId, TicketId } from '../id';
import { isEligible, type Hall, type HallCounter } from './eligible';
import { orderWaiting } from './pick-next';
import type { WaitingTicket } from './ticket';

/** An open counter and the minutes until it can call: 0 when nobody is there. */
export type WorkingCounter = HallCounter & Readonly<{ freeInMinutes: number }>;

export type Foresight = Readonly<{
  /** Minutes until each waiting ticket is called; who is not here is called by no open counter. */
  calledIn: ReadonlyMap<TicketId, number>;
  /** Minutes until each counter has called all whom it may call. */
  idleIn: ReadonlyMap<CounterId, number>;
}>;

/**
 * What the hall as it stands would do if nobody else came: the counter that is
 * free first calls whom its order puts first, and is busy for the usual time of
 * that category. Each order is made once, so that a full hall costs little.
 */
export function foreseeCalls(
  counters: readonly WorkingCounter[],
  waiting: readonly WaitingTicket[],
  hall: Hall,
  usualMinutes: (categoryId: CategoryId) => number,
): Foresight {
  const calledIn = new Map<TicketId, number>();
  const idleIn = new Map<CounterId, number>();
  const working = counters.map((counter) => ({
    id: counter.id,
    free: counter.freeInMinutes,
    order: orderWaiting(counter, waiting, hall),
    next: 0,
  }));
  while (idleIn.size < working.length) {
    const counter = working.filter(({ id }) => !idleIn.has(id)).reduce((a, b) => (b.free < a.free ? b : a));
    while (calledIn.has(counter.order[counter.next]?.id ?? ('' as TicketId))) {
      counter.next += 1;
    }

    const ticket = counter.order[counter.next];
    if (ticket === undefined) {
      idleIn.set(counter.id, counter.free);
    } else {
      calledIn.set(ticket.id, counter.free);
      counter.free += usualMinutes(ticket.categoryId);
    }
  }

  return { calledIn, idleIn };
}

/** Minutes until an ordinary ticket that came now would be called; null when no open counter takes it. */
export function newcomerWaits(
  ticket: WaitingTicket,
  counters: readonly WorkingCounter[],
  hall: Hall,
  { idleIn }: Foresight,
): number | null {
  const able = counters.filter((counter) => isEligible(counter, ticket, hall));
  return able.length === 0 ? null : Math.min(...able.map(({ id }) => idleIn.get(id) ?? 0));
}
