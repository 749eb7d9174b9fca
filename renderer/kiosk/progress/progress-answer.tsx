import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { outwardState } from '../../../core/domain/cases/case-state';
import { outwardWords } from '../../../core/domain/cases/case-words';
import type { OutputOf } from '../../../core/contract';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

type Answer = OutputOf<'case.progress'>;

/** States in which a day is promised and not yet past its use. */
const promising: readonly Answer['state'][] = ['accepted', 'processing'];

/** The word that everybody outside is told, very large; what it means for whoever reads it; since when and until when. */
export function ProgressAnswer({ answer }: Readonly<{ answer: Answer }>) {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const { state, since, dueOn, itemName } = answer;
  const outward = state === null ? null : outwardState(state);
  return (
    <Box role="status" sx={{ display: 'flex', flexDirection: 'column', gap: 2, my: 'auto' }}>
      <Typography variant="h2" component="h1">
        {itemName === null ? t('kiosk.heading') : pickText(itemName, language)}
      </Typography>
      {outward === null ? null : (
        <Typography sx={{ fontSize: '4.5rem', fontWeight: 700, lineHeight: 1.2, color: 'primary.main' }}>
          {pickText(outwardWords[outward], language)}
        </Typography>
      )}
      {state === null ? null : <Typography sx={{ fontSize: '1.875rem' }}>{t(`told.${state}`)}</Typography>}
      {since === null ? null : <Typography>{t('kiosk.since', { on: since })}</Typography>}
      {promising.includes(state) ? (
        <Typography sx={{ fontWeight: 700 }}>
          {dueOn === null ? t('kiosk.noDue') : t('kiosk.due', { on: dueOn })}
        </Typography>
      ) : null}
    </Box>
  );
}
