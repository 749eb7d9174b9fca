import { z } from 'zod';
import { instant, personName } from '../../fields';
import { consoleCommand, consoleQuery } from '../method';
import { staffRoles } from '../roles';
import { newPassword } from './session';

const roles = z.array(z.enum(staffRoles)).min(1).max(staffRoles.length);

const userNo = z.int().min(1);

export const userMethods = {
  'user.list': consoleQuery({
    roles: ['admin'],
    input: {},
    output: z.array(
      z.object({
        userNo,
        name: z.string(),
        roles: z.array(z.enum(staffRoles)),
        active: z.boolean(),
        lastSeenAt: instant.nullable(),
        lockedUntil: instant.nullable(),
      }),
    ),
  }),

  'user.add': consoleCommand({
    roles: ['admin'],
    input: { name: personName, password: newPassword, roles },
    output: z.object({ userNo }),
    refusals: ['user.nameTaken'],
  }),

  'user.setRoles': consoleCommand({
    roles: ['admin'],
    input: { userNo, roles },
    output: z.object({}),
    refusals: ['user.unknown', 'user.lastAdmin'],
  }),

  /** Ends the person's sessions; nothing that was done is taken back. */
  'user.deactivate': consoleCommand({
    roles: ['admin'],
    input: { userNo },
    output: z.object({}),
    refusals: ['user.unknown', 'user.lastAdmin', 'user.self'],
  }),

  /** A forgotten password is replaced, never shown; it also lifts a lock and ends the person's sessions. */
  'user.resetPassword': consoleCommand({
    roles: ['admin'],
    input: { userNo, password: newPassword },
    output: z.object({}),
    refusals: ['user.unknown'],
  }),

  /** What was done at the console, newest first. */
  'audit.list': consoleQuery({
    roles: ['admin'],
    input: { before: z.int().optional(), limit: z.int().min(1).max(200).default(50) },
    output: z.array(
      z.object({
        auditNo: z.int(),
        at: instant,
        userName: z.string().nullable(),
        method: z.string(),
        outcome: z.string(),
        subject: z.string(),
        address: z.string(),
      }),
    ),
  }),
};
