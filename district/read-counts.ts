import type { Pool } from 'pg';
import { inRole } from './database/in-role';

/** What the metrics say of all centres together. */
export async function readCounts(pool: Pool): Promise<Readonly<{ backlog: number; lagSeconds: number }>> {
  return inRole(pool, 'yimen_console', null, async (client) => {
    const { rows } = await client.query<{ backlog: number; lag: number }>(
      `select
         (select coalesce(sum(l.seq - coalesce(p.seq, 0)), 0)::int
            from log l left join projection_cursor p using (log_no)) as backlog,
         (select coalesce(max(extract(epoch from now() - heard)), 0)::int from (
            select coalesce(max(b.received_at), min(k.enrolled_at)) as heard
            from centre_key k left join batch b using (centre_no)
            where k.status = 'active' group by k.centre_no) as centre) as lag`,
    );
    return { backlog: rows[0]?.backlog ?? 0, lagSeconds: rows[0]?.lag ?? 0 };
  });
}
