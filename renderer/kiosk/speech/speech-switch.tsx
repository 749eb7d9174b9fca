import HeadsetMic from '@mui/icons-material/HeadsetMic';
import VolumeOff from '@mui/icons-material/VolumeOff';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useSpeech } from './speech';

/** Not there where no voice could answer. */
export function SpeechSwitch() {
  const { t } = useTranslation('kiosk');
  const { isOn, canSpeak, setOn } = useSpeech();
  return canSpeak ? (
    <Button
      variant="outlined"
      color="inherit"
      startIcon={isOn ? <VolumeOff aria-hidden /> : <HeadsetMic aria-hidden />}
      aria-pressed={isOn}
      title={t('speech.help')}
      data-say="button-speech"
      onClick={() => setOn(!isOn)}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {isOn ? t('speech.off') : t('speech.on')}
    </Button>
  ) : null;
}
