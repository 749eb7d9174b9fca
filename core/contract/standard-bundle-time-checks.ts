import { weekdayOf } from '../domain/calendar/business-date';
import type { BusinessDate } from '../domain/calendar/instant';
import type { CalendarYear, OpeningHours, OpeningSpan, WorkdayCalendar } from '../domain/standards/bundle';
import type { BundleFault } from './bundle-fault';

const dayKinds = ['weekday', 'weekend', 'holiday', 'adjustedWorkday'] as const;

/** Years without a hole between them, days inside their year, exchanged workdays on weekends only. */
export function checkCalendar({ years, lastCoveredYear }: WorkdayCalendar): BundleFault[] {
  const gaps = years.flatMap(({ year }, index) => {
    const previous = years[index - 1];
    const message = `must be ${(previous?.year ?? 0) + 1}: the years must follow each other`;
    return previous !== undefined && year !== previous.year + 1 ? [fault(`years[${index}].year`, message)] : [];
  });
  const last = years.at(-1)?.year;
  const isLast = last === lastCoveredYear;
  return [
    ...gaps,
    ...years.flatMap(checkYear),
    ...(isLast ? [] : [fault('lastCoveredYear', `is not the last year of the list, ${last}`)]),
  ];
}

function checkYear({ year, offDays, workdays }: CalendarYear, index: number): BundleFault[] {
  const path = `years[${index}]`;
  const off = new Set(offDays.map(({ on }) => on));
  const all = [...offDays.map(({ on }) => on), ...workdays.map(({ on }) => on)];
  const outside = (list: string, days: readonly string[]) =>
    days.flatMap((on, day) =>
      on.startsWith(`${year}-`) ? [] : [fault(`${path}.${list}[${day}].on`, `is not in ${year}`)],
    );
  return [
    ...outside(
      'offDays',
      offDays.map(({ on }) => on),
    ),
    ...outside(
      'workdays',
      workdays.map(({ on }) => on),
    ),
    ...workdays.flatMap(({ on }, day) => {
      if (off.has(on)) {
        return [fault(`${path}.workdays[${day}].on`, 'is a day off as well')];
      }
      const isWeekend = weekdayOf(on as BusinessDate) >= 6;
      return isWeekend ? [] : [fault(`${path}.workdays[${day}].on`, 'is an ordinary workday already')];
    }),
    ...(new Set(all).size === all.length ? [] : [fault(path, 'names a day twice')]),
  ];
}

/** Each span ends after it begins, and before the next; a centre that never opens is a mistake. */
export function checkOpeningHours(hours: OpeningHours): BundleFault[] {
  const faults = dayKinds.flatMap((kind) =>
    hours[kind].flatMap((span, index) => checkSpan(span, hours[kind][index - 1], `openingHours.${kind}[${index}]`)),
  );
  const neverOpens = hours.weekday.length === 0;
  return neverOpens ? [...faults, { path: 'openingHours.weekday', message: 'the centre would never open' }] : faults;
}

function checkSpan(span: OpeningSpan, previous: OpeningSpan | undefined, path: string): BundleFault[] {
  if (span.to <= span.from) {
    return [{ path: `${path}.to`, message: 'must be later than its beginning' }];
  }
  if (previous !== undefined && span.from < previous.to) {
    return [{ path: `${path}.from`, message: 'begins before the span before it ends' }];
  }
  return [];
}

function fault(path: string, message: string): BundleFault {
  return { path: `calendar.${path}`, message };
}
