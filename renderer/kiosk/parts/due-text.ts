import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../core/contract';
import { unreachable } from '../../../core/domain/unreachable';
import type { Language } from '../../shared/i18n/texts';

type Due = OutputOf<'catalog.readItem'>['due'];

const longDate: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** When it will be done if accepted today, in one or two lines; null where no source says. */
export function dueText(t: TFunction<'kiosk'>, due: Due, language: Language): readonly string[] | null {
  switch (due.kind) {
    case 'instant':
      return [t('item.instant')];
    case 'date': {
      // A business date has no time zone of its own: read and written as UTC it stays that day.
      const date = longDate[language].format(new Date(`${due.on}T00:00:00Z`));
      return [t('item.dueOn', { date }), ...spanText(t, due)];
    }
    case 'pending':
      return [t('item.pending', { days: due.workdays, year: due.afterYear })];
    case 'unknown':
      return null;
    default:
      return unreachable(due);
  }
}

function spanText(t: TFunction<'kiosk'>, due: Extract<Due, { kind: 'date' }>): readonly string[] {
  if (due.workdays !== null) {
    return [t('item.workdays', { days: due.workdays })];
  }
  return due.calendarDays === null ? [] : [t('item.calendarDays', { days: due.calendarDays })];
}
