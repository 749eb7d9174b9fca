import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { factVersions } from '../core/contract/fact-versions';
import { verifyChain } from '../core/storage/verify-chain';
import { migrate } from '../core/storage/migrate';
import { openDatabase } from '../core/storage/open-database';
import { dumpTables, rebuildTables } from '../core/storage/rebuild';
import { centreMigrations } from '../migrations/centre/index';
import { openDemoHub } from './testing/demo-hub';
import { liveThroughADay } from './testing/whole-day';

/** What only a meeting with the district leaves; hub/sync compares the tables after those. */
const ofMeetings = ['district.enrolled', 'district.refused', 'log.adopted', 'log.forked'];
const tablesOfMeetings = ['replay_note'];

/** A mark ahead of the file is what a start after a restore finds. */
async function pretendRestored(dataDir: string): Promise<void> {
  const path = join(dataDir, 'mark.json');
  const mark = JSON.parse(await readFile(path, 'utf8')) as { logId: string; seq: number };
  await writeFile(path, JSON.stringify({ ...mark, seq: mark.seq + 7 }));
}

let dir: string;
let lived: string;
let db: Knex;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yimen-rebuild-'));
  const demo = await openDemoHub({
    print: {
      renderPdf: async () => Buffer.from('%PDF-1.7 a paper'),
      print: async () => ({ printed: true, printer: '测试打印机', message: null }),
    },
  });
  await liveThroughADay(demo);
  await demo.hub.stop();
  await pretendRestored(demo.dataDir);
  await (await demo.restart()).hub.stop();
  lived = join(demo.dataDir, 'centre.db');
  db = await openDatabase(lived);
}, 180_000);

afterAll(async () => {
  await db.destroy();
  await rm(join(lived, '..'), { recursive: true, force: true });
  await rm(dir, { recursive: true, force: true });
});

it('has lived through every kind of fact', async () => {
  const rows = await db<{ type: string }>('fact').distinct('type');
  expect(rows.map((row) => row.type).sort()).toEqual(
    Object.keys(factVersions)
      .filter((type) => !ofMeetings.includes(type))
      .sort(),
  );
});

it('rebuilds every table from the log, row by row equal', async () => {
  const rebuilt = await openDatabase(join(dir, 'rebuilt.db'));
  await migrate(rebuilt, { migrations: centreMigrations, backUp: async () => undefined });
  await rebuildTables(db, rebuilt);
  const [before, after] = [await dumpTables(db), await dumpTables(rebuilt)];
  await rebuilt.destroy();
  expect(after).toEqual(before);
  const empty = Object.entries(before)
    .filter(([, rows]) => rows.length === 0)
    .map(([name]) => name);
  // A table that nothing fills would be equal for nothing.
  expect(empty).toEqual(tablesOfMeetings);
});

it('verifies its chain, and names the first fact that somebody changed', async () => {
  expect(await verifyChain(db)).toMatchObject({ ok: true, from: 1, brokenAt: null });
  const copy = join(dir, 'tampered.db');
  await db.raw('vacuum into ?', [join(dir, 'clean.db')]);
  await copyFile(join(dir, 'clean.db'), copy);
  const tampered = await openDatabase(copy);
  await tampered.raw('drop trigger fact_is_append_only_on_update');
  await tampered('fact')
    .where({ seq: 20 })
    .update({ envelope: tampered.raw(`replace(envelope, '"v":1', '"v":2')`) });
  expect(await verifyChain(tampered)).toMatchObject({ ok: false, brokenAt: 20, to: 19 });
  await tampered.destroy();
});

it('refuses to change or delete a fact', async () => {
  await expect(db('fact').where({ seq: 1 }).update({ type: 'x' })).rejects.toThrow('append-only');
  await expect(db('fact').where({ seq: 1 }).delete()).rejects.toThrow('append-only');
});
