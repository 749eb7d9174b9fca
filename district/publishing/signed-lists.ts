import { createHash } from 'node:crypto';
import { Metadata, MetadataKind, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import type { TargetFacts } from './target-facts';
import { tufKey, type Signer } from './tuf-key';

/** The edition of TUF these lists are written in. */
const specVersion = '1.0.31';

/** How long each list is good, in days. A district may be away for a week, and the offline keys lie in a safe. */
export const listDays = { root: 5 * 365, targets: 2 * 365, snapshot: 90, timestamp: 30 } as const;

export type ListRole = keyof typeof listDays;
export type List = Metadata<Root> | Metadata<Targets> | Metadata<Snapshot> | Metadata<Timestamp>;

/** Two people publish, and two of three who keep the root may change who that is. */
const thresholds = { root: 2, targets: 2, snapshot: 1, timestamp: 1 } as const;

export function writeList(list: List): Buffer {
  return Buffer.from(JSON.stringify(list.toJSON()));
}

export const readRoot = (bytes: Buffer) => Metadata.fromJSON(MetadataKind.Root, parse(bytes));
export const readTargets = (bytes: Buffer) => Metadata.fromJSON(MetadataKind.Targets, parse(bytes));
export const readSnapshot = (bytes: Buffer) => Metadata.fromJSON(MetadataKind.Snapshot, parse(bytes));
export const readTimestamp = (bytes: Buffer) => Metadata.fromJSON(MetadataKind.Timestamp, parse(bytes));

function parse(bytes: Buffer) {
  return JSON.parse(bytes.toString('utf8')) as Parameters<typeof Metadata.fromJSON>[1];
}

/** TUF writes instants without parts of a second. */
export function expiryOf(role: ListRole, now: number): string {
  return new Date(now + listDays[role] * 24 * 3600_000).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

export type RootKeys = Readonly<{ root: readonly string[]; targets: readonly string[]; online: readonly string[] }>;

/** The list of who may sign what; public keys in hex. Its own keys lie offline. */
export function makeRoot(version: number, keys: RootKeys, now: number): Metadata<Root> {
  const root = new Root({ specVersion, version, expires: expiryOf('root', now), consistentSnapshot: true });
  const byRole = { root: keys.root, targets: keys.targets, snapshot: keys.online, timestamp: keys.online };
  for (const [role, publicKeys] of Object.entries(byRole)) {
    for (const publicKey of publicKeys) {
      root.addKey(tufKey(publicKey), role);
    }
  }

  const json = root.toJSON() as { roles: Record<string, { threshold: number }> };
  for (const [role, threshold] of Object.entries(thresholds)) {
    json.roles[role] = { ...json.roles[role], threshold };
  }

  return new Metadata(Root.fromJSON(json));
}

export type PublishedBundle = Readonly<{ sha256: string; length: number; file: string; facts: TargetFacts }>;

export function makeTargets(version: number, bundles: readonly PublishedBundle[], now: number): Metadata<Targets> {
  const targets = new Targets({ specVersion, version, expires: expiryOf('targets', now) });
  for (const { sha256, length, file, facts } of bundles) {
    const custom = { ...facts, title: { ...facts.title } };
    targets.addTarget(new TargetFile({ length, path: file, hashes: { sha256 }, unrecognizedFields: { custom } }));
  }

  return new Metadata(targets);
}

export function makeSnapshot(version: number, targets: Buffer, now: number): Metadata<Snapshot> {
  const meta = { 'targets.json': describe(readTargets(targets).signed.version, targets) };
  return new Metadata(new Snapshot({ specVersion, version, expires: expiryOf('snapshot', now), meta }));
}

export function makeTimestamp(version: number, snapshot: Buffer, now: number): Metadata<Timestamp> {
  const snapshotMeta = describe(readSnapshot(snapshot).signed.version, snapshot);
  return new Metadata(new Timestamp({ specVersion, version, expires: expiryOf('timestamp', now), snapshotMeta }));
}

function describe(version: number, bytes: Buffer): MetaFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return new MetaFile({ version, length: bytes.length, hashes: { sha256 } });
}

/** Signs a list, beside the signatures that it has. */
export function signList<L extends List>(list: L, signers: readonly Signer[]): L {
  for (const signer of signers) {
    list.sign(signer.sign);
  }

  return list;
}
