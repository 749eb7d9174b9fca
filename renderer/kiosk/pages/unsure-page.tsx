import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../session/place';
import { KioskFrame } from '../parts/kiosk-frame';
import { NeedsChoice, noNeeds, type Needs } from '../parts/needs-choice';
import { PriorityChoice } from '../parts/priority-choice';
import { RefusalNotice } from '../parts/refusal-notice';
import { TakeBar } from '../parts/take-bar';
import { usePageSpeech } from '../speech/speech';
import { useTakeNumber } from '../parts/use-take-number';

type UnsurePageProps = Readonly<{ categoryId: CategoryId; go: Go; back: () => void }>;

/** A number for the category alone: the counter finds out what is needed. */
export function UnsurePage({ categoryId, go, back }: UnsurePageProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const { take, busy, refusal } = useTakeNumber(go);
  const [priority, setPriority] = useState(false);
  const [needs, setNeeds] = useState<Needs>(noNeeds);
  usePageSpeech(['page-unsure']);
  const category = catalog?.categories.find(({ id }) => id === categoryId);
  const onTake = () => take({ categoryId, itemId: null, priority, needs });
  return (
    <KioskFrame onBack={back} actions={<TakeBar categoryId={categoryId} busy={busy} onTake={onTake} />}>
      <RefusalNotice refusal={refusal} />
      <Stack spacing={3}>
        <Typography variant="h1">{category === undefined ? '' : pickText(category.nameText, language)}</Typography>
        <Typography>{t('items.notSureHint')}</Typography>
        <Typography>{t('item.bringUnknown')}</Typography>
        <PriorityChoice isChosen={priority} onChange={setPriority} />
        <NeedsChoice needs={needs} onChange={setNeeds} />
      </Stack>
    </KioskFrame>
  );
}
