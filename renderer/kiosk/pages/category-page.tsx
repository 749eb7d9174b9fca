import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CategoryId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { CategoryMark } from '../../shared/ui/category-mark';
import type { Go } from '../session/place';
import { ItemGrid } from '../parts/item-grid';
import { KioskFrame } from '../parts/kiosk-frame';
import { WithdrawnPage } from './withdrawn-page';
import { usePageSpeech } from '../speech/speech';
import { Tile } from '../parts/tile';

type CategoryPageProps = Readonly<{ categoryId: CategoryId; go: Go; back: () => void }>;

export function CategoryPage({ categoryId, go, back }: CategoryPageProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const category = catalog?.categories.find(({ id }) => id === categoryId);
  usePageSpeech([`category-${categoryId}`, 'page-choose-item']);
  if (catalog === null) {
    return <KioskFrame onBack={back}>{null}</KioskFrame>;
  }
  if (category === undefined || !category.takesNumbers) {
    return <WithdrawnPage back={back} />;
  }
  const heading = t('items.heading', { category: pickText(category.nameText, language) });
  const notSure = (
    <Tile onPress={() => go({ kind: 'unsure', categoryId })} say="button-not-sure">
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 500, lineHeight: 1.3 }}>{t('items.notSure')}</Typography>
        <Typography sx={{ color: 'text.secondary', fontSize: '1.125rem', lineHeight: 1.3 }}>
          {t('items.notSureHint')}
        </Typography>
      </Box>
    </Tile>
  );
  return (
    <KioskFrame onBack={back} go={go}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 2 }}>
        <CategoryMark letter={category.letter} color={category.color} pictogram={category.pictogram} size={3} />
        <Typography variant="h2" component="h1">
          {heading}
        </Typography>
      </Stack>
      <ItemGrid
        label={heading}
        items={catalog.items.filter((item) => item.categoryId === categoryId)}
        go={go}
        extra={{ key: 'not-sure', tile: notSure }}
      />
    </KioskFrame>
  );
}
