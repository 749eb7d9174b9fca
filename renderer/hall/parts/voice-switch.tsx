import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import VolumeUp from '@mui/icons-material/VolumeUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Sound } from '../use-announcements';
import type { VoiceChoice } from '../voice/voice-choice';

export type VoiceSwitchProps = Readonly<{
  choice: VoiceChoice;
  onChoose: (choice: VoiceChoice) => void;
  sound: Sound;
  onEnableSound: () => void;
}>;

/** Which languages are spoken, and the touch that a browser may demand before the first sound. */
export function VoiceSwitch({ choice, onChoose, sound, onEnableSound }: VoiceSwitchProps) {
  const { t } = useTranslation('hall');
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
      {sound === 'blocked' ? (
        <Button
          variant="contained"
          startIcon={<VolumeUp aria-hidden />}
          title={t('sound.blocked')}
          onClick={onEnableSound}
        >
          {t('sound.enable')}
        </Button>
      ) : null}
      <Button
        variant="text"
        color="inherit"
        startIcon={<RecordVoiceOver aria-hidden />}
        onClick={() => onChoose(choice === 'zh' ? 'zh-en' : 'zh')}
      >
        {choice === 'zh' ? t('sound.zh') : t('sound.zhEn')}
      </Button>
    </Box>
  );
}
