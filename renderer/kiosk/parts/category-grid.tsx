import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { CategoryId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { CategoryTile } from './category-tile';
import { PagedGrid } from './paged-grid';

/** Every category that gives numbers, with how many wait for it. */
export function CategoryGrid({ onChoose }: Readonly<{ onChoose: (categoryId: CategoryId) => void }>) {
  const { t } = useTranslation('kiosk');
  const { value: catalog } = useQuery('catalog.read', {});
  const { value: board } = useQuery('queue.board', {});
  const categories = (catalog?.categories ?? []).filter((category) => category.takesNumbers);
  const tiles = categories.map((category) => ({
    key: category.id,
    tile: (
      <CategoryTile
        category={category}
        waiting={board?.waiting.find(({ categoryId }) => categoryId === category.id) ?? null}
        onPress={() => onChoose(category.id)}
      />
    ),
  }));
  return (
    <>
      {catalog === null ? <Typography role="status">{t('home.loading')}</Typography> : null}
      <PagedGrid label={t('home.question')} tiles={tiles} columnRem={17} rowRem={6.5} />
    </>
  );
}
