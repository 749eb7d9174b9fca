import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import type { Go } from '../session/place';
import { ItemGrid } from '../parts/item-grid';
import { KioskFrame } from '../parts/kiosk-frame';
import { usePageSpeech } from '../speech/speech';

type LookUpsPageProps = Readonly<{ go: Go; back: () => void }>;

export function LookUpsPage({ go, back }: LookUpsPageProps) {
  const { t } = useTranslation('kiosk');
  const { value: catalog } = useQuery('catalog.read', {});
  usePageSpeech(['page-look-ups']);
  return (
    <KioskFrame onBack={back} go={go}>
      <Typography variant="h2" component="h1" sx={{ mb: 2 }}>
        {t('lookUp.heading')}
      </Typography>
      {catalog === null ? null : (
        <ItemGrid label={t('home.lookUps')} items={catalog.items.filter(({ kind }) => kind === 'lookUp')} go={go} />
      )}
    </KioskFrame>
  );
}
