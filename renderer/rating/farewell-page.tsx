import CheckCircle from '@mui/icons-material/CheckCircle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

export type Farewell = 'thanks' | 'declined' | 'late';

export function FarewellPage({ farewell }: Readonly<{ farewell: Farewell }>) {
  const { t } = useTranslation('rating');
  return (
    <Stack role="status" spacing={2} sx={{ flex: 1, justifyContent: 'center', px: 4 }}>
      {farewell === 'thanks' ? <CheckCircle aria-hidden color="success" sx={{ fontSize: '5rem' }} /> : null}
      <Typography variant="h1">{t(farewell)}</Typography>
      {farewell === 'thanks' ? <Typography sx={{ color: 'text.secondary' }}>{t('thanksHint')}</Typography> : null}
    </Stack>
  );
}
