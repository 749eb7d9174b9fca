import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Go } from '../session/place';
import { KioskFrame } from '../parts/kiosk-frame';
import { LifeEventGrid } from '../parts/life-event-grid';
import { usePageSpeech } from '../speech/speech';

/** All turns of life on a page of their own, where the start page leaves them out. */
export function EventsPage({ go, back }: Readonly<{ go: Go; back: () => void }>) {
  const { t } = useTranslation('kiosk');
  usePageSpeech(['page-events']);
  return (
    <KioskFrame onBack={back} go={go}>
      <Typography variant="h2" component="h1" sx={{ mb: 2 }}>
        {t('home.lifeEvents')}
      </Typography>
      <LifeEventGrid go={go} columnRem={14} isMain />
    </KioskFrame>
  );
}
