import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../../shared/staff/refusal-alert';

type DeedDialogProps = Readonly<{
  title: string;
  lead?: string;
  confirmLabel: string;
  isReady: boolean;
  busy: boolean;
  refusal: Readonly<{ code: string; message: string }> | null;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** The frame of every deed's questions: Enter confirms, Esc leaves all as it was, a refusal keeps what was typed. */
export function DeedDialog(props: DeedDialogProps) {
  const { t } = useTranslation('cases');
  const titleId = useId();
  const submit = (event: React.SubmitEvent) => {
    event.preventDefault();
    if (props.isReady && !props.busy) {
      props.onConfirm();
    }
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {props.lead === undefined ? null : <DialogContentText>{props.lead}</DialogContentText>}
            {props.children}
            <RefusalAlert refusal={props.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('dialog.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!props.isReady} loading={props.busy}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
