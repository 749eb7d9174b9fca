import type { StaffId } from '../../domain/id';
import { inTwoPhases, KeptRefusal, refuse } from '../handler';
import type { FailureRecord } from '../ports';
import { afterFailure, isLocked } from '../session/lockout';
import { passwordPlace, staffSubject } from '../session/sealed-places';

type Check = Readonly<{ isRight: boolean; staffId: StaffId; failures: FailureRecord | null }>;

/**
 * Who asks is asked for the password again: the key opens everything. The key
 * itself is made by the process that keeps the centre's key, after this, so that
 * it stands in no fact and no stored reply.
 */
export const makeRecoveryKey = inTwoPhases<'centre.makeRecoveryKey', Check>(
  async ({ password }, { read, actor, now, passwords }) => {
    const { stationId, staffId } = actor;
    if (stationId === null || staffId === null) {
      return refuse('session.notHere');
    }

    const known = await read(async (tx) => {
      const person = (await tx.staff.find(staffId)) ?? refuse('session.notHere');
      const hash = await tx.vault.open(staffSubject(staffId), passwordPlace(staffId), person.passwordHash);
      return { hash, failures: await tx.staff.findFailures(stationId, staffId) };
    });
    const isRight = await passwords.verify(password, known.hash);
    if (isLocked(known.failures, now)) {
      refuse('session.locked', { until: known.failures?.lockedUntil ?? null });
    }

    return { isRight, staffId, failures: known.failures };
  },
  async (_input, { tx, actor, now }, { isRight, staffId, failures }) => {
    const stationId = actor.stationId ?? refuse('session.notHere');
    if (!isRight) {
      const next = afterFailure(failures, now);
      await tx.record('staff.signInFailed', staffId, { staffId, stationId, ...next });
      return new KeptRefusal(next.lockedUntil === null ? 'session.wrong' : 'session.locked', {
        until: next.lockedUntil,
      });
    }

    await tx.record('centre.recoveryKeyMade', 'centre', {});
    return {};
  },
);
