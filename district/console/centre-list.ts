import type { ClientBase } from 'pg';
import type { ConsoleOutput } from '../../core/contract/console/index';
import { addDays } from '../../core/domain/calendar/business-date';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import { satisfactionOf } from '../../core/domain/scoring/satisfaction';
import type { EvaluationScheme } from '../../core/domain/standards/bundle';
import { figuresOf, instantOf, type DayRow } from './figures';
import type { ConsoleHandler } from './handler';

type Listed = ConsoleOutput<'centre.list'>['centres'][number];

type Row = Readonly<{
  centre_no: number;
  centre_id: string | null;
  name: string;
  division_code: string;
  key_state: Listed['keyState'];
  received_at: Date | null;
  transport: Listed['lastTransport'];
  offset_ms: string | null;
  app_version: string | null;
  waiting: number | null;
  newest_at: Date | null;
  open_exceptions: number;
  served: number;
  levels: readonly number[];
}> &
  DayRow;

/** Days whose reviews are taken together: a day alone has too few to say anything. */
const reviewDays = 30;

export const listCentres: ConsoleHandler<'centre.list'> = {
  run: async (_input, { client, now, today, services }) => {
    const { evaluationScheme } = await services.readStandards(client);
    return {
      now,
      businessDate: today,
      minimumReviews: evaluationScheme.minimumReviews,
      centres: await readCentres(client, today, evaluationScheme),
    };
  },
};

export async function readCentres(
  client: ClientBase,
  today: BusinessDate,
  scheme: EvaluationScheme,
): Promise<Listed[]> {
  const { rows } = await client.query<Row>(
    `select c.centre_no, c.centre_id, c.name, c.division_code,
       case when exists (select 1 from centre_key k where k.centre_no = c.centre_no and k.status = 'active') then 'active'
            when exists (select 1 from centre_key k where k.centre_no = c.centre_no) then 'revoked'
            else 'none' end as key_state,
       b.received_at, b.transport, b.offset_ms, b.app_version, b.waiting,
       newest.at as newest_at,
       (select count(*)::int from exception e where e.centre_no = c.centre_no
          and not exists (select 1 from console_note n where n.exception_no = e.exception_no)) as open_exceptions,
       coalesce(d.issued, 0) as issued, coalesce(d.called, 0) as called, coalesce(d.finished, 0) as finished,
       coalesce(d.missed, 0) as missed, coalesce(d.expired, 0) as expired, coalesce(d.cancelled, 0) as cancelled,
       coalesce(d.open, 0) as open, d.wait_p50_seconds, d.wait_p90_seconds,
       coalesce(r.served, 0) as served, coalesce(r.levels, '{0,0,0,0,0}') as levels
     from centre c
     left join lateral (select * from batch where batch.centre_no = c.centre_no
       order by batch.received_at desc limit 1) b on true
     left join lateral (select entry.at from log join entry using (log_no)
       where log.centre_no = c.centre_no and entry.seq = log.seq
       order by log.generation desc, log.log_no desc limit 1) newest on true
     left join centre_day d on d.centre_no = c.centre_no and d.business_date = $1
     left join (select centre_no, sum(finished)::int as served,
         array[sum(level_1), sum(level_2), sum(level_3), sum(level_4), sum(level_5)]::int[] as levels
       from centre_day where business_date > $2 and business_date <= $1 group by centre_no) r on r.centre_no = c.centre_no
     order by c.centre_no`,
    [today, addDays(today, -reviewDays)],
  );
  return rows.map((row) => listedOf(row, scheme));
}

function listedOf(row: Row, scheme: EvaluationScheme): Listed {
  return {
    centreNo: row.centre_no,
    centreId: row.centre_id,
    name: row.name,
    divisionCode: row.division_code,
    keyState: row.key_state,
    lastBatchAt: instantOf(row.received_at),
    lastTransport: row.transport,
    newestFactAt: instantOf(row.newest_at),
    clockOffset: row.offset_ms === null ? null : Number(row.offset_ms),
    factsWaiting: row.waiting,
    appVersion: row.app_version,
    openExceptions: row.open_exceptions,
    today: figuresOf(row),
    reviews: shareOf(row.levels, row.served, scheme),
  };
}

/** `levels` counts the reviews of level 1 to 5, in this order. */
export function shareOf(levels: readonly number[], served: number, scheme: EvaluationScheme): Listed['reviews'] {
  const reviews = levels.reduce((sum, count) => sum + count, 0);
  const satisfied = scheme.satisfiedLevels.reduce((sum, level) => sum + (levels[level - 1] ?? 0), 0);
  const { responseRate: _unused, ...share } = satisfactionOf({ reviews, satisfied, served }, scheme.minimumReviews);
  return share;
}
