import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from './refusal-alert';

type ConfirmDialogProps = Readonly<{
  title: string;
  explanation: string;
  confirmLabel: string;
  busy: boolean;
  refusal: Readonly<{ code: string; message: string }> | null;
  onConfirm: () => void;
  onClose: () => void;
}>;

/** For what cannot be taken back. The quiet way out has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation('staff');
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title">{props.title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <DialogContentText>{props.explanation}</DialogContentText>
          <RefusalAlert refusal={props.refusal} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={props.onClose}>
          {t('action.cancel')}
        </Button>
        <Button variant="contained" color="error" disabled={props.busy} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
