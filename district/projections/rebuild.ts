import type { Pool, PoolClient } from 'pg';
import { inRole } from '../database/in-role';
import { knownFacts, type Upcast } from './project-entries';
import { lockCentre, projectNext } from './projector';

/** All that is a function of the facts; exceptions are not, people have dealt with them. */
const tables = [
  'projection_cursor',
  'parked',
  'subject_event',
  'ticket',
  'counter',
  'centre_profile',
  'centre_day',
  'centre_day_part',
] as const;

/** Makes every centre's tables anew from its facts; until a centre's are whole, the old ones stand. */
export async function rebuildProjections(pool: Pool, upcastFact: Upcast = knownFacts): Promise<number> {
  const centres = await inRole(pool, 'yimen_projector', null, async (client) => {
    const { rows } = await client.query<{ centreNo: number }>(
      'select distinct centre_no as "centreNo" from log order by centre_no',
    );
    return rows;
  });
  for (const { centreNo } of centres) {
    while (
      !(await inRole(pool, 'yimen_projector', centreNo, (client) => rebuildCentre(client, centreNo, upcastFact)))
    ) {
      // A server is at work on this centre: a page takes it a moment.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return centres.length;
}

async function rebuildCentre(client: PoolClient, centreNo: number, upcastFact: Upcast): Promise<boolean> {
  if (!(await lockCentre(client, centreNo))) {
    return false;
  }

  for (const table of tables) {
    await client.query(`delete from ${table} where centre_no = $1`, [centreNo]);
  }

  const logs = await client.query<{ logNo: number }>(
    'select log_no as "logNo" from log where centre_no = $1 order by log_no',
    [centreNo],
  );
  for (const { logNo } of logs.rows) {
    while ((await projectNext(client, centreNo, logNo, upcastFact)).count > 0) {
      // Page by page to the end.
    }
  }
  return true;
}
