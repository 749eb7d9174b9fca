import CloudDone from '@mui/icons-material/CloudDone';
import CloudOff from '@mui/icons-material/CloudOff';
import Sync from '@mui/icons-material/Sync';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/domain/calendar/instant';
import { formatSecond } from '../../shared/staff/format-instant';

type SavedSignProps = Readonly<{ isSaving: boolean; savedAt: Instant | null; isRefused: boolean }>;

/** Says what is on the disk, not what was sent. */
export function SavedSign({ isSaving, savedAt, isRefused }: SavedSignProps) {
  const { t } = useTranslation('clerk');
  const saved = savedAt === null ? t('form.notSaved') : t('form.saved', { time: formatSecond(savedAt) });
  return (
    <Stack direction="row" spacing={1} role="status" sx={{ alignItems: 'center', color: 'text.secondary' }}>
      {isSaving ? (
        <Sync fontSize="small" />
      ) : isRefused ? (
        <CloudOff fontSize="small" />
      ) : (
        <CloudDone fontSize="small" />
      )}
      <Typography>{isSaving ? t('form.saving') : isRefused ? t('form.notTaken') : saved}</Typography>
    </Stack>
  );
}
