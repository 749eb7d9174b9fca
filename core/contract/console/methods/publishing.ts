import { z } from 'zod';
import type { BundleComparison } from '../../../domain/standards/compare-bundles';
import { instant, localText } from '../../fields';
import { consoleCommand, consoleQuery } from '../method';
import { signedIn } from '../roles';

const proposalId = z.string().min(1).max(80);

const signature = z.object({ name: z.string(), at: instant });

const heading = z.object({
  version: z.int(),
  title: localText,
  effectiveFrom: z.string(),
  sha256: z.string(),
});

export const publishingMethods = {
  'publishing.read': consoleQuery({
    roles: signedIn,
    input: {},
    output: z.object({
      /** False until the root keys were made and the first metadata stands. */
      ready: z.boolean(),
      /** Whether whoever asks holds a key that counts. */
      mayPublish: z.boolean(),
      published: z.array(heading.extend({ publishedAt: instant, signatures: z.array(signature) })),
      proposals: z.array(
        heading.extend({
          proposalId,
          proposedBy: z.string(),
          proposedAt: instant,
          signatures: z.array(signature),
          signedByMe: z.boolean(),
        }),
      ),
      publishers: z.array(z.object({ name: z.string(), keyId: z.string() })),
      /** Until when each part of what centres check is good; null before it exists. */
      expires: z.array(z.object({ role: z.string(), version: z.int(), expiresAt: instant })),
    }),
  }),

  /** `text` is the bundle as one JSON file. Every fault is answered; nothing broken is kept. */
  'publishing.propose': consoleCommand({
    roles: ['publisher'],
    input: {
      text: z.string().min(2).max(3_500_000),
      /** The oldest software that can read it; an older one keeps it and reports. */
      minApp: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
    },
    output: z.object({ proposalId, version: z.int() }),
    refusals: ['proposal.nonsense', 'proposal.notHigher', 'publishing.notReady', 'publisher.none'],
  }),

  /** What centres would see change, against the newest published bundle or, before there is one, the one the software brings. */
  'publishing.compare': consoleQuery({
    roles: signedIn,
    input: { proposalId },
    output: z.object({
      against: heading.omit({ sha256: true }),
      comparison: z.custom<BundleComparison>((value) => typeof value === 'object' && value !== null),
    }),
    refusals: ['proposal.unknown'],
  }),

  /** The second person's signature publishes. */
  'publishing.sign': consoleCommand({
    roles: ['publisher'],
    input: { proposalId, passphrase: z.string().min(1).max(200) },
    output: z.object({ published: z.boolean() }),
    refusals: [
      'proposal.unknown',
      'proposal.closed',
      'proposal.signedAlready',
      'publisher.none',
      'publisher.passphraseWrong',
      'publishing.notReady',
    ],
  }),

  'publishing.withdraw': consoleCommand({
    roles: ['publisher'],
    input: { proposalId },
    output: z.object({}),
    refusals: ['proposal.unknown', 'proposal.closed'],
  }),
};
