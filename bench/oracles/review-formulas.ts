import { z } from 'zod';
import { oneReview, type ReviewSource } from '../../core/domain/reviews/one-review';
import { shareOfFast } from '../../core/domain/reviews/flags/too-fast';
import { falseDiscoveryControl } from '../../core/domain/scoring/false-discovery';
import { fiveLevels } from '../../core/domain/scoring/five-levels';
import { roundDecimal } from '../../core/domain/scoring/round-decimal';
import { runsTest } from '../../core/domain/scoring/runs-test';
import { canonicalText } from '../../core/domain/standards/canonical-text';
import { hashCanonical } from '../../core/service/review/scheme-hash';
import { count, formula, number, numbers, type Formula } from './formula';

/** What the file calls the screens a press came from; whatever is not the resident's own is staff's. */
const ownScreens: Readonly<Record<string, ReviewSource>> = {
  rating_screen: 'rating',
  kiosk: 'kiosk',
  kiosk_code: 'kiosk',
  phone: 'phone',
  mobile: 'phone',
};

const bit = z.union([z.literal(0), z.literal(1), z.boolean()]);
const label = z.enum(['非常满意', '满意', '基本满意', '不满意', '非常不满意']);
/** Lowest first. */
const labels = label.options.toReversed();

/** Reviews themselves: what counts, what is odd, how figures are written. */
export const reviewFormulas: Readonly<Record<string, Formula>> = {
  wald_wolfowitz_runs: formula({ seq: z.array(bit) }, ({ seq }) => {
    const { ones, zeros, ...rest } = runsTest(seq.map(Boolean));
    return { n1: ones, n0: zeros, ...rest };
  }),
  share_latency_below: formula(
    { seconds_after_prompt: numbers, threshold: number },
    ({ seconds_after_prompt, threshold }) => ({ share: shareOfFast(seconds_after_prompt, threshold) }),
  ),
  benjamini_hochberg: formula({ p: numbers, q: number }, ({ p, q }) => {
    const stands = falseDiscoveryControl(p, q);
    return { rejected: stands.filter(Boolean).length, rejected_flags: stands };
  }),
  five_level_summary: formula({ counts: z.partialRecord(label, count) }, ({ counts: named }) => {
    const { n, goodRate, topTwoRate, badRate, mean } = fiveLevels(labels.map((name) => named[name] ?? 0));
    return { n, good_rate: goodRate, top2_rate: topTwoRate, bad_rate: badRate, mean_1to5: mean };
  }),
  one_ticket_one_rating: formula(
    {
      events: z.array(z.object({ t: number, level: number, source: z.string() })),
      correction_grace_s: number,
    },
    ({ events, correction_grace_s }) => {
      const presses = events.map(({ t, level, source }) => ({
        seconds: t,
        level,
        source: ownScreens[source] ?? ('staff' as const),
      }));
      const { level, repeats, fromStaff, kept } = oneReview(presses, correction_grace_s);
      return { counted_level: level, excluded_repeat: repeats, excluded_clerk: fromStaff, kept_in_log: kept };
    },
  ),
  sha256_canonical_json: formula({ scheme: z.unknown() }, ({ scheme }) => ({
    canonical: canonicalText(scheme),
    sha256: hashCanonical(scheme),
  })),
  decimal_rounding: formula(
    { cases: z.array(z.object({ x: z.union([z.string(), number]), digits: count })) },
    ({ cases }) => ({
      results: cases.map(({ x, digits }) => ({
        x,
        digits,
        half_even: roundDecimal(String(x), digits),
        half_up: roundDecimal(String(x), digits, 'half-up'),
      })),
    }),
  ),
};
