import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOracle, formulas } from './check-oracle';
import { readOracles, type Oracle } from './read-oracles';

const given = readOracles(join(__dirname, 'given.json'));
const more = readOracles(join(__dirname, 'more.json'));

describe('the formulas of scoring', () => {
  it.each([...given, ...more].map((oracle) => [oracle.id, oracle] as const))('give what %s says', (_id, oracle) => {
    expect(checkOracle(oracle)).toEqual({ kind: 'passed', misses: [] });
  });

  it('are all tried', () => {
    expect([...formulas.keys()].filter((name) => !given.some((oracle) => oracle.formula === name))).toEqual([]);
  });
});

const oracle = (change: Partial<Oracle>): Oracle => ({
  id: 'x',
  area: 'scoring',
  formula: 'wilson_interval',
  inputs: { k: 8, n: 10, z: 1.959964 },
  expected: { p_hat: 0.8 },
  tolerance: 5e-5,
  ...change,
});

describe('an oracle', () => {
  it.each<readonly [string, Partial<Oracle>, string]>([
    ['that does not fit', { expected: { p_hat: 0.81 } }, 'x: p_hat expected 0.81, got 0.8'],
    ['with a name the formula does not give', { expected: { half: 1 } }, 'x: half expected 1, got nothing'],
    ['of a formula nobody knows', { formula: 'guess' }, 'x: no formula is called "guess"'],
    ['of an area nobody knows', { area: 'guessing' }, 'x: no area is called "guessing"'],
    ['with inputs of another formula', { inputs: { p: 1 } }, 'inputs.k: Invalid input'],
    ['that the formula refuses', { inputs: { k: 3, n: 2, z: 1 } }, 'refused: Not a count out of a count: 3 of 2'],
    ['that is null where there is a value', { expected: { p_hat: null } }, 'x: p_hat expected null, got 0.8'],
  ])('%s is a miss', (_what, change, sentence) => {
    const verdict = checkOracle(oracle(change));
    expect(verdict.kind).toBe('failed');
    expect(verdict.misses[0]).toContain(sentence);
  });

  it('of the planner is skipped, and one that should not be defined passes where the formula refuses', () => {
    expect(checkOracle(oracle({ area: 'queueing' })).kind).toBe('skipped');
    const posts = { formula: 'goalpost_normalise', inputs: { x: 1, zero_at: 2, hundred_at: 2 } };
    expect(checkOracle(oracle({ ...posts, expected: { score: null } })).kind).toBe('passed');
  });
});

describe('a file that is none', () => {
  const dir = mkdtempSync(join(tmpdir(), 'yimen-oracles-'));
  it.each([
    ['is missing', null, 'cannot be read'],
    ['is no JSON', '{"oracles":', 'is not JSON'],
    ['has no oracles', '{"oracles":[]}', 'is not a file of oracles, at oracles'],
    [
      'lacks a tolerance',
      '{"oracles":[{"id":"a","area":"scoring","formula":"f","inputs":{},"expected":{}}]}',
      'oracles.0.tolerance',
    ],
  ])('that %s is refused in a sentence', (name, text, sentence) => {
    const path = join(dir, `${name.replaceAll(' ', '-')}.json`);
    if (text !== null) {
      writeFileSync(path, text);
    }

    expect(() => readOracles(path)).toThrow(sentence);
  });
});
