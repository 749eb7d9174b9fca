import CloudOff from '@mui/icons-material/CloudOff';
import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import VolumeOff from '@mui/icons-material/VolumeOff';
import VolumeUp from '@mui/icons-material/VolumeUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { ClockText, formatTimeOfDay } from '../../shared/ui/clock-text';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { LargeTextSwitch } from '../../shared/ui/large-text-switch';
import type { Sound } from '../use-announcements';
import { useLastKnown } from '../use-last-known';
import type { VoiceChoice } from '../voice/voice-choice';

type HallHeaderProps = Readonly<{
  choice: VoiceChoice;
  onChoose: (choice: VoiceChoice) => void;
  sound: Sound;
  onEnableSound: () => void;
  isStale: boolean;
}>;

export function HallHeader({ choice, onChoose, sound, onEnableSound, isStale }: HallHeaderProps) {
  const { t } = useTranslation('hall');
  const { value: centre } = useQuery('centre.read', {});
  const lastKnown = useLastKnown(isStale);
  return (
    <Box component="header" sx={bar}>
      <LargeTextSwitch />
      <LanguageSwitch />
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<RecordVoiceOver aria-hidden />}
        onClick={() => onChoose(choice === 'zh' ? 'zh-en' : 'zh')}
      >
        {choice === 'zh' ? t('sound.zh') : t('sound.zhEn')}
      </Button>
      {sound === 'blocked' ? (
        <Button variant="contained" startIcon={<VolumeUp aria-hidden />} title={t('sound.blocked')} onClick={onEnableSound}>
          {t('sound.enable')}
        </Button>
      ) : null}
      <Box role="status" sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'warning.main' }}>
        {sound === 'unavailable' ? <Sign picture={<VolumeOff aria-hidden />} text={t('sound.unavailable')} /> : null}
        {lastKnown === null ? null : <Sign picture={<CloudOff aria-hidden />} text={t('stale', { time: formatTimeOfDay(lastKnown) })} />}
      </Box>
      <Typography sx={{ flex: 1, textAlign: 'end', fontWeight: 500, minWidth: 0 }} lang="zh-Hans">
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

const bar = { flex: 'none', display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1, px: 3, pt: 2 } as const;
