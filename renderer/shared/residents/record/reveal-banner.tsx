import Visibility from '@mui/icons-material/Visibility';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../staff/use-now';
import type { Revealed } from './use-reveal';

/** How long it stays, and how many looks are left; the way to end it sooner. */
export function RevealBanner({ revealed, onHide }: Readonly<{ revealed: Revealed; onHide: () => void }>) {
  const { t } = useTranslation('residents');
  const now = useNow(1000);
  const seconds = Math.max(0, Math.ceil((revealed.until - now) / 1000));
  return (
    <Alert
      severity="warning"
      icon={<Visibility />}
      action={
        <Button color="inherit" size="small" onClick={onHide}>
          {t('reveal.hide')}
        </Button>
      }
    >
      {t('reveal.shown', { seconds, left: revealed.left })}
    </Alert>
  );
}
