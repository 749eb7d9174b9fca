import { describe, expect, it } from 'vitest';
import calendarFile from '../../../standards/calendar.json';
import procedureFile from '../../../standards/procedures.json';
import type { BusinessDate } from '../calendar/instant';
import type { WorkdayCalendar } from '../standards/bundle';
import { chooseProcedure, type Procedure } from '../standards/procedure';
import { procedureProgress, type CaseDays } from './procedure-progress';

const calendar = calendarFile as unknown as WorkdayCalendar;
const procedures = procedureFile as unknown as readonly Procedure[];
const day = (text: string) => text as BusinessDate;

const permit = chooseProcedure(procedures, 'residence-permit-application') as Procedure;
const accepted: CaseDays = {
  state: 'accepted',
  openedOn: day('2026-03-02'),
  acceptedOn: day('2026-03-02'),
  closedOn: null,
  handedOverOn: null,
  processed: new Map(),
};
const nowOf = (days: CaseDays) => {
  const step = procedureProgress(permit, days, calendar).find(({ state }) => state === 'now');
  return step === undefined ? null : [step.step.id, step.dueOn];
};

describe('the step under way', () => {
  it.each<[string, Partial<CaseDays>, readonly [string, string | null] | null]>([
    ['the first after acceptance, its limit by workdays', {}, ['transfer', '2026-03-04']],
    [
      'the next, its limit from the acceptance where it says so',
      { state: 'processing', processed: new Map([['transfer', day('2026-03-03')]]) },
      ['make', '2026-03-23'],
    ],
    ['the hand-over once completed', { state: 'completed', closedOn: day('2026-03-20') }, ['collect', null]],
    [
      'none when all is done',
      { state: 'handedOver', closedOn: day('2026-03-20'), handedOverOn: day('2026-03-23') },
      null,
    ],
    ['none when it ended early', { state: 'withdrawn', closedOn: day('2026-03-20') }, null],
    ['acceptance before it', { state: 'preparing', acceptedOn: null }, ['accept', null]],
  ])('is %s', (_rule, change, expected) => {
    expect(nowOf({ ...accepted, ...change })).toEqual(expected);
  });
});

it('is chosen by the item, newest first, else the one for all', () => {
  const newer: Procedure = { ...permit, version: 2 };
  expect(chooseProcedure([...procedures, newer], 'residence-permit-application')?.version).toBe(2);
  expect(chooseProcedure(procedures, 'lease-registration')?.id).toBe('general');
  expect(chooseProcedure([], 'lease-registration')).toBeNull();
});
