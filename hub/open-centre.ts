import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Fact } from '../core/contract/facts';
import { businessDateOf } from '../core/domain/calendar/business-date';
import { followClock } from '../core/domain/calendar/follow-clock';
import type { Instant } from '../core/domain/calendar/instant';
import { beginDay } from '../core/service/day/begin-day';
import { standardsInForce } from '../core/service/day/install-standards';
import { recordBranch } from '../core/service/day/branch-log';
import { createDispatch, type Dispatch } from '../core/service/dispatch';
import type { Standards, Surroundings } from '../core/service/handler';
import { handlers } from '../core/service/handlers';
import { createPasswords } from '../core/service/session/passwords';
import type { CentreRecord } from '../core/service/ports';
import { createSealer } from '../core/service/sealer';
import type { UnitOfWork } from '../core/service/unit-of-work-port';
import { openLog, type Head } from '../core/storage/event-log';
import { migrate } from '../core/storage/migrate';
import { isDiskFull, openDatabase } from '../core/storage/open-database';
import { createUnitOfWork } from '../core/storage/unit-of-work';
import { centreMigrations } from '../migrations/centre/index';
import type { MarkKeeper } from './high-water-mark';
import type { BundleShelf } from './standards/bundle-shelf';
import { describeError, type Log } from './log';

export const databaseFileName = 'centre.db';

export type Centre = Readonly<{
  dispatch: Dispatch;
  work: UnitOfWork;
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
  const { head, missing } = await openLog(db, randomUUID(), now(), await options.marks.read());
  const work: ReturnType<typeof createUnitOfWork> = createUnitOfWork({
    db,
    sealer: createSealer(options.key),
    head,
    newId: randomUUID,
    onCommitted: (facts, position) => {
      record = recordAfter(record, facts);
      options.shelf.note(facts);
      options.marks.note(work.head());
      options.onCommitted(facts, position);
    },
  });
  record = await work.read((tx) => tx.centre.find());
  options.shelf.start(await work.read((tx) => tx.standards.listInstalled()));
  if (missing > 0 && record !== null) {
    log('warn', 'log.branched', { missing });
    await recordRestore(db, work, { centre: record, missing, at: now() }, options.shelf.standards());
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
    isDiskFull,
    onFault: ({ incident, method, actor, error }) => {
      log('error', 'fault', { incident, method, role: actor.role, ...describeError(error) });
    },
  });
  return { dispatch, work, record: () => record, head: work.head, close: () => db.destroy() };
}

type Restore = Readonly<{ centre: CentreRecord; missing: number; at: Instant }>;

async function recordRestore(
  db: Knex,
  work: UnitOfWork,
  { centre, missing, at }: Restore,
  standards: Standards,
): Promise<void> {
  const log = await db<{ parent_log_id: string; parent_seq: number }>('fact_log').orderBy('rowid', 'desc').first();
  const { businessDate } = followClock(centre.businessDate, businessDateOf(at));
  const mark = { centreId: centre.id, at, businessDate, stationId: null, actorId: null, request: null };
  await work.write(mark, async (tx) => {
    if (businessDate > centre.businessDate) {
      await beginDay(tx, businessDate, standards);
    }

    await recordBranch(
      tx,
      { parentLogId: log?.parent_log_id ?? '', parentSeq: log?.parent_seq ?? 0, missing },
      businessDate,
      (await standardsInForce(tx, standards)).bundle,
    );
  });
}

/** The centre's row as the facts leave it, without asking the database again. */
function recordAfter(record: CentreRecord | null, facts: readonly Fact[]): CentreRecord | null {
  return facts.reduce((current, fact) => applyToRecord(current, fact), record);
}

function applyToRecord(record: CentreRecord | null, fact: Fact): CentreRecord | null {
  if (fact.type === 'centre.configured') {
    const { name, divisionCode, demo } = fact.payload;
    return { id: fact.centreId, name, divisionCode, demo, settings: {}, businessDate: fact.businessDate };
  }

  if (record === null) {
    return null;
  }

  switch (fact.type) {
    case 'centre.settingsChanged':
      return { ...record, settings: { ...record.settings, ...fact.payload.changes } };
    case 'day.begun':
      return { ...record, businessDate: fact.payload.businessDate };
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
