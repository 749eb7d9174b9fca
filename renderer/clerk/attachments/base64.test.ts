import { expect, it } from 'vitest';
import fc from 'fast-check';
import { fromBase64, toBase64 } from './base64';

it('gives every byte back, as other programs write it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(Buffer.from(fromBase64(toBase64(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 20 },
  );
});
