import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/staff/format-instant';
import { spanOfTime } from './span-of-time';

/** `3 分钟前`, with the exact time on hover and for screen readers. */
export function AgoText({ at, now }: Readonly<{ at: string; now: string }>) {
  const { t } = useTranslation('district');
  const { unit, value } = spanOfTime(Date.parse(now) - Date.parse(at));
  return (
    <time dateTime={at} title={formatDateTime(at)}>
      {t(`span.ago.${unit}`, { value })}
    </time>
  );
}

/** Minutes of waiting from seconds, to one decimal under ten. */
export function formatMinutes(seconds: number): string {
  const minutes = seconds / 60;
  return minutes < 10 ? minutes.toFixed(1) : minutes.toFixed(0);
}
