import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';
import { createPartitions } from './partitions';
import { takeStick } from './take-stick';

const districts = useTestDistricts();

it('takes the batches of two centres from a stick, in order, twice without harm, past one that is broken', async () => {
  const stick = await mkdtemp(join(tmpdir(), 'yimen-stick-'));
  try {
    const district = await districts.start();
    const [a, b] = [await district.enrol(), await district.enrol()];
    for (const centre of [a, b]) {
      const log = centre.newLog();
      log.add(...visit(1), ...visit(2));
      await mkdir(join(stick, 'yimen-batches', centre.centreId), { recursive: true });
      const write = (name: string, bytes: Uint8Array) =>
        writeFile(join(stick, 'yimen-batches', centre.centreId, name), bytes);
      await write('000001-log-000000006.yimen', log.batch(6, 10));
      await write('000001-log-000000001.yimen', log.batch(1, 5));
      await write('000001-log-000000011.yimen', Buffer.from('half a fi'));
      await write('holiday.jpg', Buffer.from('not ours'));
    }

    const receiver = { pool: district.pool, partitions: createPartitions(district.pool, () => '2026-11-20') };
    const once = await takeStick(receiver, stick);
    expect(once.map(({ result, fresh }) => `${result} ${fresh}`)).toEqual([
      'acked 5 5',
      'acked 10 5',
      'batch.malformed 0',
      'acked 5 5',
      'acked 10 5',
      'batch.malformed 0',
    ]);
    const again = await takeStick(receiver, stick);
    expect(again.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(0);
    const { rows } = await district.pool.query(
      `select count(*)::int as batches, count(distinct centre_no)::int as centres from batch where transport = 'stick' and fresh > 0`,
    );
    expect(rows).toEqual([{ batches: 4, centres: 2 }]);
  } finally {
    await rm(stick, { recursive: true, force: true });
  }
});
