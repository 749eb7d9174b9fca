import { refuse, type Actor, type Handler } from '../handler';
import type { CaseView } from './ports';

/** More than anybody finds their way in. */
const mostViews = 50;

const seenBy = ({ staffId }: Actor, view: CaseView) => view.ownerId === null || view.ownerId === staffId;

export const listViews: Handler<'case.listViews'> = async (_input, { tx, actor }) => ({
  views: (await tx.cases.listViews())
    .filter((view) => seenBy(actor, view))
    .toSorted((a, b) => Number(a.ownerId === null) - Number(b.ownerId === null))
    .map(({ id, ownerId, name, filter, order }) => ({
      viewId: id,
      name,
      shared: ownerId === null,
      filter: forWire(filter),
      order,
    })),
});

/** The lists of the contract are mutable arrays; what is stored is the same. */
export function forWire({ states, lamps, ...filter }: CaseView['filter']) {
  return {
    ...filter,
    ...(states === undefined ? {} : { states: [...states] }),
    ...(lamps === undefined ? {} : { lamps: [...lamps] }),
  };
}

export const saveView: Handler<'case.saveView'> = async ({ viewId, name, shared, filter, order }, context) => {
  const { tx, actor, newId } = context;
  const views = (await tx.cases.listViews()).filter((view) => seenBy(actor, view));
  const before = viewId === null ? null : (views.find(({ id }) => id === viewId) ?? refuse('view.unknown'));
  if (actor.role !== 'manager' && (shared || before?.ownerId === null)) {
    refuse('view.managerOnly');
  }

  if (views.some((view) => view.name === name && view.id !== viewId)) {
    refuse('view.nameTaken');
  }

  const ownerId = shared ? null : actor.staffId;
  if (before === null && views.filter((view) => view.ownerId === ownerId).length >= mostViews) {
    refuse('view.tooMany');
  }

  const id = viewId ?? newId();
  await tx.record('caseView.saved', id, { viewId: id, ownerId, name, filter, order });
  return { viewId: id };
};

export const removeView: Handler<'case.removeView'> = async ({ viewId }, { tx, actor }) => {
  const views = (await tx.cases.listViews()).filter((view) => seenBy(actor, view));
  const view = views.find(({ id }) => id === viewId) ?? refuse('view.unknown');
  if (view.ownerId === null && actor.role !== 'manager') {
    refuse('view.managerOnly');
  }

  await tx.record('caseView.removed', viewId, { viewId });
  return {};
};
