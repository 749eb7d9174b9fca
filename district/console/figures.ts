import type { ConsoleOutput } from '../../core/contract/console/index';
import type { Instant } from '../../core/domain/calendar/instant';

export type Figures = ConsoleOutput<'centre.readDay'>['figures'];

/** A row of `centre_day`. */
export type DayRow = Readonly<{
  issued: number;
  called: number;
  finished: number;
  missed: number;
  expired: number;
  cancelled: number;
  open: number;
  wait_p50_seconds: number | null;
  wait_p90_seconds: number | null;
}>;

/** A day of which nothing has arrived. */
export const emptyDay: DayRow = {
  issued: 0,
  called: 0,
  finished: 0,
  missed: 0,
  expired: 0,
  cancelled: 0,
  open: 0,
  wait_p50_seconds: null,
  wait_p90_seconds: null,
};

export function figuresOf(row: DayRow): Figures {
  const { issued, called, finished, missed, expired, cancelled, open } = row;
  return {
    ...{ issued, called, finished, missed, expired, cancelled, open },
    waitMedian: row.wait_p50_seconds,
    waitP90: row.wait_p90_seconds,
  };
}

export function instantOf(date: Date | null): Instant | null {
  return date === null ? null : (date.toISOString() as Instant);
}
