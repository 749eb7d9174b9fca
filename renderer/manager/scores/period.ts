import type { BusinessDate } from '../../../core/domain/calendar/instant';

export type Period = Readonly<{ from: BusinessDate; to: BusinessDate }>;

/** The last so many business dates, today included. */
export function lastDays(today: BusinessDate, days: number): Period {
  return { from: addDays(today, 1 - days), to: today };
}

/** Dates only, so UTC stands for any zone. */
function addDays(date: BusinessDate, days: number): BusinessDate {
  const moved = new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10) as BusinessDate;
}
