import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BusinessDate } from '../calendar/instant';
import type { ItemId, StaffId } from '../id';
import { findDeputy, findDeputyFault, isAbsent, type Deputyship } from './deputies';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}` as BusinessDate;
const who = (name: string) => name as StaffId;

function ship(staffId: string, deputyId: string, from = 2, to = 6, ...items: string[]): Deputyship {
  return { staffId: who(staffId), deputyId: who(deputyId), itemIds: items as ItemId[], from: day(from), to: day(to) };
}

it.each([
  ['a first one', ship('A', 'B'), [], null],
  ['oneself', ship('A', 'A'), [], 'self'],
  ['an end before the beginning', ship('A', 'B', 6, 2), [], 'period'],
  ['a period that is over', ship('A', 'B', 1, 1), [], 'period'],
  ['a second one in the same days', ship('A', 'C', 6, 9), [ship('A', 'B')], 'overlap'],
  ['a second one of the same item', ship('A', 'C', 2, 6, 'x', 'y'), [ship('A', 'B', 2, 6, 'y')], 'overlap'],
  ['one of all items beside one of some', ship('A', 'C'), [ship('A', 'B', 2, 6, 'y')], 'overlap'],
  ['another one of other items', ship('A', 'C', 2, 6, 'x'), [ship('A', 'B', 2, 6, 'y')], null],
  ['another one for later days', ship('A', 'C', 7, 9), [ship('A', 'B')], null],
  ['each for the other', ship('A', 'B'), [ship('B', 'A', 4, 9)], 'circular'],
  ['somebody absent too', ship('A', 'B'), [ship('B', 'C', 6, 9)], 'absent'],
  ['somebody absent before', ship('A', 'B', 7, 9), [ship('B', 'C')], null],
  ['for somebody who stands in', ship('B', 'C'), [ship('A', 'B')], 'standsIn'],
  ['one deputy for two', ship('A', 'C'), [ship('B', 'C')], null],
])('judges %s', (_what, wanted, standing, fault) => {
  expect(findDeputyFault(wanted, standing, day(2))).toBe(fault);
});

it('finds the deputy of the item on the days it holds', () => {
  const standing = [ship('A', 'B', 2, 6, 'x'), ship('A', 'C', 2, 4, 'y')];
  const find = (itemId: string | null, on: number) =>
    findDeputy(standing, { staffId: who('A'), itemId: itemId as ItemId | null, on: day(on) });
  expect([find('x', 1), find('x', 2), find('x', 6), find('x', 7)]).toEqual([null, 'B', 'B', null]);
  expect([find('y', 4), find('y', 5), find('z', 3), find(null, 3)]).toEqual(['C', null, null, null]);
});

it('never lets one be absent and a deputy on the same day, however deputies are named', () => {
  const anyone = fc.constantFrom('A', 'B', 'C', 'D');
  const one = fc
    .tuple(
      anyone,
      anyone,
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 0, max: 9 }),
      fc.subarray(['x', 'y', 'z']),
    )
    .map(([staff, deputy, from, days, items]) => ship(staff, deputy, from, from + days, ...items));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 30 }), (wishes) => {
      const standing: Deputyship[] = [];
      for (const wish of wishes) {
        if (findDeputyFault(wish, standing, day(2)) === null) {
          standing.push(wish);
        }
      }
      for (let n = 2; n <= 29; n += 1) {
        for (const { deputyId, from, to } of standing) {
          expect(from <= day(n) && day(n) <= to && isAbsent(standing, deputyId, day(n))).toBe(false);
        }
      }
    }),
  );
});
