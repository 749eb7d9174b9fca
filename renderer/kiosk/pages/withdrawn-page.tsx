import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useTranslation } from 'react-i18next';
import { KioskFrame } from '../parts/kiosk-frame';
import { usePageSpeech } from '../speech/speech';

/** The standard changed while somebody stood here: what is gone, what still holds, where to go. */
export function WithdrawnPage({ back }: Readonly<{ back: () => void }>) {
  const { t } = useTranslation('kiosk');
  usePageSpeech(['refused']);
  return (
    <KioskFrame onBack={back}>
      <Alert severity="warning" sx={{ fontSize: '1.5rem', '& .MuiAlert-icon': { fontSize: '2rem' } }}>
        <AlertTitle sx={{ fontSize: '1.5rem', fontWeight: 700 }}>{t('withdrawn.heading')}</AlertTitle>
        {t('withdrawn.body')}
      </Alert>
    </KioskFrame>
  );
}
