import CloudOff from '@mui/icons-material/CloudOff';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../shared/hub/use-query';
import { ClockText, formatTimeOfDay } from '../shared/ui/clock-text';
import { useLastKnown } from '../shared/ui/use-last-known';
import { BothLanguages } from './both-languages';
import { NextLine } from './next-line';
import { NowPanel } from './now-panel';

/** Above one counter: which it is, who works there, whose turn it is. Nobody touches it, so both languages stand there. */
export function DisplayScreen() {
  const { value, isStale } = useQuery('counter.readDisplay', {});
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', p: 3, gap: 2 }}>
      {value === null ? null : value.counter === null ? (
        <Box component="main" sx={{ m: 'auto' }}>
          <BothLanguages text="gone" component="h1" />
        </Box>
      ) : (
        <>
          <Box component="header" sx={bar}>
            <Typography component="h1" sx={counterName}>
              <BothLanguages text="counter" values={{ number: value.counter.number }} isInline />
            </Typography>
            <Box sx={{ flex: 1, minWidth: 0, textAlign: 'end' }} lang="zh-Hans">
              <Typography noWrap sx={{ fontSize: 'min(1.875rem, 4.5vh, 4vw)', fontWeight: 500 }}>
                {value.counter.name}
              </Typography>
              <Typography noWrap sx={{ fontSize: 'min(1.875rem, 4.5vh, 4vw)', fontWeight: 700 }}>
                {value.counter.staffName ?? ''}
              </Typography>
            </Box>
          </Box>
          <NowPanel counter={value.counter} now={value.now} />
          <Box component="footer" sx={bar}>
            <NextLine next={value.next} />
            <Box sx={{ flex: 1 }} />
            <StaleSign isStale={isStale} />
            <ClockText sx={{ fontSize: 'min(1.875rem, 5vh, 4vw)' }} />
          </Box>
        </>
      )}
    </Box>
  );
}

/** The last good state stays, and says from when it is. */
function StaleSign({ isStale }: Readonly<{ isStale: boolean }>) {
  const { t } = useTranslation('display');
  const since = useLastKnown(isStale);
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'warning.main' }}>
      {since === null ? null : (
        <>
          <CloudOff aria-hidden />
          <Typography variant="body2">{t('stale', { time: formatTimeOfDay(since) })}</Typography>
        </>
      )}
    </Box>
  );
}

const bar = { flex: 'none', display: 'flex', alignItems: 'center', gap: 3 } as const;

const counterName = {
  fontSize: 'min(4.5rem, 12vh, 9vw)',
  fontWeight: 700,
  lineHeight: 1.2,
  whiteSpace: 'nowrap',
} as const;
