import type { BusinessDate } from '../calendar/instant';
import type { ItemId, StaffId } from '../id';

/** AB角: who does somebody's work while that one is absent; of some items, or of all where none is named. */
export type Deputyship = Readonly<{
  staffId: StaffId;
  deputyId: StaffId;
  itemIds: readonly ItemId[];
  from: BusinessDate;
  to: BusinessDate;
}>;

export type DeputyFault = 'self' | 'period' | 'overlap' | 'circular' | 'absent' | 'standsIn';

/**
 * Why a deputy cannot be named so. In one period nobody is both absent and a
 * deputy, so a chain of deputies, or a ring of them, cannot come to be; and one
 * item of somebody absent has one deputy.
 */
export function findDeputyFault(
  wanted: Deputyship,
  standing: readonly Deputyship[],
  today: BusinessDate,
): DeputyFault | null {
  if (wanted.staffId === wanted.deputyId) {
    return 'self';
  }
  if (wanted.from > wanted.to || wanted.to < today) {
    return 'period';
  }

  const meeting = standing.filter(({ from, to }) => from <= wanted.to && wanted.from <= to);
  if (meeting.some((one) => one.staffId === wanted.staffId && shareItems(one.itemIds, wanted.itemIds))) {
    return 'overlap';
  }
  if (meeting.some((one) => one.staffId === wanted.deputyId && one.deputyId === wanted.staffId)) {
    return 'circular';
  }
  if (meeting.some((one) => one.staffId === wanted.deputyId)) {
    return 'absent';
  }

  return meeting.some((one) => one.deputyId === wanted.staffId) ? 'standsIn' : null;
}

function shareItems(one: readonly ItemId[], other: readonly ItemId[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((id) => other.includes(id));
}

/** Whose work on this item it is that day in the place of somebody; null while that one is here, or nobody was named. */
export function findDeputy(
  standing: readonly Deputyship[],
  { staffId, itemId, on }: Readonly<{ staffId: StaffId; itemId: ItemId | null; on: BusinessDate }>,
): StaffId | null {
  const found = standing.find(
    (one) =>
      one.staffId === staffId &&
      holds(one, on) &&
      (one.itemIds.length === 0 || (itemId !== null && one.itemIds.includes(itemId))),
  );
  return found?.deputyId ?? null;
}

export function isAbsent(standing: readonly Deputyship[], staffId: StaffId, on: BusinessDate): boolean {
  return standing.some((one) => one.staffId === staffId && holds(one, on));
}

function holds({ from, to }: Deputyship, on: BusinessDate): boolean {
  return from <= on && on <= to;
}
