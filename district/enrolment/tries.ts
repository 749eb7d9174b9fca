import type { Pool } from 'pg';
import { inRole } from '../database/in-role';
import { refuse } from '../protocol/sync-refusal';

/** Wrong codes an address may send in a minute; counted in the database, so that all servers count together. */
const mostTries = 5;
const minuteMs = 60_000;

export async function demandFewTries(pool: Pool, address: string): Promise<void> {
  const tries = await inRole(pool, 'yimen_gate', null, async (client) => {
    await client.query(`delete from enrolment_try where at < now() - interval '1 minute'`);
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from enrolment_try where address = $1',
      [address],
    );
    return rows[0]?.count ?? 0;
  });
  if (tries >= mostTries) {
    refuse('enrolment.tooManyTries', { after: minuteMs });
  }
}

export async function noteTry(pool: Pool, address: string): Promise<void> {
  await inRole(pool, 'yimen_gate', null, (client) =>
    client.query('insert into enrolment_try (address) values ($1)', [address]),
  );
}
