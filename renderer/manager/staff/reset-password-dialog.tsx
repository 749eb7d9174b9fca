import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { NewPasswordFields } from '../../shared/staff/new-password-fields';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { StaffMember } from './staff-row';

type ResetPasswordDialogProps = Readonly<{ person: StaffMember; onClose: () => void }>;

/** A forgotten password is replaced; the old one can be shown to nobody. */
export function ResetPasswordDialog({ person, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation('manager');
  const reset = useCommand('staff.resetPassword');
  const [password, setPassword] = useState<string | null>(null);

  const save = async (chosen: string) => {
    const reply = await reset.run({ staffId: person.id, password: chosen });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="reset-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== null) {
            void save(password);
          }
        }}
      >
        <DialogTitle id="reset-title">{t('staff.resetTitle', { name: person.name })}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{t('staff.resetLead')}</DialogContentText>
            <NewPasswordFields onChange={setPassword} />
            <RefusalAlert refusal={reset.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={password === null} loading={reset.busy}>
            {t('staff.resetConfirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
