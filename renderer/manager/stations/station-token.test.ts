import { expect, it } from 'vitest';
import { drawToken, hashToken } from './station-token';

it('draws 256 bits that fit into a link, never the same twice', () => {
  const tokens = Array.from({ length: 50 }, drawToken);
  expect(new Set(tokens).size).toBe(50);
  expect(tokens.every((token) => /^[A-Za-z0-9_-]{43}$/.test(token))).toBe(true);
});

it('hashes as SHA-256 does', async () => {
  expect(await hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
