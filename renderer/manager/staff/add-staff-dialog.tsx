import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { NewPasswordFields } from '../../shared/staff/new-password-fields';

type StaffRole = 'clerk' | 'manager';

const everyRole: readonly StaffRole[] = ['clerk', 'manager'];

export function AddStaffDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('manager');
  const add = useCommand('staff.add');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly StaffRole[]>(['clerk']);
  const [password, setPassword] = useState<string | null>(null);
  const isReady = name.trim() !== '' && roles.length > 0 && password !== null;

  const save = async (chosen: string) => {
    const reply = await add.run({ name: name.trim(), password: chosen, roles: [...roles] });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="add-staff-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== null) {
            void save(password);
          }
        }}
      >
        <DialogTitle id="add-staff-title">{t('staff.addTitle')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              autoFocus
              required
              label={t('staff.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
            />
            <FormGroup row role="group" aria-label={t('staff.roles')}>
              {everyRole.map((role) => (
                <FormControlLabel
                  key={role}
                  label={t(`role.${role}`)}
                  control={
                    <Checkbox
                      checked={roles.includes(role)}
                      onChange={(event) =>
                        setRoles(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
                      }
                    />
                  }
                />
              ))}
            </FormGroup>
            <NewPasswordFields onChange={setPassword} />
            <RefusalAlert refusal={add.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={add.busy}>
            {t('staff.addConfirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
