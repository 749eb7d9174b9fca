import type { CounterId } from '../../domain/id';
import type { Counter } from '../../domain/queue/counter';
import { findCategory, findItem } from '../../domain/standards/look-up';
import { refuse, type Context, type Handler } from '../handler';
import type { WriteTx } from '../ports';
import { counterOf } from '../row-rules';
import { recordCounterStations } from '../centre/set-up';
import { viewCounters } from './view-counter';

export const listCounters: Handler<'counter.list'> = async (_input, { tx }) =>
  (await viewCounters(tx)).map(({ view }) => view);

type Layout = Pick<Counter, 'number' | 'name' | 'mode' | 'skills' | 'place'>;

/** The layout rules: numbers and places are taken once, and skills exist. */
async function demandLayout(
  layout: Layout,
  self: CounterId | null,
  { tx, standards }: Context<WriteTx>,
): Promise<void> {
  const others = (await tx.counters.list()).filter((counter) => counter.id !== self);
  if (others.some((counter) => counter.number === layout.number)) {
    refuse('counter.numberTaken', { number: layout.number });
  }

  if (others.some(({ place }) => place.column === layout.place.column && place.row === layout.place.row)) {
    refuse('counter.placeTaken');
  }

  if (
    (layout.mode === 'by-category' || layout.mode === 'mixed') &&
    layout.skills.categoryIds.length + layout.skills.itemIds.length === 0
  ) {
    refuse('counter.noSkills');
  }

  demandSkills(layout, standards.bundle);
}

function demandSkills({ skills }: Layout, bundle: Context<WriteTx>['standards']['bundle']): void {
  if (skills.categoryIds.some((id) => findCategory(bundle, id) === null)) {
    refuse('category.unknown');
  }

  if (skills.itemIds.some((id) => findItem(bundle, id) === null)) {
    refuse('item.unknown');
  }
}

export const addCounter: Handler<'counter.add'> = async ({ number, name, mode, skills, place }, context) => {
  const layout = { number, name, mode, skills, place };
  await demandLayout(layout, null, context);
  const counterId = context.newId() as CounterId;
  await context.tx.record('counter.added', counterId, { counterId, ...layout });
  await recordCounterStations(context, counterId, number);
  return { counterId };
};

export const changeCounter: Handler<'counter.change'> = async (
  { counterId, number, name, mode, skills, place },
  context,
) => {
  await counterOf(context.tx, context.actor, counterId);
  const layout = { number, name, mode, skills, place };
  await demandLayout(layout, counterId, context);
  await context.tx.record('counter.changed', counterId, { counterId, ...layout });
  return {};
};

export const removeCounter: Handler<'counter.remove'> = async ({ counterId }, { tx, actor }) => {
  await counterOf(tx, actor, counterId);
  await demandNobody(tx, counterId);
  if ((await tx.counters.list()).length === 1) {
    refuse('counter.last');
  }

  await tx.record('counter.removed', counterId, { counterId });
  return {};
};

async function demandNobody(tx: WriteTx, counterId: CounterId): Promise<void> {
  const current = await tx.tickets.findAtCounter(counterId);
  if (current !== null) {
    refuse('counter.busy', { ticketId: current.id, number: current.number });
  }
}

export const openCounter: Handler<'counter.open'> = async ({ counterId }, { tx, actor }) => {
  const counter = await counterOf(tx, actor, counterId);
  if (counter.state !== 'open') {
    await tx.record('counter.stateChanged', counterId, {
      counterId,
      state: 'open',
      pauseReason: null,
      staffId: actor.staffId,
    });
  }

  return {};
};

export const pauseCounter: Handler<'counter.pause'> = async ({ counterId, reason }, { tx, actor }) => {
  const counter = await counterOf(tx, actor, counterId);
  if (counter.state === 'closed') {
    refuse('counter.closed');
  }

  await tx.record('counter.stateChanged', counterId, {
    counterId,
    state: 'paused',
    pauseReason: reason,
    staffId: counter.staffId,
  });
  return {};
};

export const closeCounter: Handler<'counter.close'> = async ({ counterId }, { tx, actor }) => {
  const counter = await counterOf(tx, actor, counterId);
  await demandNobody(tx, counterId);
  if (counter.state !== 'closed') {
    await tx.record('counter.stateChanged', counterId, {
      counterId,
      state: 'closed',
      pauseReason: null,
      staffId: null,
    });
  }

  return {};
};
