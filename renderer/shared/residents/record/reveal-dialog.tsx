import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { revealPurposes, type RevealPurpose } from '../../../../core/contract/resident-facts';
import type { ResidentField } from '../../../../core/domain/residents/resident-field';
import { RefusalAlert } from '../../staff/refusal-alert';

/** What a purpose usually needs; the rest is ticked by whoever needs more. */
const needed: Readonly<Record<RevealPurpose, readonly ResidentField[] | 'all'>> = {
  identify: ['name', 'idNumber', 'birthDate'],
  contact: ['name', 'phones'],
  check: 'all',
  complaint: ['name', 'phones'],
  request: 'all',
};

type RevealDialogProps = Readonly<{
  /** Fields of the record that hold something, in its order. */
  fields: readonly ResidentField[];
  busy: boolean;
  refusal: Readonly<{ code: string; message: string }> | null;
  onShow: (purpose: RevealPurpose, fields: readonly ResidentField[]) => void;
  onClose: () => void;
}>;

/** Asks why and what, before anything is shown. */
export function RevealDialog({ fields, busy, refusal, onShow, onClose }: RevealDialogProps) {
  const { t } = useTranslation('residents');
  const usual = (purpose: RevealPurpose) => {
    const wanted = needed[purpose];
    return wanted === 'all' ? fields : fields.filter((field) => wanted.includes(field));
  };
  const [purpose, setPurpose] = useState<RevealPurpose>('identify');
  const [chosen, setChosen] = useState<readonly ResidentField[]>(() => usual('identify'));
  const toggle = (field: ResidentField) =>
    setChosen(chosen.includes(field) ? chosen.filter((one) => one !== field) : [...chosen, field]);

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="reveal-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onShow(purpose, chosen);
        }}
      >
        <DialogTitle id="reveal-title">{t('reveal.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{t('reveal.lead')}</DialogContentText>
            <FormControl>
              <FormLabel id="reveal-purpose">{t('reveal.purpose')}</FormLabel>
              <RadioGroup
                row
                aria-labelledby="reveal-purpose"
                value={purpose}
                onChange={(_event, value) => {
                  const next = revealPurposes.find((one) => one === value) ?? purpose;
                  setPurpose(next);
                  setChosen(usual(next));
                }}
              >
                {revealPurposes.map((one) => (
                  <FormControlLabel
                    key={one}
                    value={one}
                    control={<Radio autoFocus={one === 'identify'} />}
                    label={t(`purpose.${one}`)}
                  />
                ))}
              </RadioGroup>
            </FormControl>
            <FormControl component="fieldset">
              <FormLabel component="legend">{t('reveal.fields')}</FormLabel>
              <FormGroup row>
                {fields.map((field) => (
                  <FormControlLabel
                    key={field}
                    control={<Checkbox checked={chosen.includes(field)} onChange={() => toggle(field)} />}
                    label={t(`field.${field}`)}
                  />
                ))}
              </FormGroup>
            </FormControl>
            <RefusalAlert refusal={refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('reveal.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={chosen.length === 0} loading={busy}>
            {t('reveal.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
