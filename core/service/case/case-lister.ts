import { caseLamp } from '../../domain/cases/case-lamp';
import type { ResidentId } from '../../domain/id';
import { itemName } from '../../domain/standards/look-up';
import type { Context } from '../handler';
import type { ReadTx } from '../ports';
import { readMaskedName } from '../resident/masked-name';
import { readSettings } from '../settings';
import type { CaseRecord } from './ports';

export type ListContext = Pick<Context<ReadTx>, 'tx' | 'standards' | 'businessDate' | 'actor'>;

/** One case for a list; the resident's name leaves the hub masked. */
export async function createLister({ tx, standards, businessDate }: ListContext) {
  const staff = new Map((await tx.staff.list()).map((one) => [one.id, one.name]));
  const { caseAmberWorkdays } = await readSettings(tx, standards.bundle);
  const names = new Map<ResidentId, string>();
  const nameOf = async (id: ResidentId | null) => {
    if (id === null) {
      return '';
    }

    const known = names.get(id) ?? (await readMaskedName(tx, id));
    names.set(id, known);
    return known;
  };
  return async (file: CaseRecord) => ({
    caseId: file.id,
    number: file.number,
    itemId: file.itemId,
    itemName: itemName(standards.bundle, file.itemId),
    residentId: file.residentId,
    residentName: await nameOf(file.residentId),
    state: file.state,
    stateSince: file.stateSince,
    channel: file.channel,
    openedAt: file.openedAt,
    dueOn: file.dueOn,
    lamp: caseLamp(file, businessDate, standards.bundle.calendar, caseAmberWorkdays),
    staffName: file.staffId === null ? null : (staff.get(file.staffId) ?? null),
    togetherId: file.togetherId,
    callBackOn: file.callBackOn,
  });
}
