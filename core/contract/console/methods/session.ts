import { z } from 'zod';
import { instant, personName } from '../../fields';
import { consoleCommand, consoleQuery } from '../method';
import { anybody, signedIn, staffRoles } from '../roles';

/** A console reachable from the whole district asks for more than a desk in a hall does. */
export const newPassword = z.string().min(10).max(200);

const password = z.string().min(1).max(200);

export const sessionMethods = {
  'session.read': consoleQuery({
    roles: anybody,
    input: {},
    output: z.object({
      user: z.object({ userNo: z.int(), name: z.string(), roles: z.array(z.enum(staffRoles)) }).nullable(),
      districtName: z.string(),
      version: z.string(),
      now: instant,
      /** Business date in Asia/Shanghai. */
      today: z.string(),
    }),
  }),

  'session.signIn': consoleCommand({
    roles: anybody,
    input: { name: personName, password },
    output: z.object({ userNo: z.int(), name: z.string() }),
    refusals: ['session.wrong', 'session.locked', 'session.busy', 'session.insecure'],
  }),

  'session.signOut': consoleCommand({ roles: signedIn, input: {}, output: z.object({}), refusals: [] }),

  /** Ends every other session of this person. */
  'session.changePassword': consoleCommand({
    roles: signedIn,
    input: { password, newPassword },
    output: z.object({}),
    refusals: ['session.wrong', 'session.locked', 'session.busy'],
  }),
};
