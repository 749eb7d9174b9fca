import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useCamera } from './use-camera';

type CameraDialogProps = Readonly<{ onPhoto: (photo: File) => void; onClose: () => void }>;

/** A photo of a paper by the camera at the counter: looked at before it is kept. */
export function CameraDialog({ onPhoto, onClose }: CameraDialogProps) {
  const { t } = useTranslation('attachments');
  const { video, state, photo, shoot, again } = useCamera();
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="camera-title">
      <DialogTitle id="camera-title">{t('cameraTitle')}</DialogTitle>
      <DialogContent>
        {state === 'none' ? <Alert severity="warning">{t('cameraNone')}</Alert> : null}
        <Box
          component="video"
          ref={video}
          autoPlay
          muted
          playsInline
          sx={{ width: '100%', display: state === 'live' ? 'block' : 'none' }}
        />
        {photo === null ? null : (
          <Box component="img" src={photo.address} alt={t('preview')} sx={{ width: '100%', display: 'block' }} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        {photo === null ? (
          <Button variant="contained" disabled={state !== 'live'} onClick={shoot}>
            {t('shoot')}
          </Button>
        ) : (
          <>
            <Button onClick={again}>{t('again')}</Button>
            <Button variant="contained" onClick={() => onPhoto(photo.file)}>
              {t('use')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
