import { z } from 'zod';
import { instant } from '../fields';
import { command, query } from '../method';

const stickId = z.string().regex(/^[0-9a-f]{16}$/);

/** What came of branches that could not both stand as they were. */
const exception = z.object({
  kind: z.enum([
    'ticket.numberTwice',
    'case.numberTwice',
    'counter.twoPeople',
    'counter.numberTwice',
    'staff.nameTwice',
    'fact.unknown',
    'fact.unfit',
  ]),
  factType: z.string(),
  /** The number, name or counter it is about, where there is one. */
  about: z.string().nullable(),
  at: instant,
});

export const syncMethods = {
  /** How this centre stands with its district, for the manager's sync page. */
  'sync.read': query({
    roles: ['manager', 'host'],
    input: {},
    output: z.object({
      district: z.object({ url: z.string(), districtName: z.string(), keyId: z.string() }).nullable(),
      isMeeting: z.boolean(),
      lastSuccessAt: instant.nullable(),
      lastTryAt: instant.nullable(),
      nextTryAt: instant.nullable(),
      /** The last no or failure: a code of the sync protocol, or `district.unreachable`. */
      trouble: z
        .object({ code: z.string(), zh: z.string(), en: z.string(), reason: z.string().nullable(), since: instant, at: instant })
        .nullable(),
      waiting: z.int(),
      /** District's time less the host's, in milliseconds. */
      clockOffset: z.int().nullable(),
      exceptions: z.array(exception),
    }),
  }),

  /** Joins a district by the one-time code that it gave; again after a host was replaced. */
  'sync.enrol': command({
    roles: ['manager'],
    input: { url: z.string().trim().min(1).max(200), code: z.string().trim().min(1).max(40) },
    output: z.object({ districtName: z.string() }),
    refusals: [
      'district.addressWrong',
      'district.unreachable',
      'district.codeWrong',
      'district.tooManyTries',
      'district.centreTaken',
      'district.notBelieved',
      'centre.notConfigured',
    ],
  }),

  /** Meets the district now instead of at the next turn. */
  'sync.meet': command({ roles: ['manager', 'host'], input: {}, output: z.object({}), refusals: ['district.notEnrolled'] }),

  /** Writes what the district has not confirmed to a stick, signed, for a centre without a line. */
  'sync.writeStick': command({
    roles: ['manager'],
    input: { stickId },
    output: z.object({ files: z.int(), facts: z.int(), folder: z.string() }),
    refusals: ['stick.unknown', 'stick.notWritable', 'district.notEnrolled', 'centre.notConfigured'],
  }),
};
