import type { LogInfo } from '../contract/sync-protocol';
import type { WriteTx } from '../service/ports';
import type { Mark } from '../service/unit-of-work-port';
import { adoptFacts, type Adopted } from './adopt-facts';
import { branchLog } from './branch-log';
import type { Head } from './event-log';
import { findHash, listLogs, type LogState } from './logs';
import { countAfter, readOutbox, type OutgoingFacts } from './outbox';
import { demandReplay, isReplayDemanded, replayAside, type ReplayAside } from './replay-aside';
import type { RecorderOptions } from './recorder';
import { runCommand } from './run-command';

/** What may be done with the logs of this file besides writing on: for the agent that meets the district. */
export type SyncStore = Readonly<{
  listLogs(): Promise<readonly LogState[]>;
  findHash(logId: string, seq: number): Promise<string | null>;
  readOutbox(logId: string, from: number, most: number): Promise<OutgoingFacts | null>;
  countAfter(logId: string, seq: number): Promise<number>;
  branch(branch: Branch): Promise<Branched>;
  /** Facts the district gave back; the tables have them after `replay`. */
  adopt(centreId: string, facts: Adopted): Promise<void>;
  isReplayDemanded(): Promise<boolean>;
  replay(): Promise<void>;
}>;

export type Branch = Readonly<{
  logId: string;
  seq: number;
  /** Newest generation that is known anywhere. */
  above: number;
  /** What the new current log begins with, in the same transaction: no ticket comes between. */
  mark: Mark;
  work: (tx: WriteTx, moved: number) => Promise<void>;
}>;

export type Branched = Readonly<{ log: LogInfo; moved: number }>;

export type SyncStoreOptions = ReplayAside & RecorderOptions;

export function createSyncStore(options: SyncStoreOptions): SyncStore {
  const { keeper } = options;

  /** A look at the logs in its own turn. */
  const look = <T>(work: (db: Parameters<Parameters<typeof keeper.alone>[0]>[0]) => Promise<T>) =>
    keeper.alone<T>(async (db, head) => ({ value: await work(db), head }));

  return {
    listLogs: () => look(listLogs),
    findHash: (logId, seq) => look((db) => findHash(db, logId, seq)),
    readOutbox: (logId, from, most) => look((db) => readOutbox(db, logId, from, most)),
    countAfter: (logId, seq) => look((db) => countAfter(db, logId, seq)),
    isReplayDemanded: () => look(isReplayDemanded),
    replay: () => replayAside(options),
    branch: (branch) => branchAlone(options, branch),
    adopt: (centreId, facts) =>
      keeper.alone(async (db, head) => {
        const position = await db.transaction(async (trx) => {
          await demandReplay(trx);
          return adoptFacts(trx, centreId, facts, head.position);
        });
        return { value: undefined, head: { ...head, position } };
      }),
  };
}

async function branchAlone(options: SyncStoreOptions, { logId, seq, above, mark, work }: Branch): Promise<Branched> {
  const { keeper, newId } = options;
  return keeper.alone(async (db, head) =>
    db.transaction(async (trx) => {
      const at = { at: mark.at, above, newId };
      const branched = await branchLog(trx, { logId, seq, ...at }, head.position);
      // The tail of a closed log became one of its own; the log that is written stays the newest.
      const current: Head =
        logId === head.logId
          ? branched.head
          : (branched.rehung.get(head.logId) ?? (await branchLog(trx, { ...head, ...at }, head.position)).head);
      const done = await runCommand(trx, current, { mark, work: (tx) => work(tx, branched.moved) }, options);
      const log = (await listLogs(trx)).at(-1);
      if (log?.logId !== current.logId) {
        throw new Error('The log that is written is not the newest');
      }

      return { value: { log, moved: branched.moved }, head: done.head, facts: done.facts };
    }),
  );
}
