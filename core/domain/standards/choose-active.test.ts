import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../calendar/instant';
import { isOlderApp } from './app-version';
import { chooseActive, refuseDate } from './choose-active';

const date = (text: string) => text as BusinessDate;
const choice = (version: number, from: string) => ({ sha256: `v${version}`, version, from: date(from) });

describe('chooseActive', () => {
  it.each([
    ['nothing while nothing is chosen', [], 1, '2026-03-03', null],
    ['nothing before its day', [choice(2, '2026-03-04')], 1, '2026-03-03', null],
    ['a version on its day', [choice(2, '2026-03-03')], 1, '2026-03-03', 'v2'],
    ['a version after days on which nobody came', [choice(2, '2026-03-01')], 1, '2026-03-09', 'v2'],
    ['the newest of several that are due', [choice(3, '2026-03-03'), choice(2, '2026-03-02')], 1, '2026-03-03', 'v3'],
    ['the older while the newest waits', [choice(3, '2026-03-09'), choice(2, '2026-03-02')], 1, '2026-03-03', 'v2'],
    ['never the version in force again', [choice(2, '2026-03-02')], 2, '2026-03-03', null],
    ['never a lower version', [choice(2, '2026-03-02')], 3, '2026-03-03', null],
  ] as const)('gives %s', (_rule, choices, inForce, day, expected) => {
    expect(chooseActive(choices, inForce, date(day))?.sha256 ?? null).toBe(expected);
  });
});

describe('refuseDate', () => {
  it.each([
    ['today, while people are served', '2026-03-02', '2026-01-01', 'standards.dateNotAhead'],
    ['a day that is over', '2026-03-01', '2026-01-01', 'standards.dateNotAhead'],
    ['a day before the bundle is meant to hold', '2026-03-05', '2026-04-01', 'standards.dateTooEarly'],
    ['a day that does not exist', '2026-02-30', '2026-01-01', 'standards.dateNotAhead'],
    ['a day after this one that does not exist', '2026-04-31', '2026-01-01', 'standards.dateNotAhead'],
    ['nothing against tomorrow', '2026-03-03', '2026-01-01', null],
    ['nothing against the very day it is meant to hold', '2026-04-01', '2026-04-01', null],
  ])('says %s', (_rule, from, effectiveFrom, expected) => {
    expect(refuseDate(date(from), date('2026-03-02'), effectiveFrom)).toBe(expected);
  });
});

describe('isOlderApp', () => {
  it.each([
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.1.1', true],
    ['0.2.0', '0.1.9', false],
    ['1', '1.0.1', true],
    ['0.10.0', '0.9.0', false],
    ['1.2.3-beta', '1.2.3', false],
    ['test', '9.9.9', false],
  ])('%s asked for %s: %s', (own, wanted, expected) => {
    expect(isOlderApp(own, wanted)).toBe(expected);
  });
});
