import Cancel from '@mui/icons-material/Cancel';
import CheckCircle from '@mui/icons-material/CheckCircle';
import PauseCircle from '@mui/icons-material/PauseCircle';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { CounterState } from '../../../core/domain/queue/counter';

const faces = {
  open: { icon: <CheckCircle />, color: 'success' },
  paused: { icon: <PauseCircle />, color: 'warning' },
  closed: { icon: <Cancel />, color: 'default' },
} as const satisfies Readonly<Record<CounterState, unknown>>;

type CounterStateChipProps = Readonly<{ state: CounterState; pauseReason: string | null }>;

/** Picture, word and colour, so that none of them is needed alone. */
export function CounterStateChip({ state, pauseReason }: CounterStateChipProps) {
  const { t } = useTranslation('staff');
  const face = faces[state];
  const word = t(`counterState.${state}`);
  return (
    <Chip
      size="small"
      variant="outlined"
      icon={face.icon}
      color={face.color}
      label={pauseReason === null ? word : t('counterState.because', { word, reason: pauseReason })}
    />
  );
}
