import { expect } from '@playwright/test';
import { businessDateOf } from '../../../core/domain/calendar/business-date';
import type { Instant } from '../../../core/domain/calendar/instant';
import { serviceDay, type ServiceDay } from '../../../district/console/testing/service-day';
import { enrolTestCentre, type TestCentre } from '../../../district/testing/test-centre';
import type { TestLog } from '../../../district/testing/test-log';
import type { DistrictProcess } from './district-process';

export type WorkingCentre = Readonly<{ name: string; centre: TestCentre; day: ServiceDay; log: TestLog }>;

type CentreOptions = Readonly<{
  name: string;
  divisionCode: string;
  visitors: number;
  seed: number;
  mood?: number;
  /** District's time less the centre's, milliseconds. */
  clockOffset?: number;
  waiting?: number;
}>;

/** A centre that enrols, works through a day and sends its signed facts, as a real one does. */
export async function addWorkingCentre(district: DistrictProcess, options: CentreOptions): Promise<WorkingCentre> {
  const { name, divisionCode, visitors, seed, mood = 0.8, clockOffset = 40, waiting = 0 } = options;
  const centre = await enrolTestCentre(district.url, district.pool, { name, divisionCode });
  const now = Date.now();
  const businessDate = businessDateOf(new Date(now).toISOString() as Instant);
  // The last visitor came a few minutes ago, whatever the time of this day is.
  const opensAt = now - visitors * 90_000 - 40 * 60_000;
  const day = serviceDay({ businessDate, opensAt, visitors, seed, mood });
  const log = centre.newLog();
  log.add(...day.facts);
  for (let from = 1; from <= log.envelopes.length; from += 500) {
    const to = Math.min(from + 499, log.envelopes.length);
    const more = { clockOffset, waiting, appVersion: '0.1.0', centreName: name };
    expect((await centre.post('append', log.batch(from, to, more))).status).toBe(200);
  }
  return { name, centre, day, log };
}

/** Waits until the tables hold every ticket of these centres. */
export async function waitForTables({ pool }: DistrictProcess, centres: readonly WorkingCentre[]): Promise<void> {
  const wanted = centres.reduce((sum, { day }) => sum + day.visitors.length, 0);
  await expect
    .poll(
      async () => {
        const { rows } = await pool.query<{ tickets: number }>('select sum(issued)::int as tickets from centre_day');
        return rows[0]?.tickets;
      },
      { timeout: 30_000 },
    )
    .toBe(wanted);
}
