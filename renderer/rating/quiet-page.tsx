import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

/** Nothing to ask: says who sits here, and that it will ask. */
export function QuietPage() {
  const { t } = useTranslation('rating');
  return (
    <Stack spacing={2} sx={{ flex: 1, justifyContent: 'center', px: 4, maxWidth: '60rem' }}>
      <Typography variant="h1">{t('quiet')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('quietHint')}</Typography>
    </Stack>
  );
}
