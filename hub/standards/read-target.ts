import { createHash } from 'node:crypto';
import type { TargetFile } from '@tufjs/models';
import { z } from 'zod';
import type { BundleFault } from '../../core/contract/bundle-fault';
import { parseStandardBundle } from '../../core/contract/standard-bundle';
import { isOlderApp } from '../../core/domain/standards/app-version';
import { canonicalText } from '../../core/domain/standards/canonical-text';
import type { ReceivedBundle } from '../../core/service/standards/ports';

/** What a signed list says of a bundle beside its hash. */
export const targetFacts = z.object({
  bundleId: z.string().min(1).max(100),
  version: z.int().min(1),
  spec: z.string().min(1).max(100),
  minApp: z.string().max(40),
  effectiveFrom: z.iso.date(),
  title: z.object({ zh: z.string().max(200), en: z.string().max(200) }),
});

export type TargetFacts = z.infer<typeof targetFacts>;

/** The format this app reads. */
const knownSpec = 'yimen-standard-bundle/1';

export type NamedBundle = TargetFacts & Readonly<{ sha256: string; file: string; length: number }>;

/** The bundle a target names; null where it is not one, which a newer district may list beside bundles. */
export function nameBundle(target: TargetFile): NamedBundle | null {
  const facts = targetFacts.safeParse(target.custom);
  const sha256 = target.hashes['sha256'];
  return facts.success && sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256)
    ? { ...facts.data, sha256, file: `${sha256}.${target.path}`, length: target.length }
    : null;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export type ReadBundle =
  Readonly<{ ok: true; bundle: ReceivedBundle }> | Readonly<{ ok: false; faults: readonly BundleFault[] }>;

/** Parses verified bytes. One for a newer app is taken unread; one that no centre could work by is nonsense. */
export function readBundle(named: NamedBundle, bytes: Uint8Array, appVersion: string): ReadBundle {
  const { bundleId, version, sha256, title, effectiveFrom, spec, minApp } = named;
  const received = { bundleId, version, sha256, title, effectiveFrom, spec, minApp };
  if (spec !== knownSpec || isOlderApp(appVersion, minApp)) {
    return { ok: true, bundle: { ...received, readable: false } };
  }

  const parsed = parseStandardBundle(parseJson(bytes));
  if (!parsed.ok) {
    return { ok: false, faults: parsed.faults };
  }

  const faults = compareWithList(named, parsed.bundle, bytes);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, bundle: { ...received, readable: true } };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** The list was signed by two people; a bundle that says otherwise is not the one they meant. */
function compareWithList(
  named: NamedBundle,
  bundle: Readonly<{ id: string; version: number; effectiveFrom: string }>,
  bytes: Uint8Array,
): BundleFault[] {
  const pairs = [
    ['id', named.bundleId, bundle.id],
    ['version', named.version, bundle.version],
    ['effectiveFrom', named.effectiveFrom, bundle.effectiveFrom],
  ] as const;
  const faults = pairs
    .filter(([, signed, written]) => signed !== written)
    .map(([path, signed, written]) => ({ path, message: `is ${written}, but ${signed} was signed` }));
  const isCanonical = canonicalText(bundle) === Buffer.from(bytes).toString('utf8');
  return isCanonical ? faults : [...faults, { path: '', message: 'is not written in the canonical form' }];
}
