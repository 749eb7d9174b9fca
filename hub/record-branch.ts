import { businessDateOf } from '../core/domain/calendar/business-date';
import { followClock } from '../core/domain/calendar/follow-clock';
import type { Instant } from '../core/domain/calendar/instant';
import { beginDay } from '../core/service/day/begin-day';
import { recordBranch, type Branch } from '../core/service/day/branch-log';
import { standardsInForce } from '../core/service/day/install-standards';
import type { Standards } from '../core/service/handler';
import type { CentreRecord, WriteTx } from '../core/service/ports';
import type { Mark } from '../core/service/unit-of-work-port';

/** The hub's own mark: nobody's station, nobody's request. */
export function hubMark(centre: CentreRecord, at: Instant): Mark {
  const { businessDate } = followClock(centre.businessDate, businessDateOf(at));
  return { centreId: centre.id, at, businessDate, stationId: null, actorId: null, request: null };
}

/** What a new log begins with: the day, if nobody has begun it, and numbers that nobody holds. */
export async function recordBranchToday(
  tx: WriteTx,
  { centre, mark, branch, standards }: Readonly<{ centre: CentreRecord; mark: Mark; branch: Branch; standards: Standards }>,
): Promise<void> {
  if (mark.businessDate > centre.businessDate) {
    await beginDay(tx, mark.businessDate, standards);
  }

  const { bundle } = await standardsInForce(tx, standards);
  await recordBranch(tx, branch, mark.businessDate, bundle);
}
