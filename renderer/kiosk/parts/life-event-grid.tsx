import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Go } from '../session/place';
import { PagedGrid } from './paged-grid';
import { Tile } from './tile';

type LifeEventGridProps = Readonly<{ go: Go; columnRem: number; isMain?: boolean }>;

/** What happened in life, in the standard's words: 孩子上学, 生病, 搬家. */
export function LifeEventGrid({ go, columnRem, isMain = false }: LifeEventGridProps) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { value: standards } = useQuery('standards.read', {});
  const small = language === 'en' ? '1.125rem' : '1.25rem';
  const tiles = (standards?.lifeEvents ?? []).map((event) => ({
    key: event.id,
    tile: (
      <Tile onPress={() => go({ kind: 'event', eventId: event.id })} say={`event-${event.id}`}>
        <Typography sx={{ fontWeight: 500, lineHeight: 1.25, fontSize: isMain ? '1.5rem' : small }}>
          {pickText(event.name, language)}
        </Typography>
      </Tile>
    ),
  }));
  return (
    <Box component="nav" aria-label={t('home.lifeEvents')} sx={{ flex: 1, display: 'flex', minHeight: 0 }}>
      <PagedGrid label={t('home.lifeEvents')} tiles={tiles} columnRem={columnRem} rowRem={4.5} />
    </Box>
  );
}
