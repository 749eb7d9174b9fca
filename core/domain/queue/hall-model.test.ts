import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anySteps } from './testing/any-steps';
import { ReferenceHall } from './testing/reference-hall';
import { RulesHall } from './testing/rules-hall';

const start = Date.parse('2026-03-02T02:00:00.000Z');
const counters = 3;

it('does what the plain model of a hall does, whatever three counters and their residents do', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anySteps(counters, 90), (steps) => {
      const [rules, reference] = [new RulesHall(counters, start), new ReferenceHall(counters, start)];
      for (const step of steps) {
        const expected = reference.perform(step);
        expect([step, rules.perform(step)]).toEqual([step, expected]);
        const key = `${step.kind}: ${expected.includes('.') ? expected : 'done'}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }

      expect(rules.states()).toEqual(reference.states());
    }),
    { numRuns: 3000 },
  );
  // A model that never got anywhere would agree with anything.
  const reached = [
    'direct: done',
    'finish: done',
    'later: done',
    'miss: done',
    'requeue: done',
    'resume: done',
    'undo: done',
  ];
  expect(reached.filter((key) => (seen.get(key) ?? 0) < 50)).toEqual([]);
});
