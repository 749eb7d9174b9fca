import { centreFormulas } from './centre-formula';
import { comparisonFormulas } from './comparison-formulas';
import { compareValues, isAllNull } from './compare-values';
import { WrongInputs, type Formula } from './formula';
import { intervalFormulas } from './interval-formulas';
import type { Oracle } from './read-oracles';
import { reviewFormulas } from './review-formulas';

/** Every formula a file of oracles may name, with the product's own function behind it. */
export const formulas: ReadonlyMap<string, Formula> = new Map(
  Object.entries({ ...intervalFormulas, ...comparisonFormulas, ...reviewFormulas, ...centreFormulas }),
);

/** Planning has its own functions, and its own oracles. */
const skippedAreas = ['queueing'];

export type Verdict = Readonly<{ kind: 'passed' | 'failed' | 'skipped'; misses: readonly string[] }>;

const write = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

/** Evaluates one oracle; a miss says which, what was expected, and what came. */
export function checkOracle(oracle: Oracle): Verdict {
  const { id, area, expected, tolerance } = oracle;
  if (skippedAreas.includes(area)) {
    return { kind: 'skipped', misses: [] };
  }

  const fail = (sentence: string): Verdict => ({ kind: 'failed', misses: [`${id}: ${sentence}`] });
  const formula = formulas.get(oracle.formula);
  if (area !== 'scoring' || formula === undefined) {
    return fail(area === 'scoring' ? `no formula is called "${oracle.formula}"` : `no area is called "${area}"`);
  }

  try {
    const differences = compareValues(expected, formula.evaluate(oracle.inputs), tolerance);
    const misses = differences.map(
      ({ path, expected, got }) => `${id}: ${path} expected ${write(expected)}, got ${write(got)}`,
    );
    return { kind: misses.length === 0 ? 'passed' : 'failed', misses };
  } catch (error) {
    if (error instanceof RangeError && isAllNull(expected)) {
      return { kind: 'passed', misses: [] };
    }

    if (error instanceof RangeError || error instanceof WrongInputs) {
      return fail(`expected ${write(expected)}, refused: ${error.message}`);
    }

    throw error;
  }
}
