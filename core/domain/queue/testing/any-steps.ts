import fc from 'fast-check';
import type { QueuePlace } from '../ticket';
import type { Step } from './step';

const place = fc.constantFrom<QueuePlace>('front', 'back', 'by-visit-age', 'after-some');

/** Random deeds of a hall with so many counters, likely enough to lead somewhere. */
export function anySteps(counters: number, maxLength: number): fc.Arbitrary<Step[]> {
  const counter = fc.nat(counters - 1);
  const ticket = fc.nat(14);
  const often = (kind: 'call' | 'recall' | 'start' | 'finish', weight: number) => ({
    weight,
    arbitrary: fc.record({ kind: fc.constant(kind), counter }) as fc.Arbitrary<Step>,
  });
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant('issue' as const), priority: fc.boolean() }) },
    often('call', 9),
    often('recall', 4),
    often('start', 5),
    often('finish', 5),
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constantFrom('miss' as const, 'hold' as const, 'undo' as const), counter }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constantFrom('resume' as const, 'direct' as const), counter, ticket }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('transfer' as const), counter, to: counter, place }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('requeue' as const), ticket, place }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'later' as const), ticket }) },
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(0.001, 1, 4, 6, 61) }),
    },
  );
  // Rare by chance alone: a person who does not come, and one who waits aside and is resumed.
  const miss = counter.map((one): Step[] => [
    { kind: 'call', counter: one },
    { kind: 'recall', counter: one },
    { kind: 'recall', counter: one },
    { kind: 'pass', seconds: 61 },
    { kind: 'miss', counter: one },
  ]);
  const aside = fc.tuple(counter, ticket).map(([one, which]): Step[] => [
    { kind: 'hold', counter: one },
    { kind: 'resume', counter: one, ticket: which },
  ]);
  const story = fc.oneof(
    { weight: 12, arbitrary: (step as fc.Arbitrary<Step>).map((one) => [one]) },
    { weight: 1, arbitrary: miss },
    { weight: 1, arbitrary: aside },
  );
  return fc.array(story, { minLength: 10, maxLength, size: 'max' }).map((stories) => stories.flat());
}
