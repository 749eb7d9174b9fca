import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { v7 as uuidv7 } from 'uuid';
import type { Fact } from '../core/contract/facts';
import type { Instant } from '../core/domain/calendar/instant';
import { createDispatch, type Dispatch, type Fault } from '../core/service/dispatch';
import type { Standards, Surroundings } from '../core/service/handler';
import { handlers } from '../core/service/handlers';
import { createPasswords } from '../core/service/session/passwords';
import type { CentreRecord } from '../core/service/ports';
import { createSealer } from '../core/service/sealer';
import type { UnitOfWork } from '../core/service/unit-of-work-port';
import { FactTooLarge, openLog, type Head } from '../core/storage/event-log';
import { listLogs } from '../core/storage/logs';
import { migrate } from '../core/storage/migrate';
import { isDiskFull, openDatabase } from '../core/storage/open-database';
import { createSyncStore, type SyncStore } from '../core/storage/sync-store';
import { createUnitOfWork } from '../core/storage/unit-of-work';
import { centreMigrations } from '../migrations/centre/index';
import type { MarkKeeper } from './high-water-mark';
import { hubMark, recordBranchToday } from './record-branch';
import type { BundleShelf } from './standards/bundle-shelf';
import { describeError, type Log } from './log';

export const databaseFileName = 'centre.db';

export type Centre = Readonly<{
  dispatch: Dispatch;
  work: UnitOfWork;
  standards: () => Standards;
  logs: SyncStore;
  record: () => CentreRecord | null;
  head: () => Head;
  close: () => Promise<void>;
}>;

export type CentreOptions = Readonly<{
  dataDir: string;
  key: Uint8Array;
  shelf: BundleShelf;
  surroundings: Surroundings;
  now: () => Instant;
  log: Log;
  marks: MarkKeeper;
  onCommitted: (facts: readonly Fact[], position: number) => void;
}>;

/** Opens the data of one centre and everything that answers from it. */
export async function openCentre(options: CentreOptions): Promise<Centre> {
  const { dataDir, now, log } = options;
  const db = await openDatabase(join(dataDir, databaseFileName));
  await migrate(db, { migrations: centreMigrations, backUp: (version) => backUp(db, dataDir, version) });

  let record: CentreRecord | null = null;
  const sealer = createSealer(options.key);
  const { head, missing } = await openLog(db, randomUUID(), now(), await options.marks.read());
  const work: ReturnType<typeof createUnitOfWork> = createUnitOfWork({
    db,
    sealer,
    head,
    newId,
    onCommitted: (facts, position) => {
      record = recordAfter(record, facts);
      options.shelf.note(facts);
      options.marks.note(work.head());
      options.onCommitted(facts, position);
    },
  });
  async function readRecord(): Promise<void> {
    record = await work.read((tx) => tx.centre.find());
    options.shelf.start(await work.read((tx) => tx.standards.listInstalled()));
  }

  await readRecord();
  if (missing > 0 && record !== null) {
    log('warn', 'log.branched', { missing });
    await recordRestore(db, work, { centre: record, missing, at: now(), standards: options.shelf.standards() });
  }

  options.marks.note(work.head());

  const dispatch = createDispatch({
    handlers,
    work,
    centre: () => record,
    now,
    newId: randomUUID,
    standards: options.shelf.standards,
    passwords: createPasswords(),
    surroundings: options.surroundings,
    position: () => work.head().position,
    isDiskFull,
    isTooLarge: (error) => error instanceof FactTooLarge,
    onFault: tellFault(log),
  });
  const store = createSyncStore({ keeper: work, sealer, newId, file: join(dataDir, 'replay.db') });
  const logs = { ...store, replay: () => store.replay().then(readRecord) };
  return {
    dispatch,
    work,
    standards: options.shelf.standards,
    logs,
    record: () => record,
    head: work.head,
    close: () => db.destroy(),
  };
}

/** Sorted by time: the district's index of events grows at its end and not all over. Older Nodes have no random source that the package finds. */
const newId = () => uuidv7({ rng: () => randomBytes(16) });

type Restore = Readonly<{ centre: CentreRecord; missing: number; at: Instant; standards: Standards }>;

async function recordRestore(db: Knex, work: UnitOfWork, { centre, missing, at, standards }: Restore): Promise<void> {
  const log = (await listLogs(db)).at(-1);
  const mark = hubMark(centre, at);
  const branch = { parentLogId: log?.parent?.logId ?? '', parentSeq: log?.parent?.seq ?? 0, missing };
  await work.write(mark, (tx) => recordBranchToday(tx, { centre, mark, branch, standards }));
}

function tellFault(log: CentreOptions['log']): (fault: Fault) => void {
  return ({ incident, method, actor, error }) => {
    log('error', 'fault', { incident, method, role: actor.role, ...describeError(error) });
  };
}

/** The centre's row as the facts leave it, without asking the database again. */
function recordAfter(record: CentreRecord | null, facts: readonly Fact[]): CentreRecord | null {
  return facts.reduce((current, fact) => applyToRecord(current, fact), record);
}

function applyToRecord(record: CentreRecord | null, fact: Fact): CentreRecord | null {
  if (fact.type === 'centre.configured') {
    const { name, divisionCode, demo } = fact.payload;
    return {
      id: fact.centreId,
      name,
      divisionCode,
      demo,
      settings: {},
      businessDate: fact.businessDate,
      isTideIn: false,
    };
  }

  if (record === null) {
    return null;
  }

  switch (fact.type) {
    case 'centre.settingsChanged':
      return { ...record, settings: { ...record.settings, ...fact.payload.changes } };
    case 'day.begun':
      return { ...record, businessDate: fact.payload.businessDate };
    case 'tide.turned':
      return { ...record, isTideIn: fact.payload.isIn };
    default:
      return record;
  }
}

/** A whole copy beside the data before a migration touches it. */
async function backUp(db: Knex, dataDir: string, version: number): Promise<void> {
  const dir = join(dataDir, 'backups');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await db.raw('vacuum into ?', [join(dir, `before-migration-from-${version}-${randomUUID()}.db`)]);
}
