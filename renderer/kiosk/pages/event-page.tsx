import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../session/place';
import { ItemGrid } from '../parts/item-grid';
import { KioskFrame } from '../parts/kiosk-frame';
import { usePageSpeech } from '../speech/speech';

type EventPageProps = Readonly<{ eventId: string; go: Go; back: () => void }>;

/** What belongs to one turn of life, in the order of the standard. */
export function EventPage({ eventId, go, back }: EventPageProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const { value: standards } = useQuery('standards.read', {});
  usePageSpeech([`event-${eventId}`, 'page-choose-item']);
  const event = standards?.lifeEvents.find(({ id }) => id === eventId);
  if (catalog === null || event === undefined) {
    return <KioskFrame onBack={back}>{null}</KioskFrame>;
  }
  const heading = t('items.event', { event: pickText(event.name, language) });
  const items = event.itemIds.flatMap((itemId) => catalog.items.find(({ id }) => id === itemId) ?? []);
  return (
    <KioskFrame onBack={back} go={go}>
      <Typography variant="h2" component="h1" sx={{ mb: 2 }}>
        {heading}
      </Typography>
      <ItemGrid label={heading} items={items} go={go} />
    </KioskFrame>
  );
}
