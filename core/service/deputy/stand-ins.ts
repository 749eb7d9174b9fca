import { findDeputy } from '../../domain/cases/deputies';
import { isClosed } from '../../domain/cases/case-deeds';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { StaffId } from '../../domain/id';
import type { CaseRecord } from '../case/ports';
import type { ReadTx } from '../ports';

type FindStandIn = (file: Pick<CaseRecord, 'staffId' | 'itemId' | 'state'>) => StaffId | null;

/** Who does a case today in the place of whoever it is with (AB角); a deputy who left stands in for nobody. */
export async function createStandIns(tx: ReadTx, on: BusinessDate): Promise<FindStandIn> {
  const standing = await tx.deputies.listStanding(on);
  const active = new Set((await tx.staff.list()).filter((one) => one.active).map(({ id }) => id));
  return ({ staffId, itemId, state }) => {
    const found = staffId === null || isClosed(state) ? null : findDeputy(standing, { staffId, itemId, on });
    return found !== null && active.has(found) ? found : null;
  };
}
