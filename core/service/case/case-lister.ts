import { caseLamp } from '../../domain/cases/case-lamp';
import { itemName } from '../../domain/standards/look-up';
import type { Context } from '../handler';
import type { ReadTx } from '../ports';
import { createStandIns } from '../deputy/stand-ins';
import { readMaskedNames } from '../resident/list-people';
import { readSettings } from '../settings';
import type { CaseRecord } from './ports';

export type ListContext = Pick<Context<ReadTx>, 'tx' | 'standards' | 'businessDate' | 'actor'>;

/** Cases for a list, their residents' names read together; those leave the hub masked. */
export async function listFiles({ tx, standards, businessDate }: ListContext, files: readonly CaseRecord[]) {
  const staff = new Map((await tx.staff.list()).map((one) => [one.id, one.name]));
  const { caseAmberWorkdays } = await readSettings(tx, standards.bundle);
  const findStandIn = await createStandIns(tx, businessDate);
  const deputyOf = (file: CaseRecord) => {
    const deputyId = findStandIn(file);
    return deputyId === null ? null : (staff.get(deputyId) ?? null);
  };
  const residents = new Set(files.flatMap(({ residentId }) => (residentId === null ? [] : [residentId])));
  const names = await readMaskedNames(tx, [...residents]);
  return files.map((file) => ({
    caseId: file.id,
    number: file.number,
    itemId: file.itemId,
    itemName: itemName(standards.bundle, file.itemId),
    residentId: file.residentId,
    residentName: file.residentId === null ? '' : (names.get(file.residentId) ?? ''),
    state: file.state,
    stateSince: file.stateSince,
    channel: file.channel,
    openedAt: file.openedAt,
    dueOn: file.dueOn,
    lamp: caseLamp(file, businessDate, standards.bundle.calendar, caseAmberWorkdays),
    staffName: file.staffId === null ? null : (staff.get(file.staffId) ?? null),
    deputyName: deputyOf(file),
    togetherId: file.togetherId,
    callBackOn: file.callBackOn,
  }));
}
