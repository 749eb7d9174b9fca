import type { BundleFault } from '../../core/contract/bundle-fault';

export type PublishingRefusalCode =
  | 'proposal.unknown'
  | 'proposal.nonsense'
  | 'proposal.notHigher'
  | 'proposal.signedAlready'
  | 'proposal.closed'
  | 'publisher.none'
  | 'publisher.nameTaken'
  | 'publisher.passphraseWrong'
  | 'publishing.notReady'
  | 'root.notSigned'
  | 'root.notNext'
  | 'root.tooFewKeys';

/** For the keyboard of the district's server; the console has its own words. */
const sentences: Readonly<Record<PublishingRefusalCode, string>> = {
  'proposal.unknown': 'There is no such proposal.',
  'proposal.nonsense': 'The bundle is not one that a centre could work by:',
  'proposal.notHigher': 'The version must be above every version published or proposed.',
  'proposal.signedAlready': 'You signed this proposal already; another person has to.',
  'proposal.closed': 'The proposal was published, overtaken or taken back.',
  'publisher.none': 'You have no key that the root names.',
  'publisher.nameTaken': 'Somebody of this name has a key already.',
  'publisher.passphraseWrong': 'The passphrase is wrong; nothing was signed.',
  'publishing.notReady':
    'Nothing can be published yet: make the keys and a root first, and see that the server has its secret.',
  'root.notSigned': 'The root needs the signatures of two of its three keepers.',
  'root.notNext': 'This is not the root that comes next. Draft it again.',
  'root.tooFewKeys': 'A root needs three root keys, two publishers and a key of the servers.',
};

/** An expected no of publishing. */
export class PublishingRefusal extends Error {
  override readonly name = 'PublishingRefusal';

  constructor(
    readonly code: PublishingRefusalCode,
    readonly faults: readonly BundleFault[] = [],
  ) {
    super([sentences[code], ...faults.map(({ path, message }) => `${path}: ${message}`)].join('\n'));
  }
}

export function refusePublishing(code: PublishingRefusalCode, faults: readonly BundleFault[] = []): never {
  throw new PublishingRefusal(code, faults);
}
