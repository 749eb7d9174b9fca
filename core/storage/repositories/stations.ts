import type { Knex } from 'knex';
import type { StationKind } from '../../contract/roles';
import type { Instant } from '../../domain/calendar/instant';
import type { CounterId, StaffId, StationId } from '../../domain/id';
import type { ReadTx, SessionRecord, StaffRole, StationRecord } from '../../service/ports';

type StationRow = {
  id: string;
  kind: string;
  name: string;
  counter_id: string | null;
  token_sha256: string | null;
  revoked_at: string | null;
};
type SessionRow = {
  station_id: string;
  staff_id: string;
  staff_name: string;
  role: string;
  locked: number;
  signed_in_at: string;
};

export function stationRepository(db: Knex): ReadTx['stations'] {
  const sessions = () =>
    db('session')
      .join('staff', 'staff.id', 'session.staff_id')
      .select(
        'session.station_id',
        'session.staff_id',
        'session.role',
        'session.locked',
        'session.signed_in_at',
        'staff.name as staff_name',
      );

  return {
    async find(id) {
      const row = await db<StationRow>('station').where({ id }).first();
      return row === undefined ? null : fromRow(row);
    },
    async findByToken(tokenSha256) {
      const row = await db<StationRow>('station').where({ token_sha256: tokenSha256 }).first();
      return row === undefined ? null : fromRow(row);
    },
    async list() {
      const rows = await db<StationRow>('station').orderBy(['kind', 'name']);
      return rows.map(fromRow);
    },
    async findSession(id) {
      const row = (await sessions().where('session.station_id', id).first()) as SessionRow | undefined;
      return row === undefined ? null : sessionFromRow(row);
    },
    async listSessions() {
      const rows = (await sessions()) as SessionRow[];
      return rows.map(sessionFromRow);
    },
  };
}

function fromRow(row: StationRow): StationRecord {
  return {
    id: row.id as StationId,
    kind: row.kind as StationKind,
    name: row.name,
    counterId: row.counter_id as CounterId | null,
    revoked: row.revoked_at !== null,
  };
}

function sessionFromRow(row: SessionRow): SessionRecord {
  return {
    stationId: row.station_id as StationId,
    staffId: row.staff_id as StaffId,
    staffName: row.staff_name,
    role: row.role as StaffRole,
    locked: row.locked === 1,
    signedInAt: row.signed_in_at as Instant,
  };
}
