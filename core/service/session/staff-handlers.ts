import type { StaffId, StationId } from '../../domain/id';
import { inTwoPhases, refuse, type Handler } from '../handler';
import type { StaffRole, WriteTx } from '../ports';
import { passwordPlace, staffSubject } from './sealed-places';

export const listStaff: Handler<'staff.list'> = async (_input, { tx }) => {
  const listed = [];
  for (const { id, name, roles, active } of await tx.staff.list()) {
    listed.push({ id, name, roles: [...roles], active, lockedUntil: await tx.staff.lockedUntil(id) });
  }

  return listed;
};

type NewStaff = Readonly<{ staffId: StaffId; name: string; roles: readonly StaffRole[]; hash: string }>;

/** Adds a person with a password that is hashed already. */
export async function recordStaff(tx: WriteTx, { staffId, name, roles, hash }: NewStaff): Promise<void> {
  const passwordHash = await tx.vault.seal(staffSubject(staffId), passwordPlace(staffId), hash);
  await tx.record('staff.added', staffId, { staffId, name, roles, passwordHash });
}

export const addStaff = inTwoPhases<'staff.add', string>(
  ({ password }, { passwords }) => passwords.hashPassword(password),
  async ({ name, roles }, { tx, newId }, hash) => {
    if ((await tx.staff.findByName(name)) !== null) {
      refuse('staff.nameTaken');
    }

    const staffId = newId() as StaffId;
    await recordStaff(tx, { staffId, name, roles, hash });
    return { staffId };
  },
);

export const resetPassword = inTwoPhases<'staff.resetPassword', string>(
  ({ password }, { passwords }) => passwords.hashPassword(password),
  async ({ staffId }, { tx }, hash) => {
    const person = (await tx.staff.find(staffId)) ?? refuse('staff.unknown');
    const passwordHash = await tx.vault.seal(staffSubject(person.id), passwordPlace(person.id), hash);
    await tx.record('staff.passwordReset', staffId, { staffId, passwordHash });
    return {};
  },
);

export const deactivateStaff: Handler<'staff.deactivate'> = async ({ staffId }, { tx, businessDate }) => {
  const staff = (await tx.staff.list()).filter((person) => person.active);
  if (!staff.some((person) => person.id === staffId)) {
    refuse('staff.unknown');
  }

  if (!staff.some((person) => person.id !== staffId && person.roles.includes('manager'))) {
    refuse('staff.lastManager');
  }

  if ((await tx.deputies.listStanding(businessDate)).some(({ deputyId }) => deputyId === staffId)) {
    refuse('staff.standsIn');
  }

  await tx.record('staff.deactivated', staffId, { staffId });
  return {};
};

export const listStations: Handler<'station.list'> = async (_input, { tx, surroundings }) => {
  const sessions = new Map((await tx.stations.listSessions()).map((session) => [session.stationId, session.staffName]));
  return (await tx.stations.list()).map(({ id, kind, name, counterId, revoked }) => ({
    id,
    kind,
    name,
    counterId,
    revoked,
    connected: surroundings.isConnected(id),
    staffName: sessions.get(id) ?? null,
  }));
};

export const addStation: Handler<'station.add'> = async ({ kind, name, counterId, tokenSha256 }, { tx, newId }) => {
  const needsCounter = kind === 'clerk' || kind === 'display' || kind === 'rating';
  if (needsCounter && (counterId === null || (await tx.counters.find(counterId)) === null)) {
    refuse('counter.unknown');
  }

  const stationId = newId() as StationId;
  await tx.record('station.added', stationId, {
    stationId,
    kind,
    name,
    counterId: needsCounter ? counterId : null,
    tokenSha256,
  });
  return { stationId };
};

export const revokeStation: Handler<'station.revoke'> = async ({ stationId }, { tx }) => {
  const station = (await tx.stations.find(stationId)) ?? refuse('station.notFound');
  if (!station.revoked) {
    await tx.record('station.revoked', stationId, { stationId });
  }

  return {};
};
