import type { ClientBase } from 'pg';
import type { ConsoleOutput } from '../../core/contract/console/index';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { shareOf } from './centre-list';
import { emptyDay, figuresOf, type DayRow } from './figures';
import { refuse, type ConsoleHandler } from './handler';

type Day = ConsoleOutput<'centre.readDay'>;

export const readDay: ConsoleHandler<'centre.readDay'> = {
  run: async ({ centreNo, businessDate }, { client, services }) => {
    const name = await demandCentre(client, centreNo);
    const standards = await services.readStandards(client);
    const { rows } = await client.query<DayRow>(
      'select * from centre_day where centre_no = $1 and business_date = $2',
      [centreNo, businessDate],
    );
    const figures = figuresOf(rows[0] ?? emptyDay);
    const levels = await readLevels(client, centreNo, businessDate);
    return {
      centreNo,
      name,
      businessDate,
      minimumReviews: standards.evaluationScheme.minimumReviews,
      figures,
      hours: await readHours(client, centreNo, businessDate),
      categories: await readCategories(client, centreNo, businessDate, standards),
      counters: await readCounters(client, centreNo, businessDate),
      reviews: shareOf(levels, figures.finished, standards.evaluationScheme),
      levels: levels.map((count, index) => ({ level: index + 1, count })).toReversed(),
    };
  },
};

/** Its name, as the district has it. */
export async function demandCentre(client: ClientBase, centreNo: number): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from centre where centre_no = $1', [centreNo]);
  return rows[0]?.name ?? refuse('centre.unknown');
}

/** Counts of level 1 to 5. */
async function readLevels(client: ClientBase, centreNo: number, on: BusinessDate): Promise<readonly number[]> {
  const { rows } = await client.query<{ level: number; count: number }>(
    `select review_level as level, count(*)::int as count from ticket
     where centre_no = $1 and business_date = $2 and review_level is not null group by review_level`,
    [centreNo, on],
  );
  return [1, 2, 3, 4, 5].map((level) => rows.find((row) => row.level === level)?.count ?? 0);
}

async function readHours(client: ClientBase, centreNo: number, on: BusinessDate): Promise<Day['hours']> {
  const { rows } = await client.query<Day['hours'][number]>(
    `select extract(hour from at at time zone 'Asia/Shanghai')::int as hour,
       count(*) filter (where kind = 'issued')::int as issued,
       count(*) filter (where kind = 'finished')::int as finished
     from ticket cross join lateral (values ('issued', issued_at), ('finished', finished_at)) as moment (kind, at)
     where centre_no = $1 and business_date = $2 and at is not null group by 1 order by 1`,
    [centreNo, on],
  );
  return rows;
}

async function readCategories(
  client: ClientBase,
  centreNo: number,
  on: BusinessDate,
  { categories }: StandardBundle,
): Promise<Day['categories']> {
  const { rows } = await client.query<DayRow & Readonly<{ category_id: string }>>(
    `select category_id, count(issued_at)::int as issued, count(called_at)::int as called,
       count(*) filter (where state = 'finished')::int as finished,
       count(*) filter (where state = 'missed')::int as missed,
       count(*) filter (where state = 'expired')::int as expired,
       count(*) filter (where state = 'cancelled')::int as cancelled,
       count(*) filter (where state in ('waiting', 'called', 'serving', 'held'))::int as open,
       round(percentile_cont(0.5) within group (order by wait))::int as wait_p50_seconds,
       round(percentile_cont(0.9) within group (order by wait))::int as wait_p90_seconds
     from (select *, case when called_at >= issued_at then extract(epoch from called_at - issued_at) end as wait from ticket) ticket
     where centre_no = $1 and business_date = $2 and category_id is not null group by category_id`,
    [centreNo, on],
  );
  const known = new Map(categories.map((category) => [category.id, category]));
  return rows
    .map((row) => {
      const category = known.get(row.category_id);
      return {
        categoryId: row.category_id,
        letter: category?.letter ?? '?',
        nameZh: category?.name.zh ?? row.category_id,
        nameEn: category?.name.en ?? row.category_id,
        ...figuresOf(row),
      };
    })
    .toSorted((a, b) => a.letter.localeCompare(b.letter) || a.categoryId.localeCompare(b.categoryId));
}

type CounterRow = Readonly<{
  counter_id: string;
  number: number | null;
  name: string | null;
  called: number;
  finished: number;
  missed: number;
  service: number | null;
}>;

async function readCounters(client: ClientBase, centreNo: number, on: BusinessDate): Promise<Day['counters']> {
  const { rows } = await client.query<CounterRow>(
    `select t.counter_id, c.number, c.name, count(t.called_at)::int as called,
       count(*) filter (where t.state = 'finished')::int as finished,
       count(*) filter (where t.state = 'missed')::int as missed,
       round(percentile_cont(0.5) within group (order by extract(epoch from t.finished_at - t.started_at))
         filter (where t.finished_at >= t.started_at))::int as service
     from ticket t left join counter c using (centre_no, counter_id)
     where t.centre_no = $1 and t.business_date = $2 and t.counter_id is not null
     group by t.counter_id, c.number, c.name order by c.number nulls last, t.counter_id`,
    [centreNo, on],
  );
  return rows.map((row) => ({
    counterId: row.counter_id,
    number: row.number,
    name: row.name,
    called: row.called,
    finished: row.finished,
    missed: row.missed,
    serviceMedian: row.service,
  }));
}
