import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Call } from '../use-announcements';

/** The last five, so that nobody who looked away has lost the call. */
export function RecentCalls({ calls }: Readonly<{ calls: readonly Call[] }>) {
  const { t } = useTranslation('hall');
  return (
    <Box
      component="section"
      aria-label={t('recent')}
      sx={{ minWidth: 0, minHeight: 0, m: 3, ml: 1.5, display: 'flex', flexDirection: 'column' }}
    >
      <Typography variant="h2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('recent')}
      </Typography>
      {calls.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('noRecent')}</Typography>
      ) : (
        <Box
          component="ol"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            flex: 1,
            minHeight: 0,
            containerType: 'size',
            display: 'grid',
            gridTemplateRows: 'repeat(5, minmax(0, 1fr))',
          }}
        >
          {calls.map((call) => (
            <Box component="li" key={call.callId} sx={row}>
              <Typography
                component="span"
                sx={{ fontSize: 'min(6vh, 3.6vw, 15cqh)', fontWeight: 700, whiteSpace: 'nowrap' }}
              >
                {call.number}
              </Typography>
              <ArrowForward aria-hidden sx={{ color: 'text.secondary' }} />
              <Typography
                component="span"
                sx={{ fontWeight: 500, fontSize: 'min(4vh, 2.2vw, 10cqh)', textAlign: 'end', flex: 1 }}
              >
                {t('counter', { number: call.counterNumber })}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

const row = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  borderTop: 1,
  borderColor: 'divider',
  minWidth: 0,
} as const;
