import EventNote from '@mui/icons-material/EventNote';
import ManageSearch from '@mui/icons-material/ManageSearch';
import ReceiptLong from '@mui/icons-material/ReceiptLong';
import Search from '@mui/icons-material/Search';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { useLargeText } from '../../shared/ui/large-text';
import type { Go } from '../session/place';
import { CategoryGrid } from '../parts/category-grid';
import { KioskFrame } from '../parts/kiosk-frame';
import { LifeEventGrid } from '../parts/life-event-grid';
import { usePageSpeech } from '../speech/speech';

type HomePageProps = Readonly<{ go: Go; back: () => void }>;

/** The first question, and more ways to the answer: by name, by what happened in life, by look-up. */
export function HomePage({ go, back }: HomePageProps) {
  const { t } = useTranslation('kiosk');
  const { isLarge } = useLargeText();
  const isClosed = useIsClosed();
  usePageSpeech(isClosed ? ['closed-now', 'page-home'] : ['page-home']);
  return (
    <KioskFrame onBack={back} backLabel={t('home.leave')} go={go}>
      {isClosed ? (
        <Alert severity="warning" variant="outlined" sx={{ mb: 1.5, fontSize: '1.25rem' }}>
          {t('home.closedNow')}
        </Alert>
      ) : null}
      <Box sx={isLarge ? simpleLayout : layout}>
        <Box component="nav" aria-label={t('home.question')} sx={column}>
          <Typography variant="h1">{t('home.question')}</Typography>
          <CategoryGrid onChoose={(categoryId) => go({ kind: 'category', categoryId })} />
        </Box>
        <Box sx={column}>
          <Finders go={go} isSimple={isLarge} />
          {isLarge ? null : (
            <>
              <Typography variant="h3" component="h2">
                {t('home.lifeEvents')}
              </Typography>
              <LifeEventGrid go={go} columnRem={8} />
            </>
          )}
        </Box>
      </Box>
    </KioskFrame>
  );
}

/** Whoever needs large text gets fewer things at once, and none of them smaller than the rest. */
function Finders({ go, isSimple }: Readonly<{ go: Go; isSimple: boolean }>) {
  const { t } = useTranslation(['kiosk', 'caseList']);
  return (
    <Box sx={isSimple ? simpleFinders : finders}>
      <Button
        variant="contained"
        startIcon={<Search aria-hidden />}
        data-say="button-search"
        onClick={() => go({ kind: 'search' })}
        sx={finder}
      >
        <span>
          {t('home.search')}
          {isSimple ? null : (
            <Typography component="span" variant="body2" sx={{ display: 'block', lineHeight: 1.2 }}>
              {t('home.searchHint')}
            </Typography>
          )}
        </span>
      </Button>
      {isSimple ? (
        <Button
          variant="outlined"
          startIcon={<EventNote aria-hidden />}
          data-say="button-events"
          onClick={() => go({ kind: 'events' })}
          sx={finder}
        >
          {t('home.lifeEvents')}
        </Button>
      ) : (
        <Button
          variant="outlined"
          startIcon={<ManageSearch aria-hidden />}
          data-say="button-look-ups"
          onClick={() => go({ kind: 'lookUps' })}
          sx={finder}
        >
          {t('home.lookUps')}
        </Button>
      )}
      <Button
        variant="outlined"
        startIcon={<ReceiptLong aria-hidden />}
        data-say="button-progress"
        onClick={() => go({ kind: 'progress' })}
        sx={finder}
      >
        {t('caseList:kiosk.open')}
      </Button>
    </Box>
  );
}

/** Said before anybody fills in anything: outside the hours no number can be had. */
function useIsClosed(): boolean {
  const { value: centre } = useQuery('centre.read', {});
  const { value: settings } = useQuery('centre.readSettings', {});
  return centre !== null && settings !== null && settings.enforceOpeningHours && !centre.openNow;
}

const layout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: 3,
  gridTemplateColumns: 'minmax(0, 1fr) 18rem',
  gridTemplateRows: 'minmax(0, 1fr)',
  '@media (orientation: portrait)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr) 25rem',
  },
} as const;

const simpleLayout = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: 2,
  gridTemplateRows: 'minmax(0, 1fr) auto',
} as const;

const column = { display: 'flex', flexDirection: 'column', gap: 1.5, minHeight: 0, minWidth: 0 } as const;

const finders = {
  display: 'grid',
  gap: 1.5,
  flex: 'none',
  '@media (orientation: portrait)': { gridTemplateColumns: '1fr 1fr 1fr' },
} as const;

const simpleFinders = {
  display: 'grid',
  gap: 1.5,
  flex: 'none',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
} as const;

const finder = {
  minHeight: '4.5rem',
  justifyContent: 'flex-start',
  textAlign: 'start',
  lineHeight: 1.2,
  px: 2.5,
} as const;
