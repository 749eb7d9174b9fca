import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { explainPrinting } from '../../shared/i18n/explain-printing';
import { useLanguage } from '../../shared/i18n/use-language';

/** What became of the paper, as the shell reported it: "printed" is never said on hope. */
export function PrintStatus({ paper }: Readonly<{ paper: OutputOf<'document.read'> }>) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const { state, printer, message } = paper.print;
  const why = message === null ? '' : explainPrinting(message, language);
  if (!paper.shellPrints && state === 'none') {
    return <Alert severity="info">{t('document.noShell')}</Alert>;
  }
  switch (state) {
    case 'none':
      return null;
    case 'asked':
      return <Alert severity="info">{t('document.asked')}</Alert>;
    case 'printed':
      return (
        <Alert severity="success">
          {t('document.printed', { printer: printer ?? '' })} {why}
        </Alert>
      );
    case 'failed':
      return <Alert severity="warning">{t('document.failed', { message: why })}</Alert>;
  }
}
