import { createHash } from 'node:crypto';
import { canonicalText } from '../../core/domain/standards/canonical-text';
import type { LocalText, StandardBundle } from '../../core/domain/standards/bundle';

/** What the signed list says of a bundle beside its hash, so that a centre knows it before it can read it. */
export type TargetFacts = Readonly<{
  bundleId: string;
  version: number;
  spec: string;
  minApp: string;
  effectiveFrom: string;
  title: LocalText;
}>;

export function factsOf(bundle: StandardBundle, minApp: string): TargetFacts {
  const { id, version, spec, effectiveFrom, title } = bundle;
  return { bundleId: id, version, spec, minApp, effectiveFrom, title };
}

export type BundleFile = Readonly<{ bytes: Buffer; sha256: string; file: string }>;

/** The one way in which a bundle is written: what two people sign are these bytes. */
export function writeBundle(bundle: StandardBundle): BundleFile {
  const bytes = Buffer.from(canonicalText(bundle));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, file: `${bundle.id}-${bundle.version}.json` };
}
