import type { OutputOf } from '../../contract/index';
import { orderWaiting } from '../../domain/queue/pick-next';
import type { Ticket } from '../../domain/queue/ticket';
import { findCategory, itemName } from '../../domain/standards/look-up';
import type { Context, Handler } from '../handler';
import type { CounterRecord, ReadTx } from '../ports';
import { readHall } from '../queue/read-hall';
import { readSettings, type Settings } from '../settings';

type Display = OutputOf<'counter.readDisplay'>;

/** The display belongs to the counter of its station, which it cannot choose. */
export const readDisplay: Handler<'counter.readDisplay'> = async (_input, context) => {
  const { tx, actor, standards } = context;
  const counter = actor.counterId === null ? null : await tx.counters.find(actor.counterId);
  if (counter === null) {
    return { counter: null, now: null, next: null };
  }

  const settings = await readSettings(tx, standards.bundle);
  const { number, name, state } = counter;
  const current = await tx.tickets.findAtCounter(counter.id);
  return {
    counter: { number, name, state, staffName: await findShownName(context, counter, settings) },
    now: current === null ? null : describeNow(current, context),
    next: state === 'open' ? await findNext(context, counter) : null,
  };
};

async function findShownName(
  { tx }: Context<ReadTx>,
  counter: CounterRecord,
  { displayStaffName }: Settings,
): Promise<string | null> {
  if (!displayStaffName || counter.staffId === null) {
    return null;
  }

  return (await tx.staff.find(counter.staffId))?.name ?? null;
}

function describeNow(ticket: Ticket, { standards, now }: Context<ReadTx>): Display['now'] {
  const { bundle } = standards;
  return {
    number: ticket.number,
    state: ticket.state === 'serving' ? 'serving' : 'called',
    categoryName: findCategory(bundle, ticket.categoryId)?.name ?? { zh: '', en: '' },
    itemName: itemName(bundle, ticket.itemId),
    calledAt: ticket.lastCalledAt ?? ticket.calledAt ?? now,
    times: ticket.calls,
  };
}

async function findNext(context: Context<ReadTx>, counter: CounterRecord): Promise<string | null> {
  const { tx, businessDate } = context;
  const { hall } = await readHall(context);
  return orderWaiting(counter, await tx.tickets.listWaiting(businessDate), hall)[0]?.number ?? null;
}
