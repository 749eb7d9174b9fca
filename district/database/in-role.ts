import type { Pool, PoolClient } from 'pg';

/** What a transaction may do; see migrations/district. */
export type DistrictRole = 'yimen_gate' | 'yimen_ingest' | 'yimen_projector' | 'yimen_console' | 'yimen_standards';

/**
 * One transaction with the rights of one role, and where a centre is given with
 * the rows of that centre alone: the database itself hides all others. Role and
 * centre end with the transaction, whoever gets the connection next.
 */
export async function inRole<T>(
  pool: Pool,
  role: DistrictRole,
  centreNo: number | null,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(beginAs(role, centreNo));
    const value = await work(client);
    await client.query('commit');
    return value;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One round trip. The role comes from a list of ours and the centre is a number: neither can carry SQL. */
function beginAs(role: DistrictRole, centreNo: number | null): string {
  if (centreNo !== null && !Number.isSafeInteger(centreNo)) {
    throw new Error('A centre has a number');
  }

  const centre = centreNo === null ? '' : String(centreNo);
  return `begin; set local role ${role}; set local app.centre = '${centre}'; set local synchronous_commit = on`;
}

/** A connection that cannot even roll back is thrown away, not given to the next. */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
