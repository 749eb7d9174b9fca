import type { ClientBase } from 'pg';
import type { ConsoleOutput } from '../../core/contract/console/index';
import type { BusinessDate } from '../../core/domain/calendar/instant';
import { demandCentre } from './centre-day';
import { instantOf } from './figures';
import type { ConsoleHandler } from './handler';

type Tickets = ConsoleOutput<'centre.listTickets'>;

export const listTickets: ConsoleHandler<'centre.listTickets'> = {
  run: async ({ centreNo, businessDate, offset, limit }, { client }) => {
    await demandCentre(client, centreNo);
    const { rows } = await client.query<{ total: number }>(
      'select count(*)::int as total from ticket where centre_no = $1 and business_date = $2',
      [centreNo, businessDate],
    );
    return {
      total: rows[0]?.total ?? 0,
      tickets: await readTickets(client, centreNo, businessDate, { offset, limit }),
    };
  },
};

type Row = Readonly<{
  ticket_id: string;
  number: string | null;
  category_id: string | null;
  state: string;
  counter_number: number | null;
  issued_at: Date | null;
  called_at: Date | null;
  started_at: Date | null;
  ended_at: Date | null;
  review_level: number | null;
}>;

/** In the order in which they were taken. Who served and what anybody wrote is not among it. */
export async function readTickets(
  client: ClientBase,
  centreNo: number,
  businessDate: BusinessDate,
  { offset, limit }: Readonly<{ offset: number; limit: number | null }>,
): Promise<Tickets['tickets']> {
  const { rows } = await client.query<Row>(
    `select t.ticket_id, t.number, t.category_id, t.state, c.number as counter_number,
       t.issued_at, t.called_at, t.started_at, t.ended_at, t.review_level
     from ticket t left join counter c using (centre_no, counter_id)
     where t.centre_no = $1 and t.business_date = $2
     order by t.issued_at nulls last, t.ticket_id offset $3 limit $4`,
    [centreNo, businessDate, offset, limit],
  );
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    number: row.number,
    categoryId: row.category_id,
    state: row.state,
    counterNumber: row.counter_number,
    issuedAt: instantOf(row.issued_at),
    calledAt: instantOf(row.called_at),
    startedAt: instantOf(row.started_at),
    endedAt: instantOf(row.ended_at),
    level: row.review_level,
  }));
}
