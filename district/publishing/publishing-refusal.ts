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

/** An expected no of publishing; whoever shows it has the words. */
export class PublishingRefusal extends Error {
  override readonly name = 'PublishingRefusal';

  constructor(
    readonly code: PublishingRefusalCode,
    readonly faults: readonly BundleFault[] = [],
  ) {
    super([code, ...faults.map(({ path, message }) => `${path}: ${message}`)].join('\n'));
  }
}

export function refusePublishing(code: PublishingRefusalCode, faults: readonly BundleFault[] = []): never {
  throw new PublishingRefusal(code, faults);
}
