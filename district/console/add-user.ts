import type { Pool } from 'pg';
import type { StaffRole } from '../../core/contract/console/roles';
import type { Instant } from '../../core/domain/calendar/instant';
import { createPasswords } from '../../core/service/session/passwords';
import { inRole } from '../database/in-role';
import { insertUser } from './user-handlers';

export type FirstUser = Readonly<{ name: string; password: string; roles: readonly StaffRole[] }>;

/**
 * Adds a person from the server's own command line: how the first administrator
 * gets in. @throws ConsoleRefusal user.nameTaken
 */
export async function addConsoleUser(pool: Pool, user: FirstUser, now: Instant): Promise<number> {
  if (user.password.length < 10) {
    throw new Error('A password has at least 10 characters');
  }

  const hash = await createPasswords().hashPassword(user.password);
  return inRole(pool, 'yimen_console', null, async (client) => {
    const userNo = await insertUser(client, { ...user, hash, now });
    await client.query(
      `insert into console_audit (at, user_no, address, method, request_id, subject, outcome)
       values ($1, null, 'command line', 'user.add', $2, $3, 'done')`,
      [now, `command-line-${userNo}`, JSON.stringify({ userNo, name: user.name, roles: user.roles })],
    );
    return userNo;
  });
}
