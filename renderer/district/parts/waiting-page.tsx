import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** While the first answer is under way. */
export function WaitingPage() {
  const { t } = useTranslation('district');
  return (
    <Stack spacing={1} role="status" sx={{ maxWidth: 320 }}>
      <Typography color="textSecondary">{t('waiting')}</Typography>
      <LinearProgress aria-label={t('waiting')} />
    </Stack>
  );
}
