import type { Provenance } from './answer-origin';
import { saysTheSame } from './canonical-answer';
import { mappedColumns, prefillOf, type Prefilled } from './prefill';
import type { FormTemplate } from './template';

export type OriginDecision =
  | Readonly<{ ok: true; provenance: Provenance }>
  /** `locked`: mended at the source only · `reason`: a reason is asked for. */
  | Readonly<{ ok: false; because: 'locked' | 'reason' }>;

export type NewAnswer = Readonly<{ path: string; value: unknown; reason: string | null }>;

const typed: Provenance = { origin: 'manual', source: null, confirmedAt: null, overrideReason: null };

/**
 * Where an answer comes from once it was typed. What was filled in and typed the
 * same again is still filled in; of a table the columns that were filled in count,
 * so an income added beside a reused name overrides nothing.
 */
export function decideOrigin(
  template: FormTemplate,
  prefilled: Prefilled,
  current: Provenance | null,
  { path, value, reason }: NewAnswer,
): OriginDecision {
  const before = Object.hasOwn(prefilled.provenance, path) ? prefilled.provenance[path] : undefined;
  const rule = prefillOf(template, path);
  if (before === undefined || rule === null) {
    return { ok: true, provenance: typed };
  }

  if (saysTheSame(prefilled.answers[path], value, mappedColumns(template, rule))) {
    return { ok: true, provenance: current?.origin === before.origin ? current : before };
  }
  if (rule.edit === 'locked') {
    return { ok: false, because: 'locked' };
  }

  const kept = reason ?? keptReason(current);
  if (rule.edit === 'lockedUnlessReason' && isBlank(kept)) {
    return { ok: false, because: 'reason' };
  }

  return { ok: true, provenance: { ...before, origin: 'override', confirmedAt: null, overrideReason: kept } };
}

/** A reason given once holds for the next change too. */
function keptReason(current: Provenance | null): string | null {
  return current?.origin === 'override' ? current.overrideReason : null;
}

function isBlank(reason: string | null): boolean {
  return reason === null || reason.trim() === '';
}
