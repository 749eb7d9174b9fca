import { join } from 'node:path';
import { openDatabase } from '../../core/storage/open-database';

const ticketsADay = 400;

/** So many tickets of days before today, served and done, in a file that no hub has open. */
export async function addPastTickets(dataDir: string, tickets: number): Promise<void> {
  const db = await openDatabase(join(dataDir, 'centre.db'));
  const days = Math.ceil(tickets / ticketsADay);
  const day = `date('2026-01-01', '-' || (p.n / ${ticketsADay}) || ' days')`;
  const at = (minutes: number) =>
    `strftime('%Y-%m-%dT%H:%M:%fZ', ${day} || 'T01:00:00', '+' || (p.n % ${ticketsADay} + ${minutes}) || ' minutes')`;
  const counters = await db<{ id: string }>('counter').select('id').orderBy('number');
  const counterId = `case p.n % ${counters.length} ${counters.map(({ id }, n) => `when ${n} then '${id}'`).join(' ')} end`;
  const past = 'with recursive p(n) as (select 0 union all select n + 1 from p where n + 1 < ?)';
  const ticketRows = `${past} insert into ticket (id, business_date, number, band, sequence, category_id, priority, state, state_since,
         counter_id, issued_at, queued_at, front, calls, called_at, last_called_at, started_at, finished_at, first_called_at,
         expected_seconds, usual_seconds, low_minutes, high_minutes)
       select 'past-' || p.n, ${day}, 'E' || (p.n % ${ticketsADay} + 1), 'E', p.n % ${ticketsADay} + 1, 'civil-affairs', 0,
         'finished', ${at(9)}, ${counterId}, ${at(0)}, ${at(0)}, 0, 1, ${at(4)}, ${at(4)}, ${at(5)}, ${at(9)}, ${at(4)},
         240, 240, 0, 10 from p`;
  const callRows = `${past} insert into call (id, business_date, ticket_id, counter_id, nth, at)
       select p.n + 1, ${day}, 'past-' || p.n, ${counterId}, 1, ${at(4)} from p`;
  const stayRows = `${past} insert into ticket_stay (ticket_id, nth, state, started_at, ended_at)
       select 'past-' || p.n, 1, 'waiting', ${at(0)}, ${at(4)} from p`;
  const bandRows = `${past} insert into number_band (business_date, band, last) select date('2026-01-01', '-' || p.n || ' days'), 'E', ${ticketsADay} from p`;
  await db.transaction(async (trx) => {
    await trx.raw(ticketRows, [tickets]);
    await trx.raw(callRows, [tickets]);
    await trx.raw(stayRows, [tickets]);
    await trx.raw(bandRows, [days]);
  });
  await db.destroy();
}
