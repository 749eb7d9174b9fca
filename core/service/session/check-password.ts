import type { Instant } from '../../domain/calendar/instant';
import type { StaffId, StationId } from '../../domain/id';
import { KeptRefusal, refuse, type Preparation } from '../handler';
import type { FailureRecord, StaffRecord, WriteTx } from '../ports';
import { afterFailure, isLocked } from './lockout';
import { passwordPlace, staffSubject } from './sealed-places';

export type CheckedPassword =
  | Readonly<{ verdict: 'right'; person: StaffRecord }>
  | Readonly<{ verdict: 'wrong'; person: StaffRecord | null; failures: FailureRecord | null }>
  | Readonly<{ verdict: 'locked'; until: Instant | null }>;

type Given = Readonly<{ name: string; password: string }>;

/** Whether these are name and password of somebody who works here; slow on purpose, and as slow for nobody. */
export async function checkPassword(
  stationId: StationId,
  { name, password }: Given,
  { read, now, passwords }: Pick<Preparation, 'read' | 'now' | 'passwords'>,
): Promise<CheckedPassword> {
  const known = await read(async (tx) => {
    const person = await tx.staff.findByName(name);
    const failures = await tx.staff.findFailures(stationId, person?.id ?? ('' as StaffId));
    const place = person === null ? null : passwordPlace(person.id);
    const hash =
      person === null || place === null
        ? null
        : await tx.vault.open(staffSubject(person.id), place, person.passwordHash);
    return { person, failures, hash };
  });
  if (known.person === null || known.hash === null) {
    await passwords.pretendToVerify();
    return { verdict: 'wrong', person: null, failures: known.failures };
  }

  // The check is made even while locked, so that a lock tells nothing by its speed.
  const isRight = await passwords.verify(password, known.hash);
  if (isLocked(known.failures, now)) {
    return { verdict: 'locked', until: known.failures?.lockedUntil ?? null };
  }

  return isRight
    ? { verdict: 'right', person: known.person }
    : { verdict: 'wrong', person: known.person, failures: known.failures };
}

/** What a wrong password leads to: it is counted against the name at this station, wherever it is asked for. */
export async function noteFailure(
  tx: WriteTx,
  stationId: StationId,
  now: Instant,
  checked: Exclude<CheckedPassword, { verdict: 'right' }>,
): Promise<KeptRefusal> {
  if (checked.verdict === 'locked') {
    return refuse('session.locked', { until: checked.until });
  }

  const staffId = checked.person?.id ?? null;
  const next = afterFailure(checked.failures, now);
  await tx.record('staff.signInFailed', staffId ?? 'nobody', { staffId, stationId, ...next });
  return new KeptRefusal(next.lockedUntil === null ? 'session.wrong' : 'session.locked', { until: next.lockedUntil });
}
