import { z } from 'zod';
import { counterId, personName, staffId, stationId } from '../fields';
import { command, query } from '../method';
import { everybody, roles, stationKinds } from '../roles';
import { password } from './centre';

const staffRole = z.enum(['clerk', 'manager']);

const pin = z.string().regex(/^\d{6}$/);

export const sessionMethods = {
  /** Who this connection is, as the hub's tables have it. */
  'session.read': query({
    roles: everybody,
    input: {},
    output: z.object({
      role: z.enum(roles),
      station: z
        .object({ id: stationId, kind: z.enum(stationKinds), name: z.string(), counterId: counterId.nullable() })
        .nullable(),
      staff: z.object({ id: staffId, name: z.string(), roles: z.array(staffRole) }).nullable(),
      /** Signed in, but locked after idling: the PIN or the password opens it again. */
      locked: z.boolean(),
      pinSet: z.boolean(),
      idleLockMinutes: z.int(),
    }),
  }),

  'session.signIn': command({
    roles: ['guest', 'clerk', 'manager'],
    input: { name: personName, password: z.string().min(1).max(200) },
    output: z.object({ staffId, name: z.string(), role: staffRole }),
    refusals: ['session.wrong', 'session.locked', 'session.notHere'],
  }),

  'session.unlock': command({
    roles: ['guest'],
    input: { pin },
    output: z.object({ staffId, name: z.string(), role: staffRole }),
    refusals: ['session.none', 'session.pinWrong', 'session.pinNotSet', 'session.pinDisabled'],
  }),

  'session.lock': command({ roles: ['clerk', 'manager'], input: {}, output: z.object({}), refusals: [] }),

  'session.signOut': command({
    roles: ['guest', 'clerk', 'manager'],
    input: {},
    output: z.object({}),
    refusals: ['session.none'],
  }),

  /** The quick unlock of this person on this station. */
  'session.setPin': command({ roles: ['clerk', 'manager'], input: { pin }, output: z.object({}), refusals: [] }),

  'staff.list': query({
    roles: ['manager'],
    input: {},
    output: z.array(
      z.object({
        id: staffId,
        name: z.string(),
        roles: z.array(staffRole),
        active: z.boolean(),
        lockedUntil: z.string().nullable(),
      }),
    ),
  }),

  'staff.add': command({
    roles: ['manager'],
    input: { name: personName, password, roles: z.array(staffRole).min(1).max(2) },
    output: z.object({ staffId }),
    refusals: ['staff.nameTaken'],
  }),

  /** A forgotten password is replaced, never shown; it also lifts a lock. */
  'staff.resetPassword': command({
    roles: ['manager'],
    input: { staffId, password },
    output: z.object({}),
    refusals: ['staff.unknown'],
  }),

  'staff.deactivate': command({
    roles: ['manager'],
    input: { staffId },
    output: z.object({}),
    refusals: ['staff.unknown', 'staff.lastManager', 'staff.standsIn'],
  }),

  'station.list': query({
    roles: ['manager'],
    input: {},
    output: z.array(
      z.object({
        id: stationId,
        kind: z.enum(stationKinds),
        name: z.string(),
        counterId: counterId.nullable(),
        revoked: z.boolean(),
        connected: z.boolean(),
        staffName: z.string().nullable(),
      }),
    ),
  }),

  /** The manager's page draws the token, shows it once and sends only its SHA-256: the hub never holds it. */
  'station.add': command({
    roles: ['manager'],
    input: {
      kind: z.enum(stationKinds),
      name: z.string().trim().min(1).max(40),
      counterId: counterId.nullable(),
      tokenSha256: z.string().regex(/^[0-9a-f]{64}$/),
    },
    output: z.object({ stationId }),
    refusals: ['counter.unknown'],
  }),

  'station.revoke': command({
    roles: ['manager'],
    input: { stationId },
    output: z.object({}),
    refusals: ['station.notFound'],
  }),
};
