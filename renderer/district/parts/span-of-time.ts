export type SpanUnit = 'seconds' | 'minutes' | 'hours' | 'days';

/** A length of time in the one unit that says enough; past two days nobody counts hours. */
export function spanOfTime(milliseconds: number): Readonly<{ unit: SpanUnit; value: number }> {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 90) {
    return { unit: 'seconds', value: seconds };
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) {
    return { unit: 'minutes', value: minutes };
  }
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { unit: 'hours', value: hours } : { unit: 'days', value: Math.round(hours / 24) };
}
