import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { useLargeText } from '../../shared/ui/large-text';
import { spokenOnly } from '../../shared/ui/spoken-only';

type Waiting = OutputOf<'queue.board'>['waiting'];

/** How many wait for what, and one line that stands still. */
export function WaitingStrip({ waiting, children }: Readonly<{ waiting: Waiting | null; children: ReactNode }>) {
  const { t } = useTranslation('hall');
  const { value: catalog } = useQuery('catalog.read', {});
  const { language } = useLanguage();
  // Large text keeps to letters, which are those of the tickets: the room belongs to the call.
  const { isLarge } = useLargeText();
  const notice = useNotice();
  const lines = (waiting ?? []).filter(({ count }) => count > 0);
  return (
    <Box component="footer" sx={{ flex: 'none', px: 3, pb: 1, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        <Typography component="h2" sx={{ color: 'text.secondary', fontWeight: 500 }}>
          {t('waiting')}
        </Typography>
        {waiting !== null && lines.length === 0 ? <Typography>{t('nobody')}</Typography> : null}
        <Box
          component="ul"
          sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1.5, flex: 1 }}
        >
          {lines.map(({ categoryId, letter, count }) => {
            const category = catalog?.categories.find(({ id }) => id === categoryId);
            return (
              <Box component="li" key={categoryId} sx={chip}>
                <Box component="span" aria-hidden sx={{ ...mark, bgcolor: category?.color ?? 'divider' }}>
                  {letter}
                </Box>
                <Typography component="span" variant="body2" noWrap sx={isLarge ? spokenOnly : { maxWidth: '11rem' }}>
                  {category === undefined ? letter : pickText(category.nameText, language)}
                </Typography>
                <Typography component="span" sx={{ fontWeight: 700 }}>
                  {t('people', { count })}
                </Typography>
              </Box>
            );
          })}
        </Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <Typography variant="body2" sx={{ flex: 1, color: 'text.secondary' }}>
          {notice}
        </Typography>
        {children}
      </Box>
    </Box>
  );
}

/** What the manager wants said; in the other language when only one was written, and the usual words when none was. */
function useNotice(): string {
  const { t } = useTranslation('hall');
  const { language } = useLanguage();
  const { value: settings } = useQuery('centre.readSettings', {});
  const [own, other] =
    language === 'zh'
      ? [settings?.hallNotice, settings?.hallNoticeEnglish]
      : [settings?.hallNoticeEnglish, settings?.hallNotice];
  return [own, other].find((text) => text !== undefined && text !== '') ?? t('notice');
}

const chip = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  pr: 2,
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const;

const mark = {
  width: '2.25rem',
  height: '2.25rem',
  borderRadius: 1,
  display: 'grid',
  placeItems: 'center',
  fontWeight: 700,
  fontSize: '1.375rem',
  color: '#FFFFFF',
} as const;
