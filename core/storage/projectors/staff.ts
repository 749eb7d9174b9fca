import type { Knex } from 'knex';
import type { FactType } from '../../contract/facts';
import type { Projectors } from './projector';

type StaffFact = Extract<FactType, `staff.${string}` | `station.${string}`>;

type AtStation = Readonly<{ stationId: string; staffId: string }>;

const keyOf = (payload: AtStation) => ({ station_id: payload.stationId, staff_id: payload.staffId });

async function endSessions(trx: Knex, where: Readonly<Record<string, string>>): Promise<void> {
  await trx('session').where(where).delete();
}

export const staffProjectors: Projectors<StaffFact> = {
  'staff.added': async (trx, { payload }) => {
    await trx('staff').insert({
      id: payload.staffId,
      name: payload.name,
      roles: JSON.stringify(payload.roles),
      password_hash: payload.passwordHash,
      active: 1,
    });
  },

  'staff.passwordReset': async (trx, { payload }) => {
    await trx('staff').where({ id: payload.staffId }).update({ password_hash: payload.passwordHash });
    await trx('sign_in_failure').where({ staff_id: payload.staffId }).delete();
    await trx('pin').where({ staff_id: payload.staffId }).delete();
    await endSessions(trx, { staff_id: payload.staffId });
  },

  'staff.deactivated': async (trx, { payload }) => {
    await trx('staff').where({ id: payload.staffId }).update({ active: 0 });
    await endSessions(trx, { staff_id: payload.staffId });
  },

  'staff.pinSet': async (trx, { payload }) => {
    await trx('pin')
      .insert({ ...keyOf(payload), pin_hash: payload.pinHash, failures: 0 })
      .onConflict(['station_id', 'staff_id'])
      .merge();
  },

  'staff.pinFailed': async (trx, { payload }) => {
    await trx('pin').where(keyOf(payload)).update({ failures: payload.failures });
  },

  'staff.signedIn': async (trx, { payload, at }) => {
    await trx('sign_in_failure').where(keyOf(payload)).delete();
    await trx('pin').where(keyOf(payload)).update({ failures: 0 });
    // One live session a person: the newer sign-in ends the older.
    await endSessions(trx, { staff_id: payload.staffId });
    await trx('session')
      .insert({ ...keyOf(payload), role: payload.role, locked: 0, signed_in_at: at })
      .onConflict('station_id')
      .merge();
  },

  'staff.signInFailed': async (trx, { payload, at }) => {
    await trx('sign_in_failure')
      .insert({
        station_id: payload.stationId,
        staff_id: payload.staffId ?? '',
        failures: payload.failures,
        last_at: at,
        locked_until: payload.lockedUntil,
      })
      .onConflict(['station_id', 'staff_id'])
      .merge();
  },

  'staff.locked': async (trx, { payload }) => {
    await trx('session').where(keyOf(payload)).update({ locked: 1 });
  },

  'staff.unlocked': async (trx, { payload }) => {
    await trx('session').where(keyOf(payload)).update({ locked: 0 });
    await trx('pin').where(keyOf(payload)).update({ failures: 0 });
  },

  'staff.signedOut': async (trx, { payload }) => {
    await endSessions(trx, keyOf(payload));
  },

  'station.added': async (trx, { payload }) => {
    await trx('station').insert({
      id: payload.stationId,
      kind: payload.kind,
      name: payload.name,
      counter_id: payload.counterId,
      token_sha256: payload.tokenSha256,
      revoked_at: null,
    });
  },

  'station.revoked': async (trx, { payload, at }) => {
    await trx('station').where({ id: payload.stationId }).update({ revoked_at: at });
    await endSessions(trx, { station_id: payload.stationId });
  },
};
