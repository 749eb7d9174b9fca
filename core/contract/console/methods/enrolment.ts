import { z } from 'zod';
import { instant, reason } from '../../fields';
import { consoleCommand, consoleQuery } from '../method';
import { signedIn } from '../roles';
import { centreNo } from './centre';

const keyId = z.string().regex(/^[0-9a-f]{64}$/);

export const enrolmentMethods = {
  'enrolment.list': consoleQuery({
    roles: signedIn,
    input: {},
    output: z.array(
      z.object({
        centreNo,
        name: z.string(),
        divisionCode: z.string(),
        enrolled: z.boolean(),
        keys: z.array(
          z.object({ keyId, status: z.enum(['active', 'revoked']), reason: z.string().nullable(), at: instant }),
        ),
        /** A code that was made and neither used nor expired. */
        codeExpiresAt: instant.nullable(),
      }),
    ),
  }),

  'enrolment.addCentre': consoleCommand({
    roles: ['operator'],
    input: {
      name: z.string().trim().min(1).max(100),
      divisionCode: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    },
    output: z.object({ centreNo }),
    refusals: ['centre.nameTaken'],
  }),

  /** The code is in this one answer and nowhere else: the district keeps only its hash. */
  'enrolment.makeCode': consoleCommand({
    roles: ['operator'],
    input: { centreNo },
    output: z.object({ code: z.string(), expiresAt: instant }),
    refusals: ['centre.unknown'],
  }),

  'enrolment.revokeKey': consoleCommand({
    roles: ['operator'],
    input: { keyId, reason },
    output: z.object({}),
    refusals: ['key.unknown', 'key.alreadyRevoked'],
  }),

  /** One batch file from a stick; asked once for each file. */
  'stick.takeFile': consoleCommand({
    roles: ['operator'],
    input: { fileName: z.string().max(200), base64: z.string().max(2_000_000) },
    output: z.object({
      taken: z.boolean(),
      /** Of the protocol (`../../sync-protocol.ts`), when it was not taken. */
      code: z.string().nullable(),
      centreName: z.string().nullable(),
      from: z.int().nullable(),
      to: z.int().nullable(),
      /** How far the district now is in this log. */
      acked: z.int().nullable(),
      /** What must come before this file. */
      need: z.int().nullable(),
    }),
    refusals: [],
  }),
};
