import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';

/** Nobody may take a sample for an application. */
export function SampleSign() {
  const { t } = useTranslation('form');
  return <Alert severity="warning">{t('sampleWhy')}</Alert>;
}
