import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';

type Due = OutputOf<'catalog.readItem'>['due'];

/** A promise in words; where the calendar or the source gives none, that is what it says. */
export function useDescribeDue(): (due: Due) => string {
  const { t } = useTranslation('clerk');
  return useCallback(
    (due) => {
      switch (due.kind) {
        case 'instant':
          return t('due.instant');
        case 'unknown':
          return t('due.unknown');
        case 'pending':
          return t('due.pending', { workdays: due.workdays, year: due.afterYear });
        case 'date':
          return describeDate(due, t);
      }
    },
    [t],
  );
}

function describeDate(due: Extract<Due, { kind: 'date' }>, t: ReturnType<typeof useTranslation<'clerk'>>['t']): string {
  if (due.workdays !== null) {
    return t('due.workdays', { on: due.on, workdays: due.workdays });
  }
  return due.calendarDays === null
    ? t('due.on', { on: due.on })
    : t('due.calendarDays', { on: due.on, days: due.calendarDays });
}
