import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import type { ListedResident } from '../../shared/residents/listed-resident';
import { ResidentLine } from '../../shared/residents/resident-line';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

const reasons = ['request', 'retentionEnded', 'mistake'] as const;

type EraseDialogProps = Readonly<{
  resident: ListedResident;
  /** With how many keys were destroyed. */
  onErased: (keys: number) => void;
  onClose: () => void;
}>;

/** For what nobody can take back: what it means, why, and a word that has to be typed. */
export function EraseDialog({ resident, onErased, onClose }: EraseDialogProps) {
  const { t } = useTranslation('residents');
  const erase = useCommand('resident.erase');
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [typed, setTyped] = useState('');
  const word = t('manager.eraseDialog.word');
  const isReady = reason !== null && typed.trim() === word;

  const submit = async () => {
    if (reason === null || !isReady) {
      return;
    }
    const reply = await erase.run({ residentId: resident.residentId, reason });
    if (reply?.ok === true) {
      onErased(reply.value.subjects);
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="erase-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id="erase-title">{t('manager.eraseDialog.title', { name: resident.name })}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <ResidentLine resident={resident} />
            <Alert severity="warning">{t('manager.eraseDialog.lead')}</Alert>
            <FormControl>
              <FormLabel id="erase-reason">{t('manager.eraseDialog.reason')}</FormLabel>
              <RadioGroup
                aria-labelledby="erase-reason"
                value={reason ?? ''}
                onChange={(_event, value) => setReason(reasons.find((one) => one === value) ?? null)}
              >
                {reasons.map((one) => (
                  <FormControlLabel key={one} value={one} control={<Radio />} label={t(`manager.eraseDialog.${one}`)} />
                ))}
              </RadioGroup>
            </FormControl>
            <TextField
              label={t('manager.eraseDialog.typed', { word })}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
            />
            <RefusalAlert refusal={erase.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button autoFocus onClick={onClose}>
            {t('manager.eraseDialog.cancel')}
          </Button>
          <Button type="submit" variant="contained" color="error" disabled={!isReady} loading={erase.busy}>
            {t('manager.eraseDialog.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
