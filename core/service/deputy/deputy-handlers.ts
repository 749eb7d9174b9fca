import { findDeputyFault } from '../../domain/cases/deputies';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { DeputyshipId } from '../../domain/id';
import { findItem, itemName } from '../../domain/standards/look-up';
import { refuse, type Handler } from '../handler';
import type { DeputyshipRecord } from './ports';

const mostListed = 100;

const order = ['now', 'coming', 'over'] as const;

export const listDeputies: Handler<'deputy.list'> = async (_input, { tx, actor, standards, businessDate }) => {
  const names = new Map((await tx.staff.list()).map(({ id, name }) => [id, name]));
  const standing = await tx.deputies.listStanding(businessDate);
  const past = (await tx.deputies.listNewest(mostListed)).filter(({ id }) => !standing.some((one) => one.id === id));
  const listed = [...standing, ...past]
    .filter(
      ({ staffId, deputyId }) => actor.role === 'manager' || [staffId, deputyId].some((id) => id === actor.staffId),
    )
    .map((one) => ({
      deputyshipId: one.id,
      staffId: one.staffId,
      staffName: names.get(one.staffId) ?? '',
      deputyId: one.deputyId,
      deputyName: names.get(one.deputyId) ?? '',
      items: one.itemIds.map((itemId) => ({ itemId, name: itemName(standards.bundle, itemId) })),
      from: one.from,
      to: one.to,
      state: stateOf(one, businessDate),
    }));
  return order.flatMap((state) => listed.filter((one) => one.state === state));
};

function stateOf({ ended, from, to }: DeputyshipRecord, today: BusinessDate): (typeof order)[number] {
  if (ended || to < today) {
    return 'over';
  }

  return from > today ? 'coming' : 'now';
}

export const appointDeputy: Handler<'deputy.appoint'> = async (input, { tx, standards, businessDate, newId }) => {
  const { staffId, deputyId, from, to } = input;
  const itemIds = [...new Set(input.itemIds)];
  const absent = (await tx.staff.find(staffId)) ?? refuse('staff.unknown');
  const deputy = (await tx.staff.find(deputyId)) ?? refuse('staff.unknown');
  if (!absent.active) {
    refuse('staff.unknown');
  }
  if (!deputy.active) {
    refuse('deputy.inactive');
  }
  if (itemIds.some((itemId) => findItem(standards.bundle, itemId) === null)) {
    refuse('item.unknown');
  }

  const wanted = { staffId, deputyId, itemIds, from, to };
  const standing = await tx.deputies.listStanding(businessDate);
  const fault = findDeputyFault(wanted, standing, businessDate);
  if (fault !== null) {
    refuse(`deputy.${fault}`);
  }

  const deputyshipId = newId() as DeputyshipId;
  await tx.record('deputy.appointed', staffId, { deputyshipId, ...wanted });
  return { deputyshipId };
};

export const endDeputy: Handler<'deputy.end'> = async ({ deputyshipId }, { tx, businessDate }) => {
  const found = (await tx.deputies.find(deputyshipId)) ?? refuse('deputy.unknown');
  if (stateOf(found, businessDate) === 'over') {
    refuse('deputy.over');
  }

  await tx.record('deputy.ended', found.staffId, { deputyshipId });
  return {};
};
