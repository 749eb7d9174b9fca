import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The link after `previous`: SHA-256 over its hash and the stored bytes of the envelope. */
export function linkHash(previous: string, envelope: string): string {
  return createHash('sha256').update(previous, 'utf8').update(envelope, 'utf8').digest('hex');
}

export type LogParent = Readonly<{ logId: string; seq: number; hash: string }>;

/** What the first link of a log hangs on: its own id, and where it branched from. */
export function genesisHash(logId: string, parent: LogParent | null): string {
  return sha256(['gen', logId, parent?.logId ?? '', parent?.seq ?? '', parent?.hash ?? ''].join('|'));
}
