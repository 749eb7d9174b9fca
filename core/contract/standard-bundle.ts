import type { z } from 'zod';
import type { StandardBundle } from '../domain/standards/bundle';
import type { BundleFault } from './bundle-fault';
import { checkBundle } from './standard-bundle-checks';
import { standardBundleSchema } from './standard-bundle-schema';

export type ParsedBundle =
  Readonly<{ ok: true; bundle: StandardBundle }> | Readonly<{ ok: false; faults: readonly BundleFault[] }>;

/** Takes the assembled parts of a bundle for one, or says every place where they are not. */
export function parseStandardBundle(parts: unknown): ParsedBundle {
  const parsed = standardBundleSchema.safeParse(parts);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.map(faultOf) };
  }
  const faults = checkBundle(parsed.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, bundle: parsed.data };
}

function faultOf(issue: z.core.$ZodIssue): BundleFault {
  return { path: pathText(issue.path), message: issue.message };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, key) => {
    if (typeof key === 'number') {
      return `${written}[${key}]`;
    }
    return written === '' ? String(key) : `${written}.${String(key)}`;
  }, '');
}
