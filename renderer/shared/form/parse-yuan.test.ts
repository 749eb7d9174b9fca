import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { formatYuan } from '../../../core/domain/papers/format-answer';
import { parseYuan } from './parse-yuan';

describe('parseYuan', () => {
  it.each([
    ['0', 0],
    ['1', 100],
    ['0.1', 10],
    ['0.30', 30],
    ['2690.', 269000],
    ['1,234.56', 123456],
    ['１２３．５', 12350],
    ['¥88元', 8800],
    ['99999999999.99', 9999999999999],
  ])('reads %s', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each(['', '-1', '1.234', 'abc', '1e3', '.5', '1.2.3', '123456789012'])('refuses %s', (text) => {
    expect(parseYuan(text)).toBeNull();
  });
});

it('reads back whatever amount the form shows', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), (fen) => parseYuan(formatYuan(fen)) === fen));
});
