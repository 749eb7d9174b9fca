import { createHash, randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { StaffRole } from '../../core/contract/console/roles';
import type { Instant } from '../../core/domain/calendar/instant';

export type SessionLimits = Readonly<{
  /** Without a deed of the person at the page. */
  idleMinutes: number;
  /** However busy. */
  longestHours: number;
}>;

export const usualLimits: SessionLimits = { idleMinutes: 30, longestHours: 10 };

export type SessionUser = Readonly<{ userNo: number; name: string; roles: readonly StaffRole[] }>;

export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}

/** Answers with the token; the table gets its hash. */
export async function openSession(client: ClientBase, userNo: number, now: Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `insert into console_session (token_sha256, user_no, opened_at, seen_at) values ($1, $2, $3, $3)`,
    [hashToken(token), userNo, now],
  );
  return token;
}

const minute = 60_000;

/** Who holds this token, or null when it is unknown, closed, idle for too long or too old, or its person is gone. */
export async function findSession(
  client: ClientBase,
  token: string,
  now: Instant,
  limits: SessionLimits,
): Promise<Readonly<{ user: SessionUser; sessionHash: string; seenAt: Instant }> | null> {
  const sessionHash = hashToken(token);
  const at = Date.parse(now);
  const { rows } = await client.query<{ user_no: number; name: string; roles: StaffRole[]; seen_at: Date }>(
    `select u.user_no, u.name, u.roles, s.seen_at
     from console_session s join console_user u using (user_no)
     where s.token_sha256 = $1 and s.closed_at is null and u.active and s.seen_at > $2 and s.opened_at > $3`,
    [
      sessionHash,
      new Date(at - limits.idleMinutes * minute).toISOString(),
      new Date(at - limits.longestHours * 60 * minute).toISOString(),
    ],
  );
  const row = rows[0];
  return row === undefined
    ? null
    : {
        user: { userNo: row.user_no, name: row.name, roles: row.roles },
        sessionHash,
        seenAt: row.seen_at.toISOString() as Instant,
      };
}

/** Seconds between two marks of the same session: a page full of questions is one deed. */
const markEvery = 60_000;

export function isMarkDue(seenAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(seenAt) >= markEvery;
}

export async function markSeen(client: ClientBase, sessionHash: string, now: Instant): Promise<void> {
  await client.query(`update console_session set seen_at = $2 where token_sha256 = $1 and seen_at < $2`, [
    sessionHash,
    now,
  ]);
}

export async function closeSession(client: ClientBase, sessionHash: string, now: Instant): Promise<void> {
  await client.query(`update console_session set closed_at = $2 where token_sha256 = $1 and closed_at is null`, [
    sessionHash,
    now,
  ]);
}

/** All sessions of a person, but for the one that asks. */
export async function closeSessionsOf(
  client: ClientBase,
  userNo: number,
  now: Instant,
  except: string | null = null,
): Promise<void> {
  await client.query(
    `update console_session set closed_at = $2
     where user_no = $1 and closed_at is null and token_sha256 is distinct from $3`,
    [userNo, now, except],
  );
}
