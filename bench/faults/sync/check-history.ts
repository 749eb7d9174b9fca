import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { adoptFacts } from '../../../core/storage/adopt-facts';
import { migrate } from '../../../core/storage/migrate';
import { openDatabase } from '../../../core/storage/open-database';
import { dumpTables, rebuildTables } from '../../../core/storage/rebuild';
import { verifyChain } from '../../../core/storage/verify-chain';
import { genesisHash, linkHash } from '../../../core/sync/hash-chain';
import { centreMigrations } from '../../../migrations/centre/index';
import type { CentreAtRisk } from './centre-at-risk';
import type { HeldRow, StoredEntry } from './district-at-risk';
import type { History } from './live-history';

/** What a history left behind; every count but `facts` and `events` must be 0. */
export type Verdict = Readonly<{
  facts: number;
  events: number;
  lost: number;
  /** Events of the district that a host lacks. */
  centreMissing: number;
  duplicateEffects: number;
  chainErrors: number;
  unequalTables: readonly string[];
  troubles: readonly string[];
}>;

export async function checkHistory(history: History): Promise<Verdict> {
  const { scene, centreNo, hosts, expected } = history;
  const [entries, held] = [await scene.atRisk.entries(centreNo), await scene.atRisk.logs(centreNo)];
  const atDistrict = new Set(entries.map((entry) => entry.eventId));
  const isCloned = hosts.length > 1;
  let centreMissing = 0;
  let chainErrors = countChainErrors(entries, held);
  const unequalTables: string[] = [];
  const troubles: string[] = [];
  const types = typesOf(entries);
  for (const host of hosts) {
    const own = await host.events();
    // Copies of a host keep telling each other what they found, so the newest of that is always on its way.
    const wanted = [...atDistrict].filter((eventId) => !isCloned || types.get(eventId)?.startsWith('log.') !== true);
    centreMissing += wanted.filter((eventId) => !own.has(eventId)).length;
    const status = await host.demo().hub.sync()?.status();
    troubles.push(...(status?.trouble ? [status.trouble.code] : []));
    const found = await compareTables(host, isCloned ? null : { entries, held });
    chainErrors += found.chainErrors;
    unequalTables.push(...found.unequal);
  }

  const isBookkeeping = (eventId: string) => isCloned && (types.get(eventId)?.startsWith('log.') ?? true);
  return {
    facts: entries.length,
    events: atDistrict.size,
    lost: [...expected].filter((eventId) => !atDistrict.has(eventId) && !isBookkeeping(eventId)).length,
    centreMissing,
    duplicateEffects: await countDuplicates(history),
    chainErrors,
    unequalTables,
    troubles,
  };
}

function typesOf(entries: readonly StoredEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ eventId, envelope }) => [eventId, (JSON.parse(envelope) as { type: string }).type]));
}

const parentOf = ({ parentLogId, parentSeq, parentHash }: HeldRow) =>
  parentLogId === null ? null : { logId: parentLogId, seq: parentSeq ?? 0, hash: parentHash ?? '' };

function countChainErrors(entries: readonly StoredEntry[], held: readonly HeldRow[]): number {
  let errors = 0;
  for (const log of held) {
    let hash = genesisHash(log.logId, parentOf(log));
    const own = entries.filter((entry) => entry.logId === log.logId);
    own.forEach((entry, index) => {
      hash = linkHash(hash, entry.envelope);
      errors += entry.seq === index + 1 && entry.hash === hash ? 0 : 1;
    });
    errors += own.length === log.seq && log.hash === hash ? 0 : 1;
  }

  return errors;
}

type AtDistrict = Readonly<{ entries: readonly StoredEntry[]; held: readonly HeldRow[] }>;

/**
 * The tables of the host as they are, against those that its own facts make, and
 * against those that the district's facts make on an empty machine.
 */
async function compareTables(
  host: CentreAtRisk,
  district: AtDistrict | null,
): Promise<Readonly<{ unequal: readonly string[]; chainErrors: number }>> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-compare-'));
  const live = await openDatabase(join(host.demo().dataDir, 'centre.db'));
  try {
    const tables = await dumpTables(live);
    const unequal: string[] = [];
    if (district !== null) {
      const bare = await openEmpty(join(dir, 'bare.db'));
      await fillFrom(bare, district);
      await rebuildTables(bare, bare);
      unequal.push(...differences(tables, await dumpTables(bare)));
      await bare.destroy();
    }

    return { unequal, chainErrors: (await verifyChain(live)).ok ? 0 : 1 };
  } finally {
    await live.destroy();
    await rm(dir, { recursive: true, force: true });
  }
}

type Tables = Readonly<Record<string, readonly string[]>>;

function differences(one: Tables, other: Tables): readonly string[] {
  return Object.keys(one).filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

let empty: Promise<string> | null = null;

/** The schema is made once and copied. */
async function openEmpty(file: string): Promise<Knex> {
  empty ??= makeEmpty();
  await copyFile(await empty, file);
  const db = await openDatabase(file);
  await db.raw('pragma synchronous = off');
  return db;
}

async function makeEmpty(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-empty-'));
  process.once('exit', () => {
    rmSync(dir, { recursive: true, force: true });
  });
  const file = join(dir, 'empty.db');
  const db = await openDatabase(file);
  await migrate(db, { migrations: centreMigrations, backUp: async () => undefined });
  await db.destroy();
  return file;
}

async function fillFrom(db: Knex, { entries, held }: AtDistrict): Promise<void> {
  await db.transaction(async (trx) => {
    let position = 0;
    for (const log of held) {
      const own = entries.filter((entry) => entry.logId === log.logId);
      const centreId = (JSON.parse(own[0]?.envelope ?? '{}') as { centreId?: string }).centreId ?? '';
      const { logId, generation, openedAt } = log;
      const info = { logId, parent: parentOf(log), generation, openedAt };
      const envelopes = own.map((entry) => entry.envelope);
      position = await adoptFacts(trx, centreId, { log: info, from: 1, envelopes, keys: [] }, position);
    }
  });
}

/** Tickets that the district counts twice, or that it counts and its facts do not know. */
async function countDuplicates({ scene, centreNo }: History): Promise<number> {
  const { rows } = await scene.district.pool.query<{ issued: string; tickets: string }>(
    `select (select count(distinct (envelope::jsonb)->'payload'->>'ticketId') from entry where centre_no = $1 and type = 'ticket.issued') as issued,
            (select count(*) from ticket where centre_no = $1) as tickets`,
    [centreNo],
  );
  return Math.abs(Number(rows[0]?.issued) - Number(rows[0]?.tickets));
}
