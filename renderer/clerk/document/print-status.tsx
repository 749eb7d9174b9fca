import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';

/** What became of the paper, as the shell reported it: "printed" is never said on hope. */
export function PrintStatus({ paper }: Readonly<{ paper: OutputOf<'document.read'> }>) {
  const { t } = useTranslation('clerk');
  const { state, printer, message } = paper.print;
  if (!paper.shellPrints && state === 'none') {
    return <Alert severity="info">{t('document.noShell')}</Alert>;
  }
  switch (state) {
    case 'none':
      return null;
    case 'asked':
      return <Alert severity="info">{t('document.asked')}</Alert>;
    case 'printed':
      return <Alert severity="success">{t('document.printed', { printer: printer ?? '' })}</Alert>;
    case 'failed':
      return <Alert severity="warning">{t('document.failed', { message: message ?? '' })}</Alert>;
  }
}
