import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openBatch, verifyBatch, type ReadBatch } from '../../core/sync/batch-file';
import { newPrivateKey, openIdentityKey, type IdentityKey } from '../../core/sync/keys';
import { openPool } from '../../district/database/open-pool';
import { createPartitions } from '../../district/ingest/partitions';
import type { Sender } from '../../district/ingest/sender';
import { storeBatch } from '../../district/ingest/store-batch';
import { createTestLog, type NewFact, type TestLog } from '../../district/testing/test-log';

export const today = new Date().toISOString().slice(0, 10);

/** A district's database, spoken to without a server. */
export type Ground = Readonly<{
  pool: Pool;
  addCentre: () => Promise<GroundCentre>;
  store: (centre: GroundCentre, batch: ReadBatch) => Promise<void>;
}>;

export type GroundCentre = Sender & Readonly<{ key: IdentityKey; log: TestLog }>;

export async function openGround(url: string): Promise<Ground> {
  const pool = openPool({ url, connections: 8 });
  const partitions = createPartitions(pool, () => today);
  await partitions.provideAhead(today, 2);
  await pool.query('update district set facts_per_hour = 1000000000');
  return {
    pool,
    async addCentre() {
      const centreId = randomUUID();
      const key = openIdentityKey(newPrivateKey());
      const { rows } = await pool.query<{ centre_no: number }>(
        `insert into centre (name, division_code, centre_id) values ('测试中心', '310101', $1) returning centre_no`,
        [centreId],
      );
      const centreNo = rows[0]?.centre_no ?? 0;
      await pool.query(`insert into centre_key (key_id, centre_no, public_key, status) values ($1, $2, $3, 'active')`, [
        key.keyId,
        centreNo,
        key.publicKey,
      ]);
      return { centreNo, centreId, keyId: key.keyId, key, log: createTestLog({ centreId, key }) };
    },
    async store(centre, batch) {
      const transport = { kind: 'http', nonce: randomUUID().replaceAll('-', '') } as const;
      const { fresh } = await storeBatch({ pool, partitions }, centre, batch, transport);
      if (fresh !== batch.header.count) {
        throw new Error(`${fresh} of ${batch.header.count} facts were new`);
      }
    },
  };
}

/** Batches of a log, read and verified. */
export function readBatches({ log, key }: GroundCentre, facts: readonly NewFact[], size: number): readonly ReadBatch[] {
  const from = log.envelopes.length;
  facts.forEach((fact) => log.add(fact));
  return Array.from({ length: Math.floor(facts.length / size) }, (_, index) =>
    verifyBatch(openBatch(log.batch(from + index * size + 1, from + (index + 1) * size)), key.publicKey),
  );
}
