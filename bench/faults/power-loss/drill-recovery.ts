import { join } from 'node:path';
import { openDatabase } from '../../../core/storage/open-database';
import { bundleChild } from '../support/bundle-child';
import { wordsOf } from '../support/drill';
import type { Tally } from '../support/tally';
import { checkImage, writeFiles } from './check-image';
import { crashEverywhere } from './crash-everywhere';
import type { Files } from './disk';
import type { PowerLossOptions } from './drill';
import type { Acknowledged } from './hub-child';
import { recordRun } from './record-run';

/** Row 3: the power goes again while the hub recovers from the first cut. */
export async function drillRecovery(
  tally: Tally,
  { recorder, scratch, points, crashed }: PowerLossOptions & Readonly<{ crashed: Files }>,
): Promise<void> {
  const bundle = await bundleChild('power-recover', 'bench/faults/power-loss/recover-child.ts');
  const expected = await readCommands(join(scratch, 'first-crash'), crashed);
  const dataDir = join(scratch, 'recovery');
  await writeFiles(dataDir, crashed);
  const { steps } = await recordRun({ recorder, bundle, dataDir });
  await crashEverywhere({ steps, points, seed: 5, start: crashed }, async ({ at, mode, files }) => {
    const problem = await checkImage(join(scratch, 'image'), files, expected);
    tally.check(3, 'power loss during recovery', problem === null ? null : `step ${at}, unsynced ${mode}: ${problem}`);
  });
  tally.check(
    3,
    'the recovery had something to recover',
    expected.length > 50 ? null : `only ${expected.length} commands were in the first image`,
  );
  tally.note(3, `${steps.length} disk steps of a recovery with ${expected.length} commands in the file`);
}

/** All that an undisturbed recovery finds: nothing of it may be missing after a disturbed one. */
async function readCommands(dir: string, files: Files): Promise<readonly Acknowledged[]> {
  await writeFiles(dir, files);
  const db = await openDatabase(join(dir, 'centre.db'));
  try {
    const rows = await db<{ request_id: string; reply: string }>('request').select('request_id', 'reply');
    return rows.flatMap(({ request_id: requestId, reply }) => {
      const outcome = JSON.parse(reply) as { value?: unknown };
      return 'value' in outcome ? [{ requestId, value: outcome.value }] : [];
    });
  } catch (error) {
    throw new Error(`The first crash cannot be read: ${wordsOf(error)}`, { cause: error });
  } finally {
    await db.destroy();
  }
}
