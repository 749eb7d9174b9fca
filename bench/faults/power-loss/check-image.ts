import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Fact } from '../../../core/contract/facts';
import { verifyChain } from '../../../core/storage/verify-chain';
import { migrate } from '../../../core/storage/migrate';
import { openDatabase } from '../../../core/storage/open-database';
import { dumpTables, rebuildTables, sourceTables } from '../../../core/storage/rebuild';
import { centreMigrations } from '../../../migrations/centre/index';
import { wordsOf } from '../support/drill';
import type { Files } from './disk';
import type { Acknowledged } from './hub-child';

export async function writeFiles(dir: string, files: Files): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const [name, bytes] of files) {
    await writeFile(join(dir, name), bytes);
  }
}

/**
 * Opens what a power cut left as the hub would, and says what is wrong with it:
 * an answered command that is missing, a broken chain, half a command, or null.
 */
export async function checkImage(
  dir: string,
  files: Files,
  acknowledged: readonly Acknowledged[],
  isThorough = false,
): Promise<string | null> {
  await writeFiles(dir, files);
  try {
    const db = await openDatabase(join(dir, 'centre.db'));
    try {
      await migrate(db, { migrations: centreMigrations, backUp: async () => undefined });
      return (await findBreak(db)) ?? (await findLost(db, acknowledged)) ?? (isThorough ? await findDrift(db) : null);
    } finally {
      await db.destroy();
    }
  } catch (error) {
    return `cannot be used: ${wordsOf(error)}`;
  }
}

async function findLost(db: Knex, acknowledged: readonly Acknowledged[]): Promise<string | null> {
  const rows = await db<{ request_id: string; reply: string }>('request').select('request_id', 'reply');
  const replies = new Map(rows.map((row) => [row.request_id, row.reply]));
  const lost = acknowledged.filter(
    ({ requestId, value }) => requestId !== '' && replies.get(requestId) !== JSON.stringify({ value }),
  );
  return lost.length === 0 ? null : `${lost.length} of ${acknowledged.length} answered commands are lost`;
}

/** The chain, and that every command is there with all its facts, its reply and its effect. */
async function findBreak(db: Knex): Promise<string | null> {
  const chain = await verifyChain(db);
  if (!chain.ok) {
    return `the chain breaks at ${chain.brokenAt}`;
  }

  const rows = await db<{ envelope: string }>('fact').select('envelope').orderBy('seq');
  const facts = rows.map((row) => JSON.parse(row.envelope) as Fact);
  const lastOf = new Map(facts.flatMap((fact) => (fact.requestId === null ? [] : [[fact.requestId, fact]])));
  const halves = [...lastOf.values()].filter((fact) => fact.request === null);
  const replies = Number((await db('request').count({ n: '*' }).first())?.['n']);
  const tickets = Number((await db('ticket').count({ n: '*' }).first())?.['n']);
  const issued = facts.filter((fact) => fact.type === 'ticket.issued').length;
  return halves.length > 0 || replies !== lastOf.size || tickets !== issued
    ? `half a command: ${halves.length} without their end, ${replies} replies of ${lastOf.size}, ${tickets} tickets of ${issued}`
    : null;
}

/** Every table is what its facts make of it. */
export async function findDrift(db: Knex): Promise<string | null> {
  const copy = await openDatabase(`${await mainFile(db)}-rebuilt`);
  try {
    await migrate(copy, { migrations: centreMigrations, backUp: async () => undefined });
    await rebuildTables(db, copy);
    const [live, again] = [await dumpTables(db), await dumpTables(copy)];
    const drifted = Object.keys(live).filter(
      (name) => !sourceTables.includes(name) && JSON.stringify(live[name]) !== JSON.stringify(again[name]),
    );
    return drifted.length === 0 ? null : `the tables ${drifted.join(', ')} are not what the facts say`;
  } finally {
    await copy.destroy();
  }
}

async function mainFile(db: Knex): Promise<string> {
  const rows = await db.raw<{ file: string }[]>('pragma database_list');
  return rows[0]?.file ?? '';
}
