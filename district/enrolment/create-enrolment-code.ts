import { createHash, randomBytes } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { formatEnrolmentCode } from '../../core/sync/enrolment';
import { inRole } from '../database/in-role';

const validHours = 24;

export type EnrolmentCode = Readonly<{ code: string; expiresAt: string }>;

/** A code that enrols one host of this centre once, within a day. It is shown now and never again: only its hash is kept. */
export async function createEnrolmentCode(pool: Pool, centreNo: number, madeBy: string): Promise<EnrolmentCode> {
  return inRole(pool, 'yimen_gate', null, (client) => addEnrolmentCode(client, centreNo, madeBy));
}

/** The same inside a transaction of the gate's. */
export async function addEnrolmentCode(client: ClientBase, centreNo: number, madeBy: string): Promise<EnrolmentCode> {
  const code = formatEnrolmentCode(randomBytes(12));
  const { rows } = await client.query<{ expires_at: Date }>(
    `insert into enrolment_code (code_hash, centre_no, expires_at, made_by)
     values ($1, $2, now() + make_interval(hours => $3), $4) returning expires_at`,
    [hashCode(code), centreNo, validHours, madeBy],
  );
  return { code, expiresAt: rows[0]?.expires_at.toISOString() ?? '' };
}

/** Sixty random bits need no slow hash. */
export function hashCode(code: string): string {
  return createHash('sha256').update(`yimen-enrolment-code/1\n${code}`, 'utf8').digest('hex');
}
