import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import shipped from '../../../standards/review.json';
import { exchangeFields, fromExchange, toExchange } from './exchange-codes';
import { mirrorBatches } from './mirror-batches';
import { readReviewCode, reviewCode, writeReviewCode } from './review-code';

type Levels = Parameters<typeof toExchange>[2];
const levels = shipped.levels as Levels;

describe('the code of a ticket', () => {
  it('reads back as it was written, however it is typed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (bits) => {
        const code = reviewCode(bits.toString(16).padStart(32, '0'));
        expect(readReviewCode(` ${writeReviewCode(code).toLowerCase()} `)).toBe(code);
        expect(readReviewCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it.each(['', 'ABCDE', 'ABCDE-FGHU1', '<script>aa', 'ABCDEFGHJK1'])('cannot be "%s"', (typed) => {
    expect(readReviewCode(typed)).toBeNull();
  });
});

describe('a level outside', () => {
  it.each([
    [5, '5', '1'],
    [4, '4', '2'],
    [3, '3', '3'],
    [2, '2', '4'],
    [1, '1', '5'],
  ])('%i is %s to the exchange and %s by GB/T 39046', (level, exchange, gb39046) => {
    expect(toExchange(level, 'interface', levels)).toBe(exchange);
    expect(toExchange(level, 'gb39046', levels)).toBe(gb39046);
    expect(fromExchange(exchange, 'interface', levels)).toBe(level);
    expect(fromExchange(gb39046, 'gb39046', levels)).toBe(level);
  });

  it('that nobody knows is none', () => {
    expect(fromExchange('6', 'interface', levels)).toBeNull();
    expect(() => toExchange(0, 'interface', levels)).toThrow(RangeError);
  });

  it('goes out with its reasons, its channel and which assessment it is', () => {
    const review = { level: 5, tags: ['510', '517'], words: null, source: 'kiosk', isCorrected: true, at: '' } as const;
    expect(exchangeFields(review, levels)).toMatchObject({
      satisfaction: '5',
      evalDetail: '510,517',
      assessNumber: '2',
      pf: '5',
    });
  });
});

describe('the mirror of a clerk', () => {
  const weeks = [
    { from: '2026-03-02', to: '2026-03-08' },
    { from: '2026-03-09', to: '2026-03-15' },
    { from: '2026-03-16', to: '2026-03-22' },
  ];
  const on = (day: string, level = 5) => ({ on: day, level, tags: level === 5 ? ['510'] : [] });

  it('joins weeks until five have spoken, and shows no fewer', () => {
    const reviews = [
      on('2026-03-03'),
      on('2026-03-04', 1),
      on('2026-03-10'),
      on('2026-03-11'),
      on('2026-03-12'),
      on('2026-03-17'),
    ];
    expect(mirrorBatches(reviews, weeks, 5)).toEqual([
      { from: '2026-03-02', to: '2026-03-15', reviews: 5, levels: [1, 0, 0, 0, 4], tags: [{ code: '510', count: 4 }] },
    ]);
  });

  it('never shows a batch below the least, nor a review twice', () => {
    const day = fc.constantFrom('2026-03-03', '2026-03-10', '2026-03-17', '2026-03-21');
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const batches = mirrorBatches(
          days.map((one) => on(one)),
          weeks,
          5,
        );
        expect(batches.every(({ reviews }) => reviews >= 5)).toBe(true);
        expect(batches.reduce((sum, { reviews }) => sum + reviews, 0)).toBeLessThanOrEqual(days.length);
      }),
    );
  });
});
