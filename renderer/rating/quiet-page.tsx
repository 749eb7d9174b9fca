import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

type QuietPageProps = Readonly<{ counter: Readonly<{ number: number; name: string }> | null }>;

/** Nothing to ask: which counter this is, readable from the chairs, and that it will ask. */
export function QuietPage({ counter }: QuietPageProps) {
  const { t } = useTranslation('rating');
  return (
    <Stack spacing={3} sx={{ flex: 1, justifyContent: 'center', px: 4 }}>
      {counter === null ? null : (
        <div>
          <Typography
            component="p"
            sx={{ fontSize: 'min(18vh, 13vw)', fontWeight: 700, lineHeight: 1.15, color: 'primary.main' }}
          >
            {t('counter', { number: counter.number })}
          </Typography>
          <Typography variant="h2" component="p" lang="zh-Hans" sx={{ color: 'text.secondary' }}>
            {counter.name}
          </Typography>
        </div>
      )}
      <Typography variant="h1">{t('quiet')}</Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: '60rem' }}>{t('quietHint')}</Typography>
    </Stack>
  );
}
