import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentMediaTypes } from '../../../core/domain/papers/media-type';
import { CameraDialog } from './camera-dialog';
import type { Sending } from './use-sending';

type TakeFilesProps = Readonly<{ now: Sending['now']; onFiles: (files: readonly File[]) => void }>;

/** The ways in: a file, the clipboard, a drop, the camera. */
export function TakeFiles({ now, onFiles }: TakeFilesProps) {
  const { t } = useTranslation('attachments');
  const chooser = useRef<HTMLInputElement>(null);
  const [camera, setCamera] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0) {
      onFiles([...files]);
    }
  };

  return (
    <Stack
      spacing={1}
      tabIndex={0}
      role="group"
      aria-label={t('choose')}
      onPaste={(event) => take(event.clipboardData.files)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
      sx={{ border: 1, borderStyle: 'dashed', borderColor: 'divider', borderRadius: 1, p: 1.5 }}
    >
      <Stack direction="row" spacing={1}>
        <Button variant="outlined" disabled={now !== null} onClick={() => chooser.current?.click()}>
          {t('choose')}
        </Button>
        <Button variant="outlined" disabled={now !== null} onClick={() => setCamera(true)}>
          {t('camera')}
        </Button>
      </Stack>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={attachmentMediaTypes.join(',')}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again after a refusal.
          event.target.value = '';
        }}
      />
      <Typography variant="caption" color="textSecondary">
        {t('limit')} {t('paste')}
      </Typography>
      {now === null ? null : (
        <div role="status">
          <Typography variant="caption">{t('sending', { name: now.name })}</Typography>
          <LinearProgress variant="determinate" value={now.share * 100} aria-label={t('sending', { name: now.name })} />
        </div>
      )}
      {camera ? (
        <CameraDialog
          onPhoto={(photo) => {
            setCamera(false);
            onFiles([photo]);
          }}
          onClose={() => setCamera(false)}
        />
      ) : null}
    </Stack>
  );
}
