import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { createSealer } from '../../../core/service/sealer';
import { verifyChain } from '../../../core/storage/verify-chain';
import { openDatabase } from '../../../core/storage/open-database';
import { dumpTables, sourceTables } from '../../../core/storage/rebuild';
import { demoKeyStore, readKeyFile } from '../../../hub/key-store';
import { findDrift } from '../power-loss/check-image';

/** Who notices a damaged file, the first to do so; `unused`: nothing that anybody reads is changed. */
export const finders = ['start', 'integrity check', 'chain', 'seal', 'rebuild', 'unused', 'nobody'] as const;
export type Finder = (typeof finders)[number];

/** Everything that can be read of a file, to tell damage that matters from damage that does not. */
export async function fingerprint(db: Knex): Promise<string> {
  const sources = await Promise.all(
    sourceTables.map(async (name) => JSON.stringify(await db<object>(name).select().orderByRaw('1'))),
  );
  return createHash('sha256')
    .update(sources.join('\n'))
    .update(JSON.stringify(await dumpTables(db)))
    .digest('hex');
}

export async function readKey(dataDir: string): Promise<Uint8Array> {
  const file = await readKeyFile(dataDir);
  return demoKeyStore.unwrap(file?.wrapped ?? '');
}

export async function findRot(file: string, key: Uint8Array, sound: string): Promise<Finder> {
  let db: Knex;
  try {
    db = await openDatabase(file);
  } catch {
    return 'start';
  }

  try {
    return (await askCheckers(db, key)) ?? ((await fingerprint(db)) === sound ? 'unused' : 'nobody');
  } catch {
    // What cannot even be read is not silently wrong: the hub answers with a fault.
    return 'integrity check';
  } finally {
    await db.destroy();
  }
}

async function askCheckers(db: Knex, key: Uint8Array): Promise<Finder | null> {
  const [integrity] = await db.raw<{ integrity_check: string }[]>('pragma integrity_check(1)');
  if (integrity?.integrity_check !== 'ok') {
    return 'integrity check';
  }

  const isWhole = await verifyChain(db).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isWhole) {
    return 'chain';
  }

  if (!(await opensAll(db, key))) {
    return 'seal';
  }

  return (await findDrift(db).catch(() => 'cannot be rebuilt')) === null ? null : 'rebuild';
}

/** Whether every subject's key is still the one it was: what is sealed under it stands in the facts, and the chain watches those. */
async function opensAll(db: Knex, key: Uint8Array): Promise<boolean> {
  const sealer = createSealer(key);
  const keys = await db<{ subject_id: string; wrapped: string }>('subject_key').select();
  try {
    keys.forEach(({ subject_id: subject, wrapped }) => {
      sealer.seal(subject, wrapped, { table: '', column: '', row: '' }, '');
    });
    return true;
  } catch {
    return false;
  }
}
