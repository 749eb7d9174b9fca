import type { Instant } from '../../core/domain/calendar/instant';
import type { Standards } from '../../core/service/handler';
import type { CentreRecord } from '../../core/service/ports';
import type { UnitOfWork } from '../../core/service/unit-of-work-port';
import type { SyncStore } from '../../core/storage/sync-store';
import { hubMark, recordBranchToday } from '../record-branch';
import type { Adoption, BranchReason, SessionPorts } from './session-ports';

/** What a meeting changes in the centre. */
export type MeetingOptions = Readonly<{
  store: SyncStore;
  work: UnitOfWork;
  centre: () => CentreRecord;
  standards: () => Standards;
  now: () => Instant;
}>;

export type CentrePorts = Pick<SessionPorts, 'centreId' | 'store' | 'branch' | 'onAdopted'>;

/** Ties a session to this centre's tables: new logs begin with clear numbers, what came back is told in the log. */
export function preparePorts(options: MeetingOptions): CentrePorts {
  const { store, work, centre, standards, now } = options;

  async function branch({ logId, seq, missing, spare, above, isForked }: BranchReason): Promise<void> {
    const mark = hubMark(centre(), now());
    await store.branch({
      logId,
      seq,
      above,
      mark,
      work: async (tx, moved) => {
        const found = { parentLogId: logId, parentSeq: seq, missing };
        const today = await tx.centre.get();
        await recordBranchToday(tx, { centre: today, mark, branch: { ...found, spare }, standards: standards() });
        if (isForked) {
          await tx.record('log.forked', logId, { parentLogId: logId, parentSeq: seq, moved });
        }
      },
    });
  }

  async function onAdopted(logs: readonly Adoption[]): Promise<void> {
    await work.write(hubMark(centre(), now()), (tx) => tx.record('log.adopted', centre().id, { logs }));
  }

  return { centreId: centre().id, store, branch, onAdopted };
}
