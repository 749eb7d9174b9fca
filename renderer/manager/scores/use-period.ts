import { useState } from 'react';
import { useQuery } from '../../shared/hub/use-query';
import { lastDays, type Period } from './period';
import type { Preset } from './period-picker';

/** A chosen stretch up to the hub's own today; null until the hub has said what day it is. */
export function usePeriod(first: Preset) {
  const today = useQuery('centre.read', {}).value?.businessDate ?? null;
  const [preset, setPreset] = useState<Preset>(first);
  const period: Period | null = today === null ? null : lastDays(today, preset);
  return { preset, setPreset, period };
}
