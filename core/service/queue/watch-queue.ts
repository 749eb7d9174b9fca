import { quantile } from '../../domain/queue/estimate-wait';
import { itemName } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import type { KeptPromise } from './ports';
import { demandCategory } from './issue-ticket';

/** All that happened to one ticket: every time that a screen shows opens to this. */
export const readHistory: Handler<'queue.history'> = async ({ ticketId }, { tx, standards }) => {
  const ticket = (await tx.tickets.findEver(ticketId)) ?? refuse('ticket.unknown');
  const staff = new Map((await tx.staff.list()).map((person) => [person.id, person.name]));
  const counters = new Map((await tx.counters.list()).map((counter) => [counter.id, counter.number]));
  const where = (at: {
    counterId: Parameters<typeof counters.get>[0] | null;
    staffId: Parameters<typeof staff.get>[0] | null;
  }) => ({
    counterNumber: at.counterId === null ? null : (counters.get(at.counterId) ?? null),
    staffName: at.staffId === null ? null : (staff.get(at.staffId) ?? null),
  });
  const from = await tx.hall.findReturnedFrom(ticketId);
  return {
    ticketId,
    number: ticket.number,
    businessDate: ticket.businessDate,
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    stays: (await tx.tickets.listStays(ticketId)).map(({ state, from: since, to, note, ...at }) => ({
      state,
      from: since,
      to,
      note,
      ...where(at),
    })),
    calls: (await tx.tickets.listCalls(ticketId)).map(({ at, nth, undone, directReason, skipped, ...who }) => ({
      at,
      nth,
      undone,
      directReason,
      skipped,
      ...where(who),
    })),
    items: (await tx.tickets.listItems(ticketId)).map(({ itemId, doneAt }) => ({
      itemId,
      itemName: itemName(standards.bundle, itemId),
      doneAt,
    })),
    timesLater: ticket.timesLater,
    returnedFrom: from === null ? null : { ticketId: from.ticketId, reason: from.reason },
  };
};

/** How honest the promised ranges were: day by day, category by category. */
export const readEstimateScore: Handler<'queue.estimateScore'> = async ({ from, to }, { tx }) => {
  if (from > to) {
    refuse('period.invalid');
  }

  const promises = await tx.tickets.listPromisesBetween(from, to);
  const score = <Key extends string>(keyOf: (one: KeptPromise) => Key) => {
    const keys = [...new Set(promises.map(keyOf))].sort();
    return keys.map((key) => ({ key, ...scorePromises(promises.filter((one) => keyOf(one) === key)) }));
  };
  return {
    whole: scorePromises(promises),
    byDay: score((one) => one.on).map(({ key, ...figures }) => ({ on: key, ...figures })),
    byCategory: score((one) => one.categoryId).map(({ key, ...figures }) => ({ categoryId: key, ...figures })),
  };
};

function scorePromises(promises: readonly KeptPromise[]) {
  const earlier = promises.filter((one) => one.actualMinutes < one.lowMinutes).length;
  const later = promises.filter((one) => one.actualMinutes > one.highMinutes).length;
  const widths = promises.map((one) => one.highMinutes - one.lowMinutes).sort((a, b) => a - b);
  return {
    promised: promises.length,
    kept: promises.length - earlier - later,
    earlier,
    later,
    medianWidthMinutes: widths.length === 0 ? null : quantile(widths, 0.5),
  };
}

export const setQuota: Handler<'queue.setQuota'> = async ({ categoryId, perHour, perDay }, { tx, standards }) => {
  demandCategory(standards.bundle, categoryId, undefined);
  await tx.record('quota.set', categoryId, { categoryId, perHour, perDay });
  return {};
};

export const listQuotas: Handler<'queue.listQuotas'> = async (_input, { tx }) => [...(await tx.hall.listQuotas())];
