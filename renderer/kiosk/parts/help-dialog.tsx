import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type HelpDialogProps = Readonly<{ isOpen: boolean; onClose: () => void }>;

/** Where a person helps: nobody has to use a machine. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const { t } = useTranslation(['kiosk', 'common']);
  const title = useId();
  return (
    <Dialog open={isOpen} onClose={onClose} aria-labelledby={title} maxWidth="md">
      <DialogTitle id={title} variant="h2" sx={{ p: 4, pb: 1 }}>
        {t('help.heading')}
      </DialogTitle>
      <DialogContent sx={{ p: 4, py: 2 }}>
        <Typography>{t('help.body')}</Typography>
      </DialogContent>
      <DialogActions sx={{ p: 4, pt: 2 }}>
        <Button variant="contained" size="large" autoFocus data-say="help button-close" onClick={onClose}>
          {t('common:action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
