import type { ClientBase } from 'pg';
import type { StaffRole } from '../../core/contract/console/roles';
import type { Instant } from '../../core/domain/calendar/instant';
import { forgetFailures } from './check-password';
import { ConsoleRefusal, inTwoPhases, refuse, type ConsoleHandler } from './handler';
import { closeSessionsOf } from './sessions';

type UserRow = Readonly<{
  user_no: number;
  name: string;
  roles: StaffRole[];
  active: boolean;
  seen_at: Date | null;
  locked_until: Date | null;
}>;

const instantOf = (date: Date | null) => (date === null ? null : (date.toISOString() as Instant));

export const listUsers: ConsoleHandler<'user.list'> = {
  run: async (_input, { client, now }) => {
    const { rows } = await client.query<UserRow>(
      `select u.user_no, u.name, u.roles, u.active,
         (select max(s.seen_at) from console_session s where s.user_no = u.user_no) as seen_at,
         (select max(f.locked_until) from console_failure f
          where f.account = u.user_no::text and f.locked_until > $1) as locked_until
       from console_user u order by u.active desc, u.name collate "C"`,
      [now],
    );
    return rows.map((row) => ({
      userNo: row.user_no,
      name: row.name,
      roles: row.roles,
      active: row.active,
      lastSeenAt: instantOf(row.seen_at),
      lockedUntil: instantOf(row.locked_until),
    }));
  },
};

export const addUser = inTwoPhases<'user.add', string>(
  ({ password }, { passwords }) => passwords.hashPassword(password),
  async ({ name, roles }, { client, now }, hash) => ({ userNo: await insertUser(client, { name, roles, hash, now }) }),
);

type NewUser = Readonly<{ name: string; roles: readonly StaffRole[]; hash: string; now: Instant }>;

/** @throws ConsoleRefusal user.nameTaken */
export async function insertUser(client: ClientBase, { name, roles, hash, now }: NewUser): Promise<number> {
  try {
    const { rows } = await client.query<{ user_no: number }>(
      `insert into console_user (name, password_hash, roles, created_at) values ($1, $2, $3, $4) returning user_no`,
      [name.normalize('NFC'), hash, [...new Set(roles)], now],
    );
    return rows[0]?.user_no ?? refuse('user.unknown');
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'console_user_name_idx') {
      throw new ConsoleRefusal('user.nameTaken');
    }

    throw error;
  }
}

export const setRoles: ConsoleHandler<'user.setRoles'> = {
  run: async ({ userNo, roles }, { client, now }) => {
    const user = await lockUser(client, userNo);
    if (!roles.includes('admin')) {
      await demandOtherAdmin(client, user);
    }

    await client.query('update console_user set roles = $2 where user_no = $1', [userNo, [...new Set(roles)]]);
    // What the person may do is read anew at each call, and a page that was open shows it after the next sign-in.
    await closeSessionsOf(client, userNo, now);
    return {};
  },
};

export const deactivateUser: ConsoleHandler<'user.deactivate'> = {
  run: async ({ userNo }, { client, actor, now }) => {
    if (actor.user?.userNo === userNo) {
      refuse('user.self');
    }

    await demandOtherAdmin(client, await lockUser(client, userNo));
    await client.query('update console_user set active = false where user_no = $1', [userNo]);
    await closeSessionsOf(client, userNo, now);
    return {};
  },
};

export const resetPassword = inTwoPhases<'user.resetPassword', string>(
  ({ password }, { passwords }) => passwords.hashPassword(password),
  async ({ userNo }, { client, now }, hash) => {
    await lockUser(client, userNo);
    await client.query('update console_user set password_hash = $2 where user_no = $1', [userNo, hash]);
    await forgetFailures(client, userNo, null);
    await closeSessionsOf(client, userNo, now);
    return {};
  },
);

type LockedUser = Readonly<{ userNo: number; isAdmin: boolean }>;

/** Changes of people go one at a time: two administrators must not take the last right from each other at once. */
async function lockUser(client: ClientBase, userNo: number): Promise<LockedUser> {
  await client.query(`select pg_advisory_xact_lock(60, 1)`);
  const { rows } = await client.query<{ roles: StaffRole[] }>(
    'select roles from console_user where user_no = $1 and active',
    [userNo],
  );
  const row = rows[0] ?? refuse('user.unknown');
  return { userNo, isAdmin: row.roles.includes('admin') };
}

async function demandOtherAdmin(client: ClientBase, { userNo, isAdmin }: LockedUser): Promise<void> {
  if (!isAdmin) {
    return;
  }

  const { rowCount } = await client.query(
    `select 1 from console_user where active and 'admin' = any(roles) and user_no <> $1`,
    [userNo],
  );
  if (rowCount === 0) {
    refuse('user.lastAdmin');
  }
}

type AuditRow = Readonly<{
  audit_no: string;
  at: Date;
  name: string | null;
  method: string;
  outcome: string;
  subject: unknown;
  address: string;
}>;

export const listAudit: ConsoleHandler<'audit.list'> = {
  run: async ({ before, limit }, { client }) => {
    const { rows } = await client.query<AuditRow>(
      `select a.audit_no, a.at, u.name, a.method, a.outcome, a.subject, a.address
       from console_audit a left join console_user u using (user_no)
       where $1::bigint is null or a.audit_no < $1 order by a.audit_no desc limit $2`,
      [before ?? null, limit],
    );
    return rows.map((row) => ({
      auditNo: Number(row.audit_no),
      at: row.at.toISOString() as Instant,
      userName: row.name,
      method: row.method,
      outcome: row.outcome,
      subject: JSON.stringify(row.subject),
      address: row.address,
    }));
  },
};
