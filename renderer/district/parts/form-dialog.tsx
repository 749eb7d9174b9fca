import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleRefusal } from './console-refusal';

type FormDialogProps = Readonly<{
  title: string;
  lead: string;
  confirm: string;
  ready: boolean;
  busy: boolean;
  refusal: Readonly<{ code: string; message: string }> | null;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** A few fields and one deed. Enter does it, Esc leaves all as it was. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation('district');
  const titleId = useId();
  return (
    <Dialog open onClose={props.onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (props.ready) {
            props.onConfirm();
          }
        }}
      >
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{props.lead}</DialogContentText>
            {props.children}
            <ConsoleRefusal refusal={props.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!props.ready} loading={props.busy}>
            {props.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
