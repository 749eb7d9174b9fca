import type { CategoryId } from '../../domain/id';
import type { Hall } from '../../domain/queue/eligible';
import { foreseeCalls, type Foresight, type WorkingCounter } from '../../domain/queue/foresee-calls';
import { usualMinutes } from '../../domain/queue/estimate-wait';
import type { Ticket, WaitingTicket } from '../../domain/queue/ticket';
import type { Context } from '../handler';
import type { CounterRecord, ReadTx } from '../ports';
import { readSettings, type Settings } from '../settings';

export type HallNow = Readonly<{ hall: Hall; counters: readonly CounterRecord[]; settings: Settings }>;

/** What the order of calling depends on, as it is in this transaction. */
export async function readHall({ tx, now, standards }: Context<ReadTx>): Promise<HallNow> {
  const settings = await readSettings(tx, standards.bundle);
  const counters = await tx.counters.list();
  const { isTideIn } = await tx.centre.get();
  const { priorityRatio, yieldMinutes } = settings;
  return { hall: { now, counters, isTideIn, priorityRatio, yieldMinutes }, counters, settings };
}

/** How many of the newest services of a category are looked at. */
const serviceSample = 40;

export type ServiceTimes = (categoryId: CategoryId) => Promise<readonly number[]>;

/** Each category is asked for once. */
export function readServiceTimes(tx: ReadTx): ServiceTimes {
  const known = new Map<CategoryId, Promise<readonly number[]>>();
  return (categoryId) => {
    const minutes = known.get(categoryId) ?? tx.tickets.serviceMinutes(categoryId, serviceSample);
    known.set(categoryId, minutes);
    return minutes;
  };
}

/** The share of its usual time that a service still takes that has lasted longer than that. */
const leastShareLeft = 0.25;

export type Foreseen = Foresight &
  Readonly<{ working: readonly WorkingCounter[]; usualOf: (categoryId: CategoryId) => number }>;

/**
 * What the hall would do from now on. A category of which nothing is known takes
 * as long as the one that is asked about, or the mean of the others.
 */
export async function foreseeHall(
  { tx, now }: Context<ReadTx>,
  { hall, counters }: HallNow,
  waiting: readonly WaitingTicket[],
  times: ServiceTimes,
): Promise<Foreseen> {
  const current = await tx.tickets.listAtCounters();
  const usual = new Map<CategoryId, number>();
  for (const { categoryId } of [...waiting, ...current]) {
    const minutes = usual.has(categoryId) ? [] : await times(categoryId);
    if (minutes.length > 0) {
      usual.set(categoryId, usualMinutes(minutes));
    }
  }

  const mean = [...usual.values()].reduce((sum, minutes) => sum + minutes / usual.size, 0);
  const usualOf = (categoryId: CategoryId) => usual.get(categoryId) ?? mean;
  const working = counters
    .filter((counter) => counter.state === 'open')
    .map((counter) => ({
      ...counter,
      freeInMinutes: freeIn(current.find(({ counterId }) => counterId === counter.id)),
    }));

  function freeIn(ticket: Ticket | undefined): number {
    if (ticket === undefined) {
      return 0;
    }

    const usually = usualOf(ticket.categoryId);
    const lasted = (Date.parse(now) - Date.parse(ticket.startedAt ?? ticket.calledAt ?? now)) / 60_000;
    return Math.max(usually - lasted, usually * leastShareLeft);
  }

  return { ...foreseeCalls(working, waiting, hall, usualOf), working, usualOf };
}
