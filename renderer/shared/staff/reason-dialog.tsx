import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from './refusal-alert';

type ReasonDialogProps = Readonly<{
  title: string;
  explanation: string;
  commonReasons: readonly string[];
  confirmLabel: string;
  busy: boolean;
  refusal: Readonly<{ code: string; message: string }> | null;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}>;

/** Asks why: one key picks a common reason, any other is typed. Enter confirms, Esc leaves all as it was. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('staff');
  const [reason, setReason] = useState(props.commonReasons[0] ?? '');
  const isReady = reason.trim() !== '' && !props.busy;

  const submit = (event: React.SubmitEvent) => {
    event.preventDefault();
    if (isReady) {
      props.onConfirm(reason.trim());
    }
  };

  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby="reason-title">
      <form onSubmit={submit}>
        <DialogTitle id="reason-title">{props.title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{props.explanation}</DialogContentText>
            <Stack
              direction="row"
              spacing={1}
              useFlexGap
              sx={{ flexWrap: 'wrap' }}
              role="group"
              aria-label={t('reason.common')}
            >
              {props.commonReasons.map((common) => (
                <Chip
                  key={common}
                  label={common}
                  aria-pressed={reason === common}
                  color={reason === common ? 'primary' : 'default'}
                  variant={reason === common ? 'filled' : 'outlined'}
                  onClick={() => setReason(common)}
                />
              ))}
            </Stack>
            <TextField
              autoFocus
              label={t('reason.label')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onFocus={(event) => event.target.select()}
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
            <RefusalAlert refusal={props.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
