import { expect, it } from 'vitest';
import items from '../../../standards/items.json';
import { materialKind } from './material-kind';

it.each([
  ['本人有效居民身份证或户口簿复印件（验原件）', '居民身份证或户口簿'],
  ['《居民户口簿》', '居民户口簿（复印件）'],
  ['本人居民身份证', '居民身份证（含复印件）'],
])('is one for %s and %s', (one, other) => {
  expect(materialKind(one)).toBe(materialKind(other));
});

it.each([
  ['居民身份证', '居民户口簿'],
  ['代办人身份证', '居民身份证'],
  ['复印件', '原件'],
])('differs for %s and %s', (one, other) => {
  expect(materialKind(one)).not.toBe(materialKind(other));
});

it('is a word that an attachment takes, whatever the standard or a clerk wrote', () => {
  const names = (items as readonly { materials: readonly string[] | null }[]).flatMap(
    ({ materials }) => materials ?? [],
  );
  expect(names.length).toBeGreaterThan(50);
  for (const name of [...names, '𠮷田三的说明', '（）', 'x'.repeat(200)]) {
    expect(materialKind(name)).toMatch(/^[\w.-]{1,80}$/);
  }
});
