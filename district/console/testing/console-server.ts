import { resolve } from 'node:path';
import type { Instant } from '../../../core/domain/calendar/instant';
import type { StaffRole } from '../../../core/contract/console/roles';
import { createOnlineSigner } from '../../publishing/online-signer';
import { useTestDistricts, type TestDistrict } from '../../testing/district';
import { createPasswords } from '../../../core/service/session/passwords';
import { inRole } from '../../database/in-role';
import { openSession } from '../sessions';
import { insertUser } from '../user-handlers';
import { consolePart } from '../console-part';
import { openConsoleBrowser, type ConsoleBrowser } from './console-browser';

export const goodPassword = 'correct horse 一门';
export const onlineSecret = 'a secret beside the database';

/** Made once a file: the same password for everybody. */
const goodHash = createPasswords().hashPassword(goodPassword);

export type TestConsole = TestDistrict &
  Readonly<{
    addUser: (name: string, roles: readonly StaffRole[]) => Promise<number>;
    /** A browser in which this person, added now, is signed in. */
    openAs: (name: string, roles: readonly StaffRole[]) => Promise<ConsoleBrowser>;
    open: () => ConsoleBrowser;
  }>;

export type TestConsoleOptions = Readonly<{ databaseUrl?: string; now?: () => number }>;

/** In a test file: a real server with its console, on a real PostgreSQL. Call it at the top. */
export function useTestConsoles(): (options?: TestConsoleOptions) => Promise<TestConsole> {
  const districts = useTestDistricts();
  return async ({ databaseUrl, now } = {}) => {
    const part = consolePart({
      version: 'test',
      pagesDir: null,
      standardsDir: resolve(__dirname, '../../../standards'),
      online: createOnlineSigner(onlineSecret),
      ...(now === undefined ? {} : { now }),
    });
    const district = await districts.start({ parts: [part], ...(databaseUrl === undefined ? {} : { databaseUrl }) });
    const at = () => new Date(now?.() ?? Date.now()).toISOString() as Instant;
    const addUser: TestConsole['addUser'] = (name, roles) =>
      inRole(district.pool, 'yimen_console', null, async (client) =>
        insertUser(client, { name, roles, hash: await goodHash, now: at() }),
      );
    return {
      ...district,
      addUser,
      open: () => openConsoleBrowser(district.url),
      async openAs(name, roles) {
        const userNo = await addUser(name, roles);
        // The costly check of the password has tests of its own.
        const token = await inRole(district.pool, 'yimen_console', null, (client) => openSession(client, userNo, at()));
        return openConsoleBrowser(district.url, token);
      },
    };
  };
}
