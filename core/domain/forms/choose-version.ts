import type { BusinessDate } from '../calendar/instant';
import type { FormTemplate } from './template';

/** The version that holds on the day of the application, not of today: of several the highest; null where none does. */
export function chooseVersion(versions: readonly FormTemplate[], appliedOn: BusinessDate): FormTemplate | null {
  const holding = versions.filter(
    ({ status, effective }) =>
      status === 'published' && effective.from <= appliedOn && (effective.to === null || appliedOn <= effective.to),
  );
  return holding.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
