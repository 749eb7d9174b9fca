import type { FastifyBaseLogger } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import { inRole } from '../database/in-role';
import type { DistrictMetrics } from '../metrics';
import { projectedTypes } from './effect';
import { isKnown, knownFacts, projectEntries, type EntryRow, type Upcast } from './project-entries';

export type ProjectorDeps = Readonly<{
  pool: Pool;
  metrics: DistrictMetrics;
  log: Pick<FastifyBaseLogger, 'error'>;
  upcastFact?: Upcast;
}>;

export type Projector = Readonly<{
  /** There may be something new. */
  wake: () => void;
  /** Until nothing is left. */
  drain: () => Promise<void>;
  stop: () => Promise<void>;
}>;

const pageSize = 1000;
/** Another server may have stored facts of which this one heard nothing. */
const lookEveryMs = 2000;
/** With a centre's number: only one server works on a centre at a time. */
const centreLock = 7_116_003;

/** Brings stored facts into the console's tables, a page of one log in one transaction with the cursor. */
export function createProjector({ pool, metrics, log, upcastFact = knownFacts }: ProjectorDeps): Projector {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isStopped = false;

  async function run(): Promise<void> {
    await unparkAll(pool, upcastFact);
    do {
      isWoken = false;
      for (const found of await findBacklog(pool)) {
        let isMore = true;
        while (isMore && !isStopped) {
          isMore = await projectPage(pool, found, upcastFact, metrics);
        }
      }
    } while (isWoken && !isStopped);
  }

  function wake(): void {
    isWoken = true;
    if (running === null && !isStopped) {
      running = run()
        .catch((error: unknown) => {
          log.error({ error: error instanceof Error ? error.message : String(error) }, 'projection.failed');
        })
        .finally(() => {
          running = null;
        });
    }
  }

  const timer = setInterval(wake, lookEveryMs);
  timer.unref();
  return {
    wake,
    async drain() {
      while (running !== null || (await findBacklog(pool)).length > 0) {
        await (running ?? run());
      }
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

type Backlog = Readonly<{ centreNo: number; logNo: number }>;

async function findBacklog(pool: Pool): Promise<readonly Backlog[]> {
  return inRole(pool, 'yimen_projector', null, async (client) => {
    const { rows } = await client.query<Backlog>(
      `select l.centre_no as "centreNo", l.log_no as "logNo"
       from log l left join projection_cursor p using (log_no)
       where l.seq > coalesce(p.seq, 0) order by l.generation, l.log_no`,
    );
    return rows;
  });
}

export async function lockCentre(client: PoolClient, centreNo: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_xact_lock($1, $2) as held', [
    centreLock,
    centreNo,
  ]);
  return rows[0]?.held === true;
}

/** @returns whether there is more to do in this log, and for us */
async function projectPage(
  pool: Pool,
  { centreNo, logNo }: Backlog,
  upcastFact: Upcast,
  metrics: DistrictMetrics,
): Promise<boolean> {
  return inRole(pool, 'yimen_projector', centreNo, async (client) => {
    if (!(await lockCentre(client, centreNo))) {
      return false;
    }

    const page = await projectNext(client, centreNo, logNo, upcastFact);
    metrics.projected.inc(page.count);
    metrics.parked.inc(page.parked);
    return page.count === pageSize;
  });
}

/** Projects the next page of a log and moves the cursor. */
export async function projectNext(
  client: PoolClient,
  centreNo: number,
  logNo: number,
  upcastFact: Upcast,
): Promise<Readonly<{ count: number; parked: number }>> {
  const { rows } = await client.query<EntryRow>({
    name: 'next-entries',
    text: `select l.log_no as "logNo", l.log_id as "logId", l.generation, e.seq, e.event_id as "eventId", e.type, e.v,
             e.at, e.business_date as "businessDate", case when e.type = any ($3) then e.envelope end as envelope
           from log l join entry e using (log_no)
           where l.log_no = $1
             and e.seq > coalesce((select p.seq from projection_cursor p where p.log_no = $1), 0)
             and e.seq <= coalesce((select p.seq from projection_cursor p where p.log_no = $1), 0) + $2
           order by e.seq`,
    values: [logNo, pageSize, projectedTypes],
  });
  const last = rows.at(-1);
  if (last === undefined) {
    return { count: 0, parked: 0 };
  }

  const parked = await projectEntries(client, centreNo, rows, upcastFact);
  await client.query(
    `insert into projection_cursor (log_no, centre_no, seq) values ($1, $2, $3)
     on conflict (log_no) do update set seq = excluded.seq`,
    [logNo, centreNo, last.seq],
  );
  return { count: rows.length, parked };
}

type ParkedKind = Readonly<{ centreNo: number; type: string; v: number }>;

/** After an upgrade: what an older program had to leave, this one may know. */
async function unparkAll(pool: Pool, upcastFact: Upcast): Promise<void> {
  const kinds = await inRole(pool, 'yimen_projector', null, async (client) => {
    const { rows } = await client.query<ParkedKind>(
      `select distinct centre_no as "centreNo", type, v from parked where reason = 'unknown'`,
    );
    return rows;
  });
  for (const kind of kinds.filter((found) => isKnown(found, upcastFact))) {
    await inRole(pool, 'yimen_projector', kind.centreNo, (client) => unpark(client, kind, upcastFact));
  }
}

async function unpark(client: PoolClient, { centreNo, type, v }: ParkedKind, upcastFact: Upcast): Promise<void> {
  if (!(await lockCentre(client, centreNo))) {
    return;
  }

  const { rows } = await client.query<EntryRow>(
    `select l.log_no as "logNo", l.log_id as "logId", l.generation, e.seq, e.event_id as "eventId", e.type, e.v,
       e.at, e.business_date as "businessDate", case when e.type = any ($4) then e.envelope end as envelope
     from parked p join entry e using (log_no, seq) join log l using (log_no)
     where p.centre_no = $1 and p.type = $2 and p.v = $3 and p.reason = 'unknown'`,
    [centreNo, type, v, projectedTypes],
  );
  await client.query(`delete from parked where centre_no = $1 and type = $2 and v = $3 and reason = 'unknown'`, [
    centreNo,
    type,
    v,
  ]);
  await projectEntries(client, centreNo, rows, upcastFact);
}
