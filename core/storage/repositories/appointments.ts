import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { BusinessDate, Instant } from '../../domain/calendar/instant';
import type { AppointmentId, CategoryId, ItemId, TicketId } from '../../domain/id';
import type { ReadTx } from '../../service/ports';
import type { AppointmentRecord } from '../../service/queue/ports';

type Row = {
  id: string;
  business_date: string;
  code: string;
  slot_from: string;
  slot_to: string;
  category_id: string;
  letter: string;
  item_id: string | null;
  channel: string;
  name: string;
  phone: string;
  state: string;
  ticket_id: string | null;
};

export function appointmentRepository(db: Knex): ReadTx['appointments'] {
  const appointments = () => db<Row>('appointment');
  return {
    async find(id) {
      const row = await appointments().where({ id }).first();
      return row === undefined ? null : fromRow(row);
    },
    async listByCode(code) {
      return (await appointments().where({ code }).orderBy('business_date', 'desc')).map(fromRow);
    },
    async list(on) {
      return (await appointments().where({ business_date: on }).orderBy(['slot_from', 'code'])).map(fromRow);
    },
    async listLapsed(before) {
      // The state is written out for the partial index.
      return (await appointments().where('business_date', '<', before).whereRaw(`state = 'booked'`)).map(fromRow);
    },
  };
}

function fromRow(row: Row): AppointmentRecord {
  return {
    id: row.id as AppointmentId,
    on: row.business_date as BusinessDate,
    code: row.code,
    slot: { from: row.slot_from as Instant, to: row.slot_to as Instant },
    categoryId: row.category_id as CategoryId,
    letter: row.letter,
    itemId: row.item_id as ItemId | null,
    channel: row.channel as AppointmentRecord['channel'],
    name: row.name as Sealed,
    phone: row.phone as Sealed,
    state: row.state as AppointmentRecord['state'],
    ticketId: row.ticket_id as TicketId | null,
  };
}
