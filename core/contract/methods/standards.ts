import { z } from 'zod';
import { bundleParts } from '../../domain/standards/compare-bundles';
import { businessDate, instant, localText } from '../fields';
import { command, query } from '../method';
import { bundleRefusals } from '../standards-facts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const source = z.enum(['district', 'stick']);
const fault = z.object({ path: z.string().max(400), message: z.string().max(400) });
const stickId = z.string().regex(/^[0-9a-f]{16}$/);

const version = z.object({
  sha256,
  bundleId: z.string(),
  version: z.int(),
  title: localText,
  effectiveFrom: z.string(),
  /** Least version of the app that can read it. */
  minApp: z.string(),
  /** Null for the one that came with the app. */
  source: source.nullable(),
  receivedAt: instant.nullable(),
  /**
   * `ready` may be chosen; `earlier` was in force or is no newer than what is;
   * `too-new` waits for a newer app; `missing` has to be received once more.
   */
  state: z.enum(['in-force', 'chosen', 'ready', 'earlier', 'too-new', 'missing']),
  /** The day it takes over, where one is chosen. */
  from: businessDate.nullable(),
});

const refusedBundle = z.object({
  at: instant,
  source,
  reason: z.enum(bundleRefusals),
  file: z.string(),
  version: z.int().nullable(),
  faults: z.array(fault),
});

const entryName = z.object({ key: z.string(), name: localText.nullable() });

const partChange = z.object({
  part: z.enum(bundleParts),
  added: z.array(entryName),
  removed: z.array(entryName),
  changed: z.array(
    entryName.extend({ fields: z.array(z.object({ field: z.string(), before: z.json(), after: z.json() })) }),
  ),
});

const reportedBundle = z.object({
  bundleId: z.string().max(100),
  version: z.int().min(1),
  sha256,
  title: localText,
  effectiveFrom: z.string().max(20),
  spec: z.string().max(100),
  minApp: z.string().max(40),
  readable: z.boolean(),
});

const reportedRefusal = z.object({
  reason: z.enum(bundleRefusals),
  file: z.string().max(200),
  sha256: sha256.nullable(),
  version: z.int().nullable(),
  detail: z.string().max(400),
  faults: z.array(fault).max(20),
});

export const standardsMethods = {
  /** What came down, what is in force, what was refused and why. */
  'standards.listVersions': query({
    roles: ['manager'],
    input: {},
    output: z.object({
      versions: z.array(version),
      refused: z.array(refusedBundle),
      /** Whether there is a root that signatures can be checked against. */
      isTrusting: z.boolean(),
      /** Since when nobody has confirmed that nothing newer exists; null while the word is good, or was never given. */
      unconfirmedSince: instant.nullable(),
      /** Earliest day for which a version can be chosen. */
      earliest: businessDate,
    }),
  }),

  /** What would change if this version took over from the one in force. */
  'standards.preview': query({
    roles: ['manager'],
    input: { sha256 },
    output: z.object({
      parts: z.array(partChange),
      lostSettings: z.array(
        z.object({
          name: z.string(),
          own: z.union([z.number(), z.boolean()]).nullable(),
          standard: z.number().nullable(),
        }),
      ),
    }),
    refusals: ['standards.unknown', 'standards.tooNew'],
  }),

  /** From the beginning of that day the centre works by this version. */
  'standards.choose': command({
    roles: ['manager'],
    input: { sha256, from: businessDate },
    output: z.object({}),
    refusals: [
      'standards.unknown',
      'standards.tooNew',
      'standards.notNewer',
      'standards.dateNotAhead',
      'standards.dateTooEarly',
    ],
  }),

  'standards.unchoose': command({
    roles: ['manager'],
    input: { sha256 },
    output: z.object({}),
    refusals: ['standards.notChosen'],
  }),

  /** The sticks in this host: a page names one of these and nothing else. */
  'standards.listSticks': query({
    roles: ['manager'],
    input: {},
    output: z.array(z.object({ id: stickId, name: z.string() })),
  }),

  /** The same files as from the district, checked in the same way. */
  'standards.readStick': command({
    roles: ['manager'],
    input: { stickId },
    output: z.object({ received: z.int(), refused: z.array(z.enum(bundleRefusals)) }),
    refusals: ['standards.noTrust', 'stick.unknown'],
  }),

  /** What a look at the district found: the files are kept already, this makes facts of it. */
  'standards.report': command({
    roles: ['host'],
    input: {
      source,
      received: z.array(reportedBundle).max(20),
      refused: z.array(reportedRefusal).max(20),
      confirmedUntil: instant.nullable(),
    },
    output: z.object({}),
    refusals: [],
  }),
};
