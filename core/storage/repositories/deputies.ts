import type { Knex } from 'knex';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { DeputyshipId, ItemId, StaffId } from '../../domain/id';
import type { DeputiesReadTx, DeputyshipRecord } from '../../service/deputy/ports';

type DeputyshipRow = {
  id: string;
  staff_id: string;
  deputy_id: string;
  item_ids: string;
  from_on: string;
  to_on: string;
  appointed_at: string;
  ended_at: string | null;
};

export function deputyRepository(db: Knex): DeputiesReadTx {
  return {
    async find(id) {
      const row = await db<DeputyshipRow>('deputyship').where({ id }).first();
      return row === undefined ? null : fromRow(row);
    },
    async listStanding(from) {
      const rows = await db<DeputyshipRow>('deputyship')
        .whereNull('ended_at')
        .where('to_on', '>=', from)
        .orderBy(['from_on', 'id']);
      return rows.map(fromRow);
    },
    async listNewest(limit) {
      const rows = await db<DeputyshipRow>('deputyship').orderBy('appointed_at', 'desc').orderBy('id').limit(limit);
      return rows.map(fromRow);
    },
  };
}

function fromRow(row: DeputyshipRow): DeputyshipRecord {
  return {
    id: row.id as DeputyshipId,
    staffId: row.staff_id as StaffId,
    deputyId: row.deputy_id as StaffId,
    itemIds: JSON.parse(row.item_ids) as ItemId[],
    from: row.from_on as BusinessDate,
    to: row.to_on as BusinessDate,
    ended: row.ended_at !== null,
  };
}
