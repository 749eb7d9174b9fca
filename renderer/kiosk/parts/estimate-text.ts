import type { TFunction } from 'i18next';
import type { OutputOf } from '../../../core/contract';

type Estimate = OutputOf<'queue.issueTicket'>['estimate'];

/** An honest range, or that there is none. */
export function estimateText(t: TFunction<'kiosk'>, estimate: Estimate): string {
  if (estimate === null) {
    return t('estimate.unknown');
  }
  const { lowMinutes: low, highMinutes: high } = estimate;
  return low === 0 || low === high ? t('estimate.under', { high }) : t('estimate.range', { low, high });
}
