import { describe, expect, it } from 'vitest';
import type { Instant } from '../../core/domain/calendar/instant';
import { backOff, nextTry } from './back-off';

const at = '2026-03-02T02:00:00.000Z' as Instant;
const well = {
  lastSuccessAt: at,
  lastTryAt: at,
  nextTryAt: null,
  trouble: null,
  failures: 0,
  strangers: 0,
  clockOffset: 0,
  acked: {},
};
const troubled = (code: string, after: number | null = null) => ({
  ...well,
  failures: 1,
  trouble: { code, reason: null, since: at, at, after },
});

describe('when to meet next', () => {
  it.each<[string, number, number]>([
    ['all is well, early', nextTry(well, 60, 0), 48_000],
    ['all is well, late', nextTry(well, 60, 1), 72_000],
    ['one failure, at most two seconds', nextTry(troubled('district.unreachable'), 60, 1), 2000],
    ['one failure, at least at once', nextTry(troubled('district.unreachable'), 60, 0), 0],
    ['the district named a time', nextTry(troubled('quota.exceeded', 30_000), 60, 0), 30_000],
    ['revoked: once an hour', nextTry(troubled('key.revoked'), 60, 0.5), 3600_000],
    ['another host was met once: as usual', nextTry({ ...well, strangers: 1 }, 60, 0.5), 60_000],
    ['another host again and again: ever more seldom', nextTry({ ...well, strangers: 3 }, 60, 0.5), 480_000],
    ['but once an hour at least', nextTry({ ...well, strangers: 50 }, 60, 0.5), 3600_000],
  ])('%s', (_what, found, wanted) => {
    expect(found).toBe(wanted);
  });

  it('backs off to five minutes and no further, spread by chance', () => {
    expect([0, 1, 2, 5, 9, 30].map((failures) => backOff(failures, 1))).toEqual([
      1000, 2000, 4000, 32_000, 300_000, 300_000,
    ]);
    expect(backOff(30, 0.5)).toBe(150_000);
  });
});
