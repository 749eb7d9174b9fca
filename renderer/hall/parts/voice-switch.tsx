import RecordVoiceOver from '@mui/icons-material/RecordVoiceOver';
import VoiceOverOff from '@mui/icons-material/VoiceOverOff';
import VolumeUp from '@mui/icons-material/VolumeUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { VoicePack } from '../../shared/voice/voice-pack';
import type { Sound } from '../use-announcements';
import { toggleVoice, type VoiceChoice } from '../voice/voice-choice';

export type VoiceSwitchProps = Readonly<{
  voices: readonly VoicePack[];
  choice: VoiceChoice;
  onChoose: (choice: VoiceChoice) => void;
  sound: Sound;
  onEnableSound: () => void;
}>;

/** Which of the installed voices speak, and the touch that a browser may demand before the first sound. */
export function VoiceSwitch({ voices, choice, onChoose, sound, onEnableSound }: VoiceSwitchProps) {
  const { t } = useTranslation('hall');
  const { language } = useLanguage();
  return (
    <Box role="group" aria-label={t('sound.voices')} sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
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
      {voices.map(({ id, name }) => {
        const isSpeaking = choice.includes(id);
        return (
          <Button
            key={id}
            variant="text"
            color={isSpeaking ? 'primary' : 'inherit'}
            aria-pressed={isSpeaking}
            startIcon={isSpeaking ? <RecordVoiceOver aria-hidden /> : <VoiceOverOff aria-hidden />}
            onClick={() => onChoose(toggleVoice(choice, id))}
          >
            {pickText(name, language)}
          </Button>
        );
      })}
    </Box>
  );
}
