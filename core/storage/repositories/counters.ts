import type { Knex } from 'knex';
import type { Instant } from '../../domain/calendar/instant';
import type { LastDeed } from '../../domain/queue/undo';
import type { CounterId, StaffId } from '../../domain/id';
import type { CounterMode, CounterState, Skills } from '../../domain/queue/counter';
import type { CounterRecord, ReadTx } from '../../service/ports';

type CounterRow = {
  id: string;
  number: number;
  name: string;
  mode: string;
  skills: string;
  place_column: number;
  place_row: number;
  state: string;
  pause_reason: string | null;
  staff_id: string | null;
  priority_turn: number;
  removed: number;
  free_since: string | null;
  last_deed: string | null;
};

export function counterRepository(db: Knex): ReadTx['counters'] {
  return {
    async find(id) {
      const row = await db<CounterRow>('counter').where({ id, removed: 0 }).first();
      return row === undefined ? null : fromRow(row);
    },
    async list() {
      const rows = await db<CounterRow>('counter').where({ removed: 0 }).orderBy('number');
      return rows.map(fromRow);
    },
  };
}

function fromRow(row: CounterRow): CounterRecord {
  return {
    id: row.id as CounterId,
    number: row.number,
    name: row.name,
    mode: row.mode as CounterMode,
    skills: JSON.parse(row.skills) as Skills,
    place: { column: row.place_column, row: row.place_row },
    state: row.state as CounterState,
    priorityTurn: row.priority_turn,
    pauseReason: row.pause_reason,
    staffId: row.staff_id as StaffId | null,
    freeSince: row.free_since as Instant | null,
    lastDeed: row.last_deed === null ? null : (JSON.parse(row.last_deed) as LastDeed),
  };
}
