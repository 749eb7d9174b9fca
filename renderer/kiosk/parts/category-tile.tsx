import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { spokenCount } from '../../../core/domain/queue/spoken-count';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { CategoryMark } from '../../shared/ui/category-mark';
import { estimateText } from './estimate-text';
import { Tile } from './tile';

type CategoryTileProps = Readonly<{
  category: OutputOf<'catalog.read'>['categories'][number];
  /** Null while the board is not known: then nothing is said about waiting. */
  waiting: OutputOf<'queue.board'>['waiting'][number] | null;
  onPress: () => void;
}>;

export function CategoryTile({ category, waiting, onPress }: CategoryTileProps) {
  const { language } = useLanguage();
  return (
    <Tile onPress={onPress} say={words()}>
      <CategoryMark letter={category.letter} color={category.color} pictogram={category.pictogram} />
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 700, fontSize: language === 'en' ? '1.25rem' : '1.5rem', lineHeight: 1.25 }}>
          {pickText(category.nameText, language)}
        </Typography>
        <WaitingLine waiting={waiting} />
      </Box>
    </Tile>
  );

  function words(): string {
    const name = `category-${category.id}`;
    return waiting === null ? name : [name, 'people-waiting', ...spokenCount(language, waiting.count)].join(' ');
  }
}

function WaitingLine({ waiting }: Pick<CategoryTileProps, 'waiting'>) {
  const { t } = useTranslation('kiosk');
  if (waiting === null) {
    return null;
  }
  return (
    <Typography
      variant="body2"
      component="p"
      sx={{ color: 'text.secondary', lineHeight: 1.3, mt: 0.5, fontSize: '1.125rem' }}
    >
      {waitingText()}
    </Typography>
  );

  function waitingText(): string {
    if (waiting === null || waiting.openCounters === 0) {
      return t('home.closed');
    }
    if (waiting.quotaReached !== null) {
      return t(waiting.quotaReached === 'hour' ? 'quota.hour' : 'quota.day');
    }
    if (waiting.count === 0) {
      return t('home.nobodyWaiting');
    }
    const people = t('home.waiting', { count: waiting.count });
    // That there is no estimate is said once, on the item's own page.
    return waiting.estimate === null ? people : `${people} · ${estimateText(t, waiting.estimate)}`;
  }
}
