import { factVersions } from './fact-versions';
import type { Fact } from './facts';

/** Takes a payload of one version to the next one. */
export type Upcaster = (payload: unknown) => unknown;

/** A fact as it stands in an envelope, before it is known what it is. */
export type RawFact = Readonly<{ type: string; v: number; payload: unknown }>;

/**
 * From `type@v` to the version after it. A shipped step is frozen: facts of that
 * version are read through it for ever.
 */
const shipped: Readonly<Record<string, Upcaster>> = {
  // Of before procedures.
  'case.opened@1': (payload) => ({ ...(payload as object), pinned: null }),
  // Its step was whatever the clerk wrote, and stays that.
  'case.processed@1': (payload) => ({ ...(payload as object), words: null }),
  'case.completed@1': (payload) => ({ ...(payload as object), certificate: null }),
};

/**
 * A fact in the words of this version; null when it is of a kind or a version
 * that only a newer one knows. Such a fact is kept, and read after an upgrade.
 */
export function upcast(
  fact: RawFact,
  versions: Readonly<Record<string, number>> = factVersions,
  upcasters: Readonly<Record<string, Upcaster>> = shipped,
): Fact | null {
  const newest = Object.hasOwn(versions, fact.type) ? versions[fact.type] : undefined;
  if (newest === undefined || fact.v > newest) {
    return null;
  }

  let payload = fact.payload;
  for (let v = fact.v; v < newest; v += 1) {
    const step = upcasters[`${fact.type}@${v}`];
    if (step === undefined) {
      return null;
    }

    payload = step(payload);
  }

  return { ...fact, v: newest, payload } as Fact;
}
