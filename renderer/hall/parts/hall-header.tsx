import CloudOff from '@mui/icons-material/CloudOff';
import VolumeOff from '@mui/icons-material/VolumeOff';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { ClockText, formatTimeOfDay } from '../../shared/ui/clock-text';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { LargeTextSwitch } from '../../shared/ui/large-text-switch';
import type { Sound } from '../use-announcements';
import { useLastKnown } from '../../shared/ui/use-last-known';

type HallHeaderProps = Readonly<{ sound: Sound; isStale: boolean }>;

export function HallHeader({ sound, isStale }: HallHeaderProps) {
  const { t } = useTranslation('hall');
  const { value: centre } = useQuery('centre.read', {});
  const lastKnown = useLastKnown(isStale);
  return (
    <Box component="header" sx={bar}>
      <LargeTextSwitch />
      <LanguageSwitch />
      <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'warning.main' }}>
        {sound === 'unavailable' ? <Sign picture={<VolumeOff aria-hidden />} text={t('sound.unavailable')} /> : null}
        {lastKnown === null ? null : (
          <Sign picture={<CloudOff aria-hidden />} text={t('stale', { time: formatTimeOfDay(lastKnown) })} />
        )}
      </Box>
      <Typography noWrap sx={{ flex: '1 1 14rem', textAlign: 'end', fontWeight: 500 }} lang="zh-Hans">
        {centre?.name ?? ''}
      </Typography>
      <ClockText variant="h2" />
    </Box>
  );
}

function Sign({ picture, text }: Readonly<{ picture: ReactNode; text: string }>) {
  return (
    <>
      {picture}
      <Typography variant="body2">{text}</Typography>
    </>
  );
}

const bar = {
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  rowGap: 1,
  px: 3,
  pt: 2,
} as const;
