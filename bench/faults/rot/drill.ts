import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom } from '../../day/random';
import { openDatabase } from '../../../core/storage/open-database';
import type { Drill } from '../support/drill';
import { withScratch } from '../support/project';
import { findRot, finders, fingerprint, readKey, type Finder } from './find-rot';
import { liveIn } from './live-in';

/** Of the flips that change anything, what the checks of a running centre must find without building the tables again. */
const shareFound = 0.5;

/** Row 8; `runs` is the number of copies, each with one bit turned over. */
export const rotDrill: Drill = {
  area: 'rot',
  rows: [8],
  fullRuns: 300,
  run: (tally, { runs }) =>
    withScratch(async (scratch) => {
      const dataDir = await liveIn(scratch);
      const bytes = await readFile(join(dataDir, 'centre.db'));
      const key = await readKey(dataDir);
      const db = await openDatabase(join(dataDir, 'centre.db'));
      const sound = await fingerprint(db);
      await db.destroy();
      tally.check(
        8,
        'control: a sound copy is found sound',
        (await findIn(scratch, bytes, key, sound)) === 'unused' ? null : 'it was not',
      );

      const random = createRandom(8);
      const counts = new Map<Finder, number>(finders.map((finder) => [finder, 0]));
      for (let n = 0; n < runs; n += 1) {
        const at = Math.floor(random.next() * bytes.length);
        const bit = Math.floor(random.next() * 8);
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        const finder = await findIn(scratch, copy, key, sound);
        counts.set(finder, (counts.get(finder) ?? 0) + 1);
        tally.check(
          8,
          'no flipped bit changes anything unnoticed',
          finder === 'nobody' ? `byte ${at}, bit ${bit}` : null,
        );
      }

      const count = (...names: readonly Finder[]) => names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
      const harmful = runs - count('unused');
      const found = count('start', 'integrity check', 'chain', 'seal');
      tally.check(
        8,
        'most are found without building the tables again',
        found >= shareFound * harmful ? null : `${found} of ${harmful}`,
      );
      tally.note(8, `${runs} flips: ${finders.map((finder) => `${finder} ${counts.get(finder) ?? 0}`).join(', ')}`);
      tally.note(
        8,
        `of the ${harmful} that change anything ${found} (${((100 * found) / harmful).toFixed(0)} %) without a rebuild, ${harmful - count('nobody')} with it`,
      );
    }),
};

async function findIn(scratch: string, bytes: Buffer, key: Uint8Array, sound: string): Promise<Finder> {
  const dir = join(scratch, 'copy');
  await rm(dir, { recursive: true, force: true });
  const file = `${dir}.db`;
  for (const name of [
    file,
    `${file}-wal`,
    `${file}-shm`,
    `${file}-rebuilt`,
    `${file}-rebuilt-wal`,
    `${file}-rebuilt-shm`,
  ]) {
    await rm(name, { force: true });
  }

  await writeFile(file, bytes);
  return findRot(file, key, sound);
}
