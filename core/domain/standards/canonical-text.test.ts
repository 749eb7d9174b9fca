import { expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalText } from './canonical-text';

it.each([
  [
    'keys in order at every depth',
    { b: 1, a: { d: [2, { f: 1, e: 2 }], c: null } },
    '{"a":{"c":null,"d":[2,{"e":2,"f":1}]},"b":1}',
  ],
  ['keys that look like numbers as texts', { 9: 'nine', 10: 'ten', 1: 'one' }, '{"1":"one","10":"ten","9":"nine"}'],
  // RFC 8785, 3.2.3: code units of UTF-16, not code points.
  ['keys by code unit', { '\u{1f600}': 1, '\ufb33': 2, '\u20ac': 3 }, '{"\u20ac":3,"\u{1f600}":1,"\ufb33":2}'],
  ['numbers as ECMAScript does', [1e21, -0, 0.1, 1e-7], '[1e+21,0,0.1,1e-7]'],
  ['nothing that is not there', { a: undefined, b: 1 }, '{"b":1}'],
])('writes %s', (_rule, value, expected) => {
  expect(canonicalText(value)).toBe(expected);
});

it('writes what reads back as the same, and again as the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalText(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalText(JSON.parse(text))).toBe(text);
    }),
  );
});
