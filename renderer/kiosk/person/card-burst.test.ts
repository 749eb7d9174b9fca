import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedBurst, noBurst, type Burst } from './card-burst';

const card = '11010519491231002X';

function type(keys: readonly string[], gap: number) {
  let burst: Burst = noBurst;
  let at = 1000;
  const steps = keys.map((key) => {
    at += gap;
    const step = feedBurst(burst, key, at);
    burst = step.burst;
    return step;
  });
  return { read: steps.at(-1)?.read ?? null, kept: steps.filter(({ isReader }) => isReader).length };
}

describe('feedBurst', () => {
  it('takes what a reader types and ends with Enter', () => {
    expect(type([...card, 'Enter'], 10)).toEqual({ read: card, kept: card.length - 3 + 1 });
  });

  it('takes a capital X that comes with Shift', () => {
    expect(type([...card.slice(0, -1), 'Shift', 'X', 'Enter'], 10).read).toBe(card);
  });

  it('leaves a hand alone, which types more slowly', () => {
    expect(type([...card, 'Enter'], 120)).toEqual({ read: null, kept: 0 });
  });

  it('leaves a bouncing OK key alone', () => {
    expect(type(['Enter', 'Enter', 'Enter'], 5)).toEqual({ read: null, kept: 0 });
  });

  it('forgets a burst that an arrow key breaks off', () => {
    expect(type([...card.slice(0, 9), 'ArrowDown', ...card.slice(9), 'Enter'], 10).read).toBe(card.slice(9));
  });

  it('never holds more than a card, whatever babbles', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 1 }), fc.nat(60)), { maxLength: 300 }),
        (keys) => {
          let burst: Burst = noBurst;
          let at = 0;
          for (const [key, gap] of keys) {
            at += gap;
            burst = feedBurst(burst, key, at).burst;
            expect(burst.text.length).toBeLessThanOrEqual(64);
          }
        },
      ),
    );
  });
});
