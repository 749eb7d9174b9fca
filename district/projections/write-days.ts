import type { PoolClient } from 'pg';

const middle = (share: number, value: string, filter: string) =>
  `round(percentile_cont(${share}) within group (order by extract(epoch from ${value})) filter (where ${filter}))::int`;

const waited = 'called_at - issued_at';
const hasWaited = 'called_at >= issued_at';
const served = 'finished_at - started_at';
const wasServed = 'finished_at >= started_at';
const inState = (state: string) => `count(*) filter (where state = '${state}')`;
const atLevel = (level: number) => `count(*) filter (where review_level = ${level})`;

const insertDays = `
  insert into centre_day
  select centre_no, business_date,
    count(issued_at), count(called_at), ${inState('finished')}, ${inState('missed')},
    count(*) filter (where times_held > 0), ${inState('cancelled')}, ${inState('expired')},
    count(*) filter (where state in ('waiting', 'called', 'serving', 'held')),
    ${middle(0.5, waited, hasWaited)}, ${middle(0.9, waited, hasWaited)},
    round(extract(epoch from max(${waited}) filter (where ${hasWaited})))::int,
    ${middle(0.5, served, wasServed)},
    count(review_level), count(*) filter (where review_declined and review_level is null),
    ${[1, 2, 3, 4, 5].map(atLevel).join(', ')}
  from ticket where centre_no = $1 and business_date = any ($2::date[])
  group by centre_no, business_date`;

const insertParts = (part: string, column: string) => `
  insert into centre_day_part
  select centre_no, business_date, '${part}', ${column},
    count(issued_at), ${inState('finished')}, ${middle(0.5, waited, hasWaited)}, ${middle(0.5, served, wasServed)},
    count(review_level), count(*) filter (where review_level <= 2)
  from ticket where centre_no = $1 and business_date = any ($2::date[]) and ${column} is not null
  group by centre_no, business_date, ${column}`;

/** A day's figures are counted from its tickets, never added up: what came late or twice changes nothing else. */
export async function writeDays(client: PoolClient, centreNo: number, dates: readonly string[]): Promise<void> {
  if (dates.length === 0) {
    return;
  }

  const values = [centreNo, dates];
  await client.query('delete from centre_day where centre_no = $1 and business_date = any ($2::date[])', values);
  await client.query('delete from centre_day_part where centre_no = $1 and business_date = any ($2::date[])', values);
  await client.query({ name: 'insert-days', text: insertDays, values });
  await client.query({ name: 'insert-categories', text: insertParts('category', 'category_id'), values });
  await client.query({ name: 'insert-counters', text: insertParts('counter', 'counter_id'), values });
}
