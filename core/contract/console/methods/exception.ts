import { z } from 'zod';
import { instant, reason } from '../../fields';
import { exceptionKinds } from '../exception-kinds';
import { consoleCommand, consoleQuery } from '../method';
import { signedIn } from '../roles';
import { centreNo } from './centre';

export const exceptionMethods = {
  'exception.list': consoleQuery({
    roles: signedIn,
    input: {
      kind: z.enum(exceptionKinds).optional(),
      centreNo: centreNo.optional(),
      open: z.boolean().default(true),
      before: z.int().optional(),
      limit: z.int().min(1).max(200).default(50),
    },
    output: z.object({
      counts: z.array(z.object({ kind: z.string(), open: z.int(), all: z.int() })),
      exceptions: z.array(
        z.object({
          exceptionNo: z.int(),
          at: instant,
          kind: z.string(),
          centreNo: centreNo.nullable(),
          centreName: z.string().nullable(),
          /** Technical particulars, name by name: hashes, places in logs, codes. */
          particulars: z.array(z.object({ name: z.string(), value: z.string() })),
          notes: z.array(z.object({ at: instant, userName: z.string(), note: z.string() })),
        }),
      ),
    }),
  }),

  /** Says that somebody has dealt with it, and how. Nothing is deleted; a further note may follow. */
  'exception.acknowledge': consoleCommand({
    roles: ['operator'],
    input: { exceptionNo: z.int().min(1), note: reason },
    output: z.object({}),
    refusals: ['exception.unknown'],
  }),
};
