import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { drawPaper } from '../../shared/form/draw-paper';
import { useFormServices } from '../../shared/form/form-context';
import { FrozenDocument } from '../../shared/ui/frozen-document';
import type { FormRead } from './form-source-of';

/** The paper as it will be; the hub freezes its own when the form is submitted. */
export function PaperPreview({ form, onClose }: Readonly<{ form: FormRead; onClose: () => void }>) {
  const { t } = useTranslation('form');
  const { store } = useFormServices();
  const html = drawPaper(store.readForm(), { caseNumber: form.case?.number ?? '', date: form.context.today });
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="paper-title">
      <DialogTitle id="paper-title">{t('review.paper')}</DialogTitle>
      <DialogContent sx={{ height: '75vh', display: 'flex' }}>
        <FrozenDocument title={t('review.paper')} html={html} sx={{ flex: 1, width: '100%' }} />
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onClose}>
          {t('review.closePaper')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
