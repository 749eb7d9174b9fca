import ManageSearch from '@mui/icons-material/ManageSearch';
import ReceiptLong from '@mui/icons-material/ReceiptLong';
import Search from '@mui/icons-material/Search';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../session/place';
import { CategoryTile } from '../parts/category-tile';
import { KioskFrame } from '../parts/kiosk-frame';
import { PagedGrid } from '../parts/paged-grid';
import { Tile } from '../parts/tile';

/** The first question, and three more ways to the answer: by name, by what happened in life, by look-up. */
export function HomePage({ go }: Readonly<{ go: Go }>) {
  const { t } = useTranslation(['kiosk', 'caseList']);
  const { value: catalog } = useQuery('catalog.read', {});
  const { value: standards } = useQuery('standards.read', {});
  const tiles = useCategoryTiles(catalog, go);
  return (
    <KioskFrame onBack={null}>
      <ClosedNotice />
      <Box sx={layout}>
        <Box component="nav" aria-label={t('home.question')} sx={column}>
          <Typography variant="h1">{t('home.question')}</Typography>
          {catalog === null ? <Typography role="status">{t('home.loading')}</Typography> : null}
          <PagedGrid label={t('home.question')} tiles={tiles} columnRem={17} rowRem={6.5} />
        </Box>
        <Box sx={column}>
          <Box sx={finders}>
            <Button
              variant="contained"
              startIcon={<Search aria-hidden />}
              onClick={() => go({ kind: 'search' })}
              sx={finder}
            >
              <span>
                {t('home.search')}
                <Typography component="span" variant="body2" sx={{ display: 'block', lineHeight: 1.2 }}>
                  {t('home.searchHint')}
                </Typography>
              </span>
            </Button>
            <Button
              variant="outlined"
              startIcon={<ManageSearch aria-hidden />}
              onClick={() => go({ kind: 'lookUps' })}
              sx={finder}
            >
              {t('home.lookUps')}
            </Button>
            <Button
              variant="outlined"
              startIcon={<ReceiptLong aria-hidden />}
              onClick={() => go({ kind: 'progress' })}
              sx={finder}
            >
              {t('caseList:kiosk.open')}
            </Button>
          </Box>
          <Typography variant="h3" component="h2">
            {t('home.lifeEvents')}
          </Typography>
          <LifeEvents events={standards?.lifeEvents ?? []} go={go} />
        </Box>
      </Box>
    </KioskFrame>
  );
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

const column = { display: 'flex', flexDirection: 'column', gap: 1.5, minHeight: 0, minWidth: 0 } as const;

const finders = {
  display: 'grid',
  gap: 1.5,
  flex: 'none',
  '@media (orientation: portrait)': { gridTemplateColumns: '1fr 1fr 1fr' },
} as const;

const finder = {
  minHeight: '4.5rem',
  justifyContent: 'flex-start',
  textAlign: 'start',
  lineHeight: 1.2,
  px: 2.5,
} as const;

function useCategoryTiles(catalog: OutputOf<'catalog.read'> | null, go: Go) {
  const { value: board } = useQuery('queue.board', {});
  if (catalog === null) {
    return [];
  }
  const categories = catalog.categories.filter((category) => category.takesNumbers);
  return categories.map((category) => ({
    key: category.id,
    tile: (
      <CategoryTile
        category={category}
        waiting={board?.waiting.find(({ categoryId }) => categoryId === category.id) ?? null}
        onPress={() => go({ kind: 'category', categoryId: category.id })}
      />
    ),
  }));
}

type LifeEventsProps = Readonly<{ events: OutputOf<'standards.read'>['lifeEvents']; go: Go }>;

function LifeEvents({ events, go }: LifeEventsProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const tiles = events.map((event) => ({
    key: event.id,
    tile: (
      <Tile onPress={() => go({ kind: 'event', eventId: event.id })}>
        <Typography sx={{ fontWeight: 500, lineHeight: 1.25, fontSize: language === 'en' ? '1.125rem' : '1.25rem' }}>
          {pickText(event.name, language)}
        </Typography>
      </Tile>
    ),
  }));
  return (
    <Box component="nav" aria-label={t('home.lifeEvents')} sx={{ flex: 1, display: 'flex', minHeight: 0 }}>
      <PagedGrid label={t('home.lifeEvents')} tiles={tiles} columnRem={8} rowRem={4.5} />
    </Box>
  );
}

/** Said before anybody fills in anything: outside the hours no number can be had. */
function ClosedNotice() {
  const { t } = useTranslation('kiosk');
  const { value: centre } = useQuery('centre.read', {});
  const { value: settings } = useQuery('centre.readSettings', {});
  const isClosed = centre !== null && settings !== null && settings.enforceOpeningHours && !centre.openNow;
  return isClosed ? (
    <Alert severity="warning" variant="outlined" sx={{ mb: 1.5, fontSize: '1.25rem' }}>
      {t('home.closedNow')}
    </Alert>
  ) : null;
}
