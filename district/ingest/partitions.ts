import type { Pool } from 'pg';

/** Months (`YYYY-MM`) that have a partition, as far as this process knows. */
export type Partitions = Readonly<{
  /** Makes the partitions these facts fall into, where they may have one. */
  provide: (businessDates: readonly string[]) => Promise<void>;
  /** This month and those after it, so that no batch has to wait for one. */
  provideAhead: (today: string, months: number) => Promise<void>;
}>;

const partitionLock = 7_116_002;
/** Nobody served before it, and a clock a year ahead shall not litter the schema: such facts go to `entry_other`. */
const firstMonth = '2024-01';

export function createPartitions(pool: Pool, today: () => string): Partitions {
  const known = new Set<string>();

  async function provideMonths(months: readonly string[]): Promise<void> {
    for (const month of months.filter((candidate) => !known.has(candidate))) {
      await createPartition(pool, month);
      known.add(month);
    }
  }

  return {
    provide: (businessDates) => {
      const last = addMonths(today().slice(0, 7), 1);
      const months = new Set(businessDates.map((date) => date.slice(0, 7)));
      return provideMonths([...months].filter((month) => month >= firstMonth && month <= last));
    },
    provideAhead: (from, count) =>
      provideMonths(Array.from({ length: count }, (_, index) => addMonths(from.slice(0, 7), index))),
  };
}

/**
 * Made apart and attached then: attaching lets others read and write the table
 * all the while. When somebody holds it too long we do without for now; the facts
 * lie in `entry_other` and lose nothing there.
 */
async function createPartition(pool: Pool, month: string): Promise<void> {
  const table = `entry_${month.replace('-', '_')}`;
  if (!/^entry_\d{4}_\d{2}$/.test(table)) {
    throw new Error('A month is YYYY-MM');
  }

  const client = await pool.connect();
  try {
    await client.query(`begin; set local lock_timeout = '3s'`);
    await client.query('select pg_advisory_xact_lock($1)', [partitionLock]);
    const { rows } = await client.query<{ found: string | null }>('select to_regclass($1) as found', [table]);
    if (rows[0]?.found === null) {
      await client.query(`create table ${table} (like entry including all)`);
      await client.query(
        `alter table entry attach partition ${table} for values from ('${month}-01') to ('${addMonths(month, 1)}-01')`,
      );
    }

    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    // 55P03: the lock was not to be had; 23514: such facts lie in entry_other already.
    if (!['55P03', '23514'].includes((error as { code?: string }).code ?? '')) {
      throw error;
    }
  } finally {
    client.release();
  }
}

export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
