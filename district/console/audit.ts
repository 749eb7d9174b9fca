import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Instant } from '../../core/domain/calendar/instant';
import type { ConsoleActor } from './handler';

export type Deed = Readonly<{
  actor: ConsoleActor;
  method: string;
  input: unknown;
  now: Instant;
  /** `done`, or the code of the no. */
  outcome: string;
  /** Whom an attempt without a session was about. */
  about?: number | null;
}>;

/** The same press of the same person has been done already. */
export class RepeatedRequest extends Error {
  override readonly name = 'RepeatedRequest';
}

/** Writes who did what; the table takes no change and no deletion. */
export async function recordDeed(
  client: ClientBase,
  { actor, method, input, now, outcome, about }: Deed,
): Promise<void> {
  const { requestId, ...rest } = input as { requestId: string };
  try {
    await client.query(
      `insert into console_audit (at, user_no, address, method, request_id, subject, outcome)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [now, actor.user?.userNo ?? about ?? null, actor.address, method, requestId, subjectOf(method, rest), outcome],
    );
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23505' && constraint === 'console_audit_request_idx') {
      throw new RepeatedRequest();
    }

    throw error;
  }
}

/** Of these only the hash is kept, so that the audit can say which file it was. */
const large = new Set(['text', 'base64']);
/** A typed name may be a password in the wrong field. */
const atSignIn = new Set(['name']);
const secret = new Set(['password', 'newPassword', 'passphrase']);

/** What was asked, without secrets and without whole files. */
export function subjectOf(method: string, input: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(input).flatMap(([name, value]) => {
    if (secret.has(name) || (method === 'session.signIn' && atSignIn.has(name))) {
      return [];
    }

    return large.has(name) && typeof value === 'string'
      ? [[`${name}Sha256`, createHash('sha256').update(value, 'utf8').digest('hex')] as const]
      : [[name, value] as const];
  });
  return JSON.stringify(Object.fromEntries(kept));
}
