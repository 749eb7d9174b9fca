import type { Knex } from 'knex';
import type { Sealed } from '../../contract/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { StaffId } from '../../domain/id';
import type { ReadTx, StaffRecord, StaffRole } from '../../service/ports';

type FailureRow = {
  station_id: string;
  staff_id: string;
  failures: number;
  last_at: string;
  locked_until: string | null;
};
type StaffRow = { id: string; name: string; roles: string; password_hash: string; active: number };

export function staffRepository(db: Knex): ReadTx['staff'] {
  return {
    async find(id) {
      const row = await db<StaffRow>('staff').where({ id }).first();
      return row === undefined ? null : fromRow(row);
    },
    async findByName(name) {
      const row = await db<StaffRow>('staff').where({ name, active: 1 }).first();
      return row === undefined ? null : fromRow(row);
    },
    async list() {
      const rows = await db<StaffRow>('staff').orderBy('name');
      return rows.map(fromRow);
    },
    async findFailures(stationId, staffId) {
      const row = await db<FailureRow>('sign_in_failure').where({ station_id: stationId, staff_id: staffId }).first();
      return row === undefined
        ? null
        : { failures: row.failures, lastAt: row.last_at as Instant, lockedUntil: row.locked_until as Instant | null };
    },
    async lockedUntil(staffId) {
      const row = await db<FailureRow>('sign_in_failure')
        .where({ staff_id: staffId })
        .max({ until: 'locked_until' })
        .first();
      return (row?.['until'] ?? null) as Instant | null;
    },
    async findPin(stationId, staffId) {
      const row = await db<{ station_id: string; staff_id: string; pin_hash: string; failures: number }>('pin')
        .where({ station_id: stationId, staff_id: staffId })
        .first();
      return row === undefined ? null : { pinHash: row.pin_hash as Sealed, failures: row.failures };
    },
  };
}

function fromRow(row: StaffRow): StaffRecord {
  return {
    id: row.id as StaffId,
    name: row.name,
    roles: JSON.parse(row.roles) as StaffRole[],
    passwordHash: row.password_hash as Sealed,
    active: row.active === 1,
  };
}
