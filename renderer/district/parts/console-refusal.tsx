import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/use-language';
import { explainConsole } from '../../shared/i18n/explain-console';

type Refusal = Readonly<{ code: string; message: string; incident?: string }>;

type ConsoleRefusalProps = Readonly<{ refusal: Refusal | null; onRetry?: () => void }>;

/** The server's "no" in words; nothing at all while there is none. */
export function ConsoleRefusal({ refusal, onRetry }: ConsoleRefusalProps) {
  const { t } = useTranslation('common');
  const { language } = useLanguage();
  if (refusal === null) {
    return null;
  }
  const again =
    onRetry === undefined
      ? {}
      : {
          action: (
            <Button color="inherit" size="small" onClick={onRetry}>
              {t('action.retry')}
            </Button>
          ),
        };
  return (
    <Alert severity="error" sx={{ mb: 2 }} {...again}>
      {explainConsole(refusal, language)}
    </Alert>
  );
}
