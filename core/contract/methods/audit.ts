import { z } from 'zod';
import { businessDate, instant } from '../fields';
import { command, query } from '../method';

export const auditMethods = {
  /** Recomputes the hash chain over the stored bytes from birth to head. */
  'audit.verify': query({
    roles: ['manager', 'host'],
    input: {},
    output: z.object({
      ok: z.boolean(),
      from: z.int(),
      to: z.int(),
      head: z.string(),
      /** First fact that does not fit; null when the chain holds. */
      brokenAt: z.int().nullable(),
    }),
  }),

  /** The newest facts, without personal values, for the manager's audit page. */
  'audit.list': query({
    roles: ['manager'],
    input: { before: z.int().optional(), limit: z.int().min(1).max(200).default(50) },
    output: z.array(
      z.object({
        seq: z.int(),
        at: instant,
        type: z.string(),
        subjectId: z.string(),
        stationName: z.string().nullable(),
        staffName: z.string().nullable(),
        hash: z.string(),
      }),
    ),
  }),

  /** Housekeeping of the day: yesterday's open tickets expire; nothing is deleted. */
  'day.roll': command({
    roles: ['host'],
    input: {},
    output: z.object({ expired: z.int() }),
    refusals: [],
  }),

  /** The clock is far ahead of the last business date: a manager says that its date is right. */
  'day.confirm': command({
    roles: ['manager'],
    input: { businessDate },
    output: z.object({ expired: z.int() }),
    refusals: ['day.notNow'],
  }),
};
