import CloudDone from '@mui/icons-material/CloudDone';
import CloudOff from '@mui/icons-material/CloudOff';
import Sync from '@mui/icons-material/Sync';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../core/domain/calendar/instant';
import { formatSecond } from '../staff/format-instant';
import { useFormPart, useFormServices } from './form-context';
import type { FormState } from './form-store';

/** Says what is on the disk, not what was sent; what was not taken stays typed and can be sent again. */
export function SavedSign() {
  const { t } = useTranslation('form');
  const { store } = useFormServices();
  const failed = useFormPart(({ pending }) => pending.filter(({ state }) => state === 'failed').length);
  const isSaving = useFormPart(({ pending }) => pending.some(({ state }) => state === 'saving'));
  const savedAt = useFormPart(lastSaved);
  const Icon = failed > 0 ? CloudOff : isSaving ? Sync : CloudDone;
  const words = failed > 0 ? t('failed', { fields: failed }) : isSaving ? t('saving') : savedAt === null ? t('notYetSaved') : t('saved', { time: formatSecond(savedAt) });
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center', minHeight: 36, color: failed > 0 ? 'error.main' : 'text.secondary' }}>
      <Icon fontSize="small" aria-hidden />
      <Typography role="status">{words}</Typography>
      {failed > 0 ? (
        <Button size="small" variant="outlined" color="error" onClick={store.retry}>
          {t('retry')}
        </Button>
      ) : null}
    </Stack>
  );
}

function lastSaved({ source, pending }: FormState): Instant | null {
  return pending.reduce<Instant | null>((last, { savedAt }) => (savedAt !== null && (last === null || savedAt > last) ? savedAt : last), source.savedAt);
}
