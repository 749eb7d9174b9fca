import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../shared/staff/format-instant';
import type { Standing } from './standing';

type Role = 'root' | 'targets' | 'snapshot' | 'timestamp';

/** Whose signature counts, and until when centres take what stands for fresh. */
export function StandingFacts({
  standing: { publishers, expires },
  now,
}: Readonly<{ standing: Standing; now: string }>) {
  const { t } = useTranslation('district');
  return (
    <Box
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(20rem, 1fr))', alignItems: 'start' }}
    >
      <section aria-labelledby="publishers">
        <Typography id="publishers" variant="h2" sx={{ mb: 1 }}>
          {t('publishing.publishers')}
        </Typography>
        {publishers.length === 0 ? (
          <Typography color="textSecondary">{t('publishing.noPublishers')}</Typography>
        ) : (
          publishers.map(({ name, keyId }) => (
            <Typography key={keyId}>
              {name}{' '}
              <Box component="code" lang="en" title={keyId} sx={{ color: 'text.secondary' }}>
                {keyId.slice(0, 12)}
              </Box>
            </Typography>
          ))
        )}
      </section>
      {expires.length === 0 ? null : (
        <section aria-labelledby="expires">
          <Typography id="expires" variant="h2" sx={{ mb: 1 }}>
            {t('publishing.expires')}
          </Typography>
          <Box
            component="dl"
            sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, rowGap: 0.5 }}
          >
            {expires.map(({ role, version, expiresAt }) => (
              <Box key={role} sx={{ display: 'contents' }}>
                <Typography component="dt" color="textSecondary">
                  {t(`publishing.expiresRole.${role as Role}`)}
                </Typography>
                <Typography component="dd" sx={{ m: 0, ...(expiresAt < now ? { color: 'warning.main' } : {}) }}>
                  {t(expiresAt < now ? 'publishing.expired' : 'publishing.expiresAt', {
                    version,
                    time: formatDateTime(expiresAt),
                  })}
                </Typography>
              </Box>
            ))}
          </Box>
        </section>
      )}
    </Box>
  );
}
