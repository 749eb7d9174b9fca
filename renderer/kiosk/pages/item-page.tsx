import ManageSearch from '@mui/icons-material/ManageSearch';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { explainRefusal } from '../../shared/i18n/explain-refusal';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../session/place';
import { BringList } from '../parts/bring-list';
import { ItemFacts } from '../parts/item-facts';
import { KioskFrame } from '../parts/kiosk-frame';
import { NeedsChoice, noNeeds, type Needs } from '../parts/needs-choice';
import { PriorityChoice } from '../parts/priority-choice';
import { RefusalNotice } from '../parts/refusal-notice';
import { TakeBar } from '../parts/take-bar';
import { usePageSpeech } from '../speech/speech';
import { useTakeNumber } from '../parts/use-take-number';

type ItemPageProps = Readonly<{ itemId: ItemId; go: Go; back: () => void }>;

/** All that one should know before one waits, and then the number. */
export function ItemPage({ itemId, go, back }: ItemPageProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { value: item, refusal: unknown } = useQuery('catalog.readItem', { itemId });
  const { take, busy, refusal } = useTakeNumber(go);
  const [priority, setPriority] = useState(false);
  const [needs, setNeeds] = useState<Needs>(noNeeds);
  usePageSpeech(item === null ? null : [`item-${item.id}`, item.kind === 'accept' ? 'page-item' : 'page-item-look-up']);
  if (item === null) {
    return (
      <KioskFrame onBack={back}>
        <Typography role="status">
          {unknown === null ? t('home.loading') : explainRefusal(unknown, language)}
        </Typography>
      </KioskFrame>
    );
  }
  const takesNumber = item.kind === 'accept';
  const actions = takesNumber ? (
    <TakeBar
      categoryId={item.categoryId}
      busy={busy}
      onTake={() => take({ categoryId: item.categoryId, itemId, priority, needs })}
    />
  ) : undefined;
  return (
    <KioskFrame onBack={back} actions={actions}>
      <RefusalNotice refusal={refusal} />
      <Typography variant="h1" sx={{ flex: 'none', mb: 1.5, fontSize: '2.25rem' }}>
        {pickText(item.nameText, language)}
      </Typography>
      <Box tabIndex={0} role="region" aria-label={pickText(item.nameText, language)} sx={body}>
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          {language === 'zh' ? null : <Typography variant="body2">{t('item.inChinese')}</Typography>}
          {takesNumber ? null : <LookUpNotice />}
          <BringList materials={item.materials} />
          {takesNumber ? (
            <>
              <PriorityChoice isChosen={priority} onChange={setPriority} />
              <NeedsChoice needs={needs} onChange={setNeeds} />
            </>
          ) : null}
        </Box>
        <Box
          sx={{
            p: 3,
            borderRadius: 1,
            bgcolor: 'background.paper',
            border: 1,
            borderColor: 'divider',
            alignSelf: 'start',
          }}
        >
          <ItemFacts item={item} />
        </Box>
      </Box>
    </KioskFrame>
  );
}

function LookUpNotice() {
  const { t } = useTranslation('kiosk');
  return (
    <Alert
      severity="info"
      variant="outlined"
      icon={<ManageSearch fontSize="inherit" />}
      sx={{ fontSize: '1.5rem', '& .MuiAlert-icon': { fontSize: '2.5rem' } }}
    >
      <Typography sx={{ fontWeight: 700 }}>{t('lookUp.heading')}</Typography>
      <Typography>{t('lookUp.body')}</Typography>
    </Alert>
  );
}

const body = {
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'grid',
  gap: 3,
  pr: 1,
  // Room for the focus ring of what stands at the edge.
  p: 0.75,
  gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1fr)',
  '@media (orientation: portrait)': { gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' },
} as const;
