import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { StickList } from '../stick-list';

/** For a centre without a line: the same signed batches, carried by hand. */
export function SendByStick({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('sync');
  const [look, setLook] = useState(0);
  const [stickId, setStickId] = useState<string | null>(null);
  const [written, setWritten] = useState<OutputOf<'sync.writeStick'> | null>(null);
  const write = useCommand('sync.writeStick');

  const start = async (id: string) => {
    setWritten(null);
    const reply = await write.run({ stickId: id });
    setWritten(reply?.ok === true ? reply.value : null);
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="send-title">
      <DialogTitle id="send-title">{t('stick.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <DialogContentText>{t('stick.lead')}</DialogContentText>
          <StickList key={look} chosen={stickId} onChoose={setStickId} />
          <RefusalAlert refusal={write.refusal} />
          {written === null ? null : (
            <Alert severity={written.facts > 0 ? 'success' : 'info'}>
              {written.facts > 0 ? t('stick.done', { files: written.files, facts: written.facts }) : t('stick.nothing')}
            </Alert>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setLook(look + 1)}>{t('stick.again')}</Button>
        <Button onClick={onClose}>{t('stick.close')}</Button>
        <Button
          variant="contained"
          disabled={stickId === null}
          loading={write.busy}
          onClick={() => (stickId === null ? undefined : void start(stickId))}
        >
          {t('stick.write')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
