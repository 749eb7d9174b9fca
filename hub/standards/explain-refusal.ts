import { LengthOrHashMismatchError, UnsignedMetadataError } from '@tufjs/models/dist/error';
import { Metadata, MetadataKind } from '@tufjs/models';
import { BadVersionError, ExpiredMetadataError } from 'tuf-js/dist/error';
import type { BundleRefusal } from '../../core/contract/standards-facts';
import { TooLong } from './bundle-source';
import type { ListRefused } from './update-metadata';

type Root = ReturnType<typeof readRoot>;
type Role = ListRefused['role'];

/** Why a signed list was not believed, in a word that a person can act on. */
export function explainRefusal({ role, bytes, cause }: ListRefused, roots: readonly Buffer[]): BundleRefusal {
  if (cause instanceof ExpiredMetadataError) {
    return 'expired';
  }

  if (cause instanceof BadVersionError) {
    return 'older';
  }

  if (cause instanceof LengthOrHashMismatchError || cause instanceof TooLong) {
    return 'tampered';
  }

  if (cause instanceof UnsignedMetadataError && bytes !== null) {
    return explainSignatures(role, bytes, roots.map(readRoot));
  }

  return 'unreadable';
}

function readRoot(bytes: Buffer) {
  return Metadata.fromJSON(MetadataKind.Root, JSON.parse(bytes.toString('utf8')) as never).signed;
}

const kinds = {
  root: MetadataKind.Root,
  timestamp: MetadataKind.Timestamp,
  snapshot: MetadataKind.Snapshot,
  targets: MetadataKind.Targets,
} as const;

/** Looks at each signature: whose it is by the newest root and by those before, and whether it fits the bytes. */
function explainSignatures(role: Role, bytes: Buffer, roots: readonly Root[]): BundleRefusal {
  const newest = roots.at(-1);
  const list = Metadata.fromJSON(kinds[role] as MetadataKind.Targets, JSON.parse(bytes.toString('utf8')) as never);
  const verdicts = Object.keys(list.signatures).map((keyId) => {
    const isNamed = newest?.roles[role]?.keyIDs.includes(keyId) ?? false;
    if (!isNamed) {
      return roots.some((root) => root.roles[role]?.keyIDs.includes(keyId)) ? 'revoked' : 'stranger';
    }

    try {
      newest?.keys[keyId]?.verifySignature(list);
      return 'good';
    } catch {
      return 'broken';
    }
  });
  if (verdicts.includes('broken')) {
    return 'tampered';
  }

  if (verdicts.includes('revoked')) {
    return 'revoked';
  }

  return verdicts.includes('stranger') || !verdicts.includes('good') ? 'wrongly-signed' : 'half-signed';
}
