import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type IdleDialogProps = Readonly<{ secondsLeft: number | null; onStay: () => void }>;

/** Asks before it clears: twenty seconds and one big button. */
export function IdleDialog({ secondsLeft, onStay }: IdleDialogProps) {
  const { t } = useTranslation('kiosk');
  const title = useId();
  return (
    <Dialog open={secondsLeft !== null} onClose={onStay} aria-labelledby={title} maxWidth="md" fullWidth>
      <DialogTitle id={title} variant="h1" sx={{ p: 4, pb: 1 }}>
        {t('idle.heading')}
      </DialogTitle>
      <DialogContent sx={{ p: 4, py: 2 }}>
        <Typography role="timer">{t('idle.body', { seconds: secondsLeft ?? 0 })}</Typography>
      </DialogContent>
      <DialogActions sx={{ p: 4, pt: 2 }}>
        <Button
          variant="contained"
          fullWidth
          autoFocus
          data-say="idle"
          onClick={onStay}
          sx={{ minHeight: 120, fontSize: '1.875rem' }}
        >
          {t('idle.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
