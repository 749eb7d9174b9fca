import fc from 'fast-check';
import { getDayDetail } from 'chinese-days';
import { describe, expect, it } from 'vitest';
import calendarFile from '../../../standards/calendar.json';
import { addWorkdays } from '../calendar/add-workdays';
import { addDays } from '../calendar/business-date';
import type { BusinessDate } from '../calendar/instant';
import type { Deadline, WorkdayCalendar } from '../standards/bundle';
import { afterDeed, caseDeeds, deedsOf, isClosed } from './case-deeds';
import { caseLamp, dueAfterSuspension, workdaysAfter } from './case-lamp';
import { caseStates, outwardState } from './case-state';
import { lampDays, type RunningLamp } from './lamp-days';
import { materialNeeds, openNeeds } from './material';
import { parseProgressCode, progressCode } from './progress-code';

const calendar = calendarFile as unknown as WorkdayCalendar;
const day = (text: string) => text as BusinessDate;

describe('the states of a case', () => {
  it('lead from preparing to every other one', () => {
    const reached = new Set<string>(['preparing']);
    for (const state of reached) {
      caseDeeds.forEach((deed) => {
        const next = afterDeed(state as (typeof caseStates)[number], deed);
        if (next !== null) {
          reached.add(next);
        }
      });
    }
    expect([...reached].sort()).toEqual([...caseStates].sort());
  });

  it('never lead back behind what the outside was told', () => {
    const order = [null, 'pending', 'inProgress', 'closed'];
    for (const state of caseStates) {
      for (const deed of deedsOf(state)) {
        const next = afterDeed(state, deed);
        const told = (one: typeof next) => order.indexOf(one === null ? null : outwardState(one));
        expect(next === 'abandoned' ? 0 : told(next) - told(state)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('end where nothing more can be done', () => {
    expect(caseStates.filter(isClosed).sort()).toEqual(['abandoned', 'handedOver', 'refused', 'withdrawn']);
  });
});

describe('deadlines by workdays', () => {
  const covered = calendar.years.map(({ year }) => year);
  const first = Math.min(...covered);
  const last = calendar.lastCoveredYear;
  const anyDay = fc
    .integer({ min: Date.UTC(first, 0, 1) / 86_400_000, max: Date.UTC(last, 11, 31) / 86_400_000 })
    .map((n) => day(new Date(n * 86_400_000).toISOString().slice(0, 10)));

  it('agree with the official calendar over 2,000 random spans', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, workdays) => {
        const found = addWorkdays(calendar, from, workdays);
        if (found.kind === 'pending') {
          expect(found.afterYear).toBe(last);
          return;
        }
        let counted = -1;
        for (let one = from; one <= found.on; one = addDays(one, 1)) {
          counted += getDayDetail(one).work ? 1 : 0;
        }
        expect(counted).toBe(workdays);
        expect(getDayDetail(found.on).work).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('say that they are pending beyond the last published year', () => {
    expect(addWorkdays(calendar, day(`${last}-12-31`), 5)).toEqual({ kind: 'pending', afterYear: last });
    expect(workdaysAfter(calendar, day(`${last}-12-30`), day(`${last + 1}-01-05`))).toBeNull();
  });

  it('after a suspension leave as many workdays as there were', () => {
    const deadline: Deadline = { workdays: 20, calendarDays: null, instant: null, note: null };
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 60 }),
        (start, ran, stood) => {
          const accepted = addDays(day(`${last}-01-05`), start % 150);
          const due = addWorkdays(calendar, accepted, 20);
          const suspendedOn = addDays(accepted, ran);
          const resumedOn = addDays(suspendedOn, stood);
          if (due.kind !== 'date') {
            return;
          }
          const after = dueAfterSuspension(calendar, deadline, { dueOn: due.on, suspendedOn, resumedOn });
          if (after.kind === 'date') {
            const left = workdaysAfter(calendar, suspendedOn, due.on);
            const leftAfter = workdaysAfter(calendar, resumedOn, after.on);
            // A clock that goes on on a day off begins with the next workday, as at acceptance.
            expect(leftAfter === left || leftAfter === (left ?? 0) + 1).toBe(true);
            expect(after.on >= due.on || stood === 0).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the lamp of a case', () => {
  it.each([
    ['accepted', '2026-03-20', 'green'],
    ['accepted', '2026-03-05', 'amber'],
    ['processing', '2026-03-02', 'red'],
    ['processing', '2026-02-27', 'overdue'],
    ['accepted', null, 'unknown'],
    ['suspended', '2026-02-27', 'off'],
    ['preparing', null, 'off'],
    ['completed', '2026-02-27', 'off'],
  ] as const)('%s, due on %s, is %s on 2 March', (state, dueOn, lamp) => {
    expect(caseLamp({ state, dueOn: dueOn as BusinessDate | null }, day('2026-03-02'), calendar, 3)).toBe(lamp);
  });
});

describe('the days of a lamp', () => {
  it('are those on which the lamp burns, each day in one lamp', () => {
    const lamps: readonly RunningLamp[] = ['overdue', 'red', 'amber', 'green'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: -20, max: 60 }),
        fc.integer({ min: 0, max: 10 }),
        (start, ahead, amberWorkdays) => {
          const today = addDays(day(`${calendar.lastCoveredYear}-01-01`), start);
          const dueOn = addDays(today, ahead);
          const within = lamps.filter((lamp) => {
            const span = lampDays(lamp, today, calendar, amberWorkdays);
            return span !== 'none' && (span.from ?? dueOn) <= dueOn && dueOn <= (span.to ?? dueOn);
          });
          expect(within).toEqual([caseLamp({ state: 'accepted', dueOn }, today, calendar, amberWorkdays)]);
        },
      ),
    );
    expect(lampDays('unknown', day('2026-03-02'), calendar, 3)).toBe('none');
  });
});

describe('materials', () => {
  it('are open until something was said about each', () => {
    const needs = materialNeeds(['身份证', '户口簿']) ?? [];
    expect(openNeeds(needs, [{ materialId: 'm1' }])).toEqual([{ id: 'm2', name: '户口簿' }]);
    expect(materialNeeds(null)).toBeNull();
  });
});

describe('a progress code', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 16 }), (random) => {
        const code = progressCode(random);
        expect(parseProgressCode(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)).toBe(code);
      }),
    );
  });

  it.each([[''], ['ABCDEFGHI'], ['ABCDEFGH1O'], ['ABCDEFGHJKM']])('%j is none', (typed) => {
    expect(parseProgressCode(typed)).toBeNull();
  });
});
