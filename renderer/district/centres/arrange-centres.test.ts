import { describe, expect, it } from 'vitest';
import type { ConsoleOutput } from '../../../core/contract/console';
import type { Instant } from '../../../core/domain/calendar/instant';
import { arrangeCentres, clockNote, isLate, type Arrangement } from './arrange-centres';

type Centre = ConsoleOutput<'centre.list'>['centres'][number];

const now = '2026-03-02T08:00:00.000Z';

function centre(name: string, change: Partial<Centre> = {}): Centre {
  const figures = { issued: 0, called: 0, finished: 0, missed: 0, expired: 0, cancelled: 0, open: 0 };
  return {
    centreNo: 1,
    centreId: null,
    name,
    divisionCode: '310101002',
    keyState: 'active',
    lastBatchAt: '2026-03-02T07:59:30.000Z' as Instant,
    lastTransport: 'http',
    newestFactAt: null,
    clockOffset: null,
    factsWaiting: null,
    appVersion: null,
    openExceptions: 0,
    today: { ...figures, waitMedian: null, waitP90: null },
    reviews: { served: 0, reviews: 0, satisfied: 0, state: 'none', rate: null, low: null, high: null },
    ...change,
  };
}

const all: Arrangement = { search: '', filter: 'all', sort: { key: 'name', direction: 'asc' } };

const centres = [
  centre('徐家汇街道'),
  centre('外滩街道', { openExceptions: 2, divisionCode: '310101013' }),
  centre('淮海中路街道', { lastBatchAt: '2026-03-02T06:59:00.000Z' as Instant }),
  centre('新江湾城街道', { keyState: 'none', lastBatchAt: null }),
];

it.each([
  ['every centre by pinyin', all, ['淮海中路街道', '外滩街道', '新江湾城街道', '徐家汇街道']],
  ['by part of the name', { ...all, search: '江湾' }, ['新江湾城街道']],
  ['by the beginning of the division code', { ...all, search: '310101013' }, ['外滩街道']],
  ['those that are late', { ...all, filter: 'late' }, ['淮海中路街道']],
  ['those with exceptions', { ...all, filter: 'exceptions' }, ['外滩街道']],
  ['those that are not enrolled', { ...all, filter: 'notEnrolled' }, ['新江湾城街道']],
] as const)('shows %s', (_what, arrangement, expected) => {
  expect(arrangeCentres(centres, arrangement, now).map(({ name }) => name)).toEqual(expected);
});

describe('a late centre', () => {
  it.each([
    ['2026-03-02T07:00:00.000Z', 'active', false],
    ['2026-03-02T06:59:59.000Z', 'active', true],
    [null, 'active', true],
    [null, 'none', false],
    ['2026-03-01T06:59:59.000Z', 'revoked', false],
  ] as const)('that sent at %s with its key %s: %s', (lastBatchAt, keyState, expected) => {
    expect(isLate({ lastBatchAt: lastBatchAt as Instant | null, keyState }, now)).toBe(expected);
  });
});

it.each([
  [null, null],
  [60_000, null],
  [180_000, { direction: 'slow', minutes: 3 }],
  [-7_200_000, { direction: 'fast', minutes: 120 }],
] as const)('says of an offset of %s ms: %o', (offset, expected) => {
  expect(clockNote(offset)).toEqual(expected);
});
