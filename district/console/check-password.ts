import type { ClientBase } from 'pg';
import type { Instant } from '../../core/domain/calendar/instant';
import { afterFailure, isLocked } from '../../core/service/session/lockout';
import type { FailureRecord } from '../../core/service/ports';
import { ConsoleRefusal, type ConsolePreparation } from './handler';

type Account = Readonly<{ userNo: number; name: string; hash: string }>;

/** Checks under way in this process. Each costs 128 MiB for a moment, and they go one at a time. */
let underWay = 0;
const mostUnderWay = 8;

/**
 * Lets through whoever knows the password. A wrong one is counted by person and
 * address, with the same ladder of locks as in a centre; the count stands in
 * the database, so that several servers keep one count. The check is made even
 * while locked and for names that do not exist: its speed tells nothing.
 */
export async function checkPassword(
  name: string,
  password: string,
  { read, write, actor, now, passwords }: ConsolePreparation,
): Promise<Account> {
  if (underWay >= mostUnderWay) {
    throw new ConsoleRefusal('session.busy');
  }

  underWay += 1;
  try {
    const account = await read((client) => findAccount(client, name));
    const isRight =
      account === null ? await passwords.pretendToVerify() : await passwords.verify(password, account.hash);
    const key = account === null ? 'nobody' : String(account.userNo);
    if (isRight === true && account !== null && !isLocked(await read(findFailures(key, actor.address)), now)) {
      return account;
    }

    const lockedUntil = await write((client) => countFailure(client, key, actor.address, now));
    throw new ConsoleRefusal(
      lockedUntil === null ? 'session.wrong' : 'session.locked',
      lockedUntil === null ? undefined : { until: lockedUntil },
      account?.userNo ?? null,
    );
  } finally {
    underWay -= 1;
  }
}

export async function forgetFailures(client: ClientBase, userNo: number, address: string | null): Promise<void> {
  await client.query(`delete from console_failure where account = $1 and ($2::text is null or address = $2)`, [
    String(userNo),
    address,
  ]);
}

async function findAccount(client: ClientBase, name: string): Promise<Account | null> {
  const { rows } = await client.query<{ user_no: number; name: string; password_hash: string }>(
    `select user_no, name, password_hash from console_user where active and name = $1`,
    [name.normalize('NFC')],
  );
  const row = rows[0];
  return row === undefined ? null : { userNo: row.user_no, name: row.name, hash: row.password_hash };
}

function findFailures(account: string, address: string): (client: ClientBase) => Promise<FailureRecord | null> {
  return async (client) => {
    const { rows } = await client.query<{ failures: number; last_at: Date; locked_until: Date | null }>(
      `select failures, last_at, locked_until from console_failure where account = $1 and address = $2`,
      [account, address],
    );
    const row = rows[0];
    return row === undefined
      ? null
      : {
          failures: row.failures,
          lastAt: row.last_at.toISOString() as Instant,
          lockedUntil: (row.locked_until?.toISOString() ?? null) as Instant | null,
        };
  };
}

/** Until when the account is locked from this address; an attempt while it is locked adds nothing. */
async function countFailure(
  client: ClientBase,
  account: string,
  address: string,
  now: Instant,
): Promise<Instant | null> {
  // Attempts sent at once must each count: whoever comes second waits for the first one's row.
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 60))`, [`${account} ${address}`]);
  const before = await findFailures(account, address)(client);
  if (isLocked(before, now)) {
    return before?.lockedUntil ?? null;
  }

  const { failures, lockedUntil } = afterFailure(before, now);
  await client.query(
    `insert into console_failure (account, address, failures, last_at, locked_until) values ($1, $2, $3, $4, $5)
     on conflict (account, address) do update
       set failures = excluded.failures, last_at = excluded.last_at, locked_until = excluded.locked_until`,
    [account, address, failures, now, lockedUntil],
  );
  return lockedUntil;
}
