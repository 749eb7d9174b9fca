import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { ListedCase } from './case-types';

const stateColors: Readonly<Record<ListedCase['state'], 'default' | 'primary' | 'success' | 'warning' | 'error'>> = {
  preparing: 'default',
  received: 'primary',
  supplementing: 'warning',
  accepted: 'primary',
  processing: 'primary',
  suspended: 'warning',
  completed: 'success',
  handedOver: 'success',
  refused: 'error',
  withdrawn: 'default',
  abandoned: 'default',
};

const lampColors: Readonly<Record<ListedCase['lamp'], 'default' | 'success' | 'warning' | 'error'>> = {
  off: 'default',
  unknown: 'default',
  green: 'success',
  amber: 'warning',
  red: 'error',
  overdue: 'error',
};

/** The state in words, and beside it the lamp of the time limit: always with its word, never by colour alone. */
export function CaseStateChip({ file }: Readonly<{ file: Pick<ListedCase, 'state' | 'lamp'> }>) {
  const { t } = useTranslation('cases');
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Chip size="small" color={stateColors[file.state]} label={t(`state.${file.state}`)} />
      {file.lamp === 'off' ? null : (
        <Chip size="small" variant="outlined" color={lampColors[file.lamp]} label={t(`lamp.${file.lamp}`)} />
      )}
    </Stack>
  );
}
