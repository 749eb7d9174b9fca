import type { StationId } from '../../domain/id';
import { inTwoPhases, KeptRefusal, refuse, type Actor, type Handler } from '../handler';
import type { ReadTx, SessionRecord, StaffRecord, StaffRole } from '../ports';
import { readSettings } from '../settings';
import { checkPassword, noteFailure, type CheckedPassword } from './check-password';
import { pinPlace, staffSubject } from './sealed-places';

export const readSession: Handler<'session.read'> = async (_input, { tx, actor, standards }) => {
  const station = actor.stationId === null ? null : await tx.stations.find(actor.stationId);
  const session = actor.stationId === null ? null : await tx.stations.findSession(actor.stationId);
  const person = session === null ? null : await tx.staff.find(session.staffId);
  const pin = session === null ? null : await tx.staff.findPin(session.stationId, session.staffId);
  const isConfigured = (await tx.centre.find()) !== null;
  return {
    role: actor.role,
    station:
      station === null
        ? null
        : { id: station.id, kind: station.kind, name: station.name, counterId: station.counterId },
    staff: person === null ? null : { id: person.id, name: person.name, roles: [...person.roles] },
    locked: session?.locked ?? false,
    pinSet: pin !== null && pin.failures < pinFailuresAllowed,
    idleLockMinutes: isConfigured
      ? (await readSettings(tx, standards.bundle)).idleLockMinutes
      : standards.bundle.settings.idleLockMinutes.value,
  };
};

const pinFailuresAllowed = 5;

function demandStation(actor: Actor): StationId {
  return actor.stationId ?? refuse('session.notHere');
}

export const signIn = inTwoPhases<'session.signIn', CheckedPassword>(
  (given, preparation) => checkPassword(demandStation(preparation.actor), given, preparation),
  async (_input, { tx, actor, now }, checked) => {
    const stationId = demandStation(actor);
    if (checked.verdict !== 'right') {
      return noteFailure(tx, stationId, now, checked);
    }

    const role = await roleAt(tx, stationId, checked.person);
    await tx.record('staff.signedIn', checked.person.id, { staffId: checked.person.id, stationId, role });
    return { staffId: checked.person.id, name: checked.person.name, role };
  },
);

/** At a counter everybody works as a clerk; the manager's desk is the manager's. */
async function roleAt(tx: ReadTx, stationId: StationId, person: StaffRecord): Promise<StaffRole> {
  const station = await tx.stations.find(stationId);
  if (station?.kind === 'clerk') {
    return 'clerk';
  }

  return station?.kind === 'manager' && person.roles.includes('manager') ? 'manager' : refuse('session.notHere');
}

async function sessionAt(tx: ReadTx, actor: Actor): Promise<SessionRecord> {
  return (await tx.stations.findSession(demandStation(actor))) ?? refuse('session.none');
}

type PinCheck = Readonly<{ isRight: boolean; failures: number }>;

export const unlock = inTwoPhases<'session.unlock', PinCheck>(
  async ({ pin }, { read, actor, passwords }) => {
    const known = await read(async (tx) => {
      const { stationId, staffId } = await sessionAt(tx, actor);
      const stored = (await tx.staff.findPin(stationId, staffId)) ?? refuse('session.pinNotSet');
      if (stored.failures >= pinFailuresAllowed) {
        refuse('session.pinDisabled');
      }

      const hash = await tx.vault.open(staffSubject(staffId), pinPlace(stationId, staffId), stored.pinHash);
      return { hash, failures: stored.failures };
    });
    return { isRight: await passwords.verify(pin, known.hash), failures: known.failures };
  },
  async (_input, { tx, actor }, { isRight, failures }) => {
    const { stationId, staffId, staffName, role } = await sessionAt(tx, actor);
    if (!isRight) {
      await tx.record('staff.pinFailed', staffId, { staffId, stationId, failures: failures + 1 });
      return new KeptRefusal(failures + 1 >= pinFailuresAllowed ? 'session.pinDisabled' : 'session.pinWrong');
    }

    await tx.record('staff.unlocked', staffId, { staffId, stationId });
    return { staffId, name: staffName, role };
  },
);

export const lock: Handler<'session.lock'> = async (_input, { tx, actor }) => {
  const session = await sessionAt(tx, actor).catch(() => null);
  if (session !== null) {
    await tx.record('staff.locked', session.staffId, { staffId: session.staffId, stationId: session.stationId });
  }

  return {};
};

export const signOut: Handler<'session.signOut'> = async (_input, { tx, actor }) => {
  const { staffId, stationId } = await sessionAt(tx, actor);
  await tx.record('staff.signedOut', staffId, { staffId, stationId });
  return {};
};

export const setPin = inTwoPhases<'session.setPin', string>(
  ({ pin }, { passwords }) => passwords.hashPin(pin),
  async (_input, { tx, actor }, hash) => {
    const stationId = actor.stationId;
    const staffId = actor.staffId;
    if (stationId !== null && staffId !== null) {
      const pinHash = await tx.vault.seal(staffSubject(staffId), pinPlace(stationId, staffId), hash);
      await tx.record('staff.pinSet', staffId, { staffId, stationId, pinHash });
    }

    return {};
  },
);
