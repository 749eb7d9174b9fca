import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { TemplateFault } from '../../../core/domain/forms/evaluation';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

/** More would bury the first one, which is often the cause of the others. */
const most = 8;

export function FaultList({ faults }: Readonly<{ faults: readonly TemplateFault[] }>) {
  const { t } = useTranslation('workshop');
  const { language } = useLanguage();
  if (faults.length === 0) {
    return <Alert severity="success">{t('faults.none')}</Alert>;
  }
  return (
    <Alert severity="error" role="status">
      {t('faults.count', { faults: faults.length })}
      <Box component="ul" sx={{ m: 0, pl: '1.25em' }}>
        {faults.slice(0, most).map(({ place, message }, index) => (
          <li key={index}>{t('faults.line', { place, message: pickText(message, language) })}</li>
        ))}
      </Box>
    </Alert>
  );
}
