import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

type AttachmentViewerProps = Readonly<{ file: Blob; address: string; title: string; onClose: () => void }>;

/** A picture large enough to read; a PDF goes to the computer's own reader. */
export function AttachmentViewer({ file, address, title, onClose }: AttachmentViewerProps) {
  const { t } = useTranslation('attachments');
  const isPdf = file.type === 'application/pdf';
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby="attachment-title">
      <DialogTitle id="attachment-title">{title}</DialogTitle>
      <DialogContent>
        {isPdf ? (
          <Typography>{t('pdf')}</Typography>
        ) : (
          <Box component="img" src={address} alt={title} sx={{ display: 'block', maxWidth: '100%', mx: 'auto' }} />
        )}
      </DialogContent>
      <DialogActions>
        {isPdf ? (
          <Button component="a" href={address} download="attachment.pdf">
            {t('save')}
          </Button>
        ) : null}
        <Button autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
