import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../../core/domain/id';
import { residentFields, type ResidentField } from '../../../../core/domain/residents/resident-field';
import { checkValue } from '../../../../core/domain/residents/resident-values';
import { parseDate } from '../../form/parse-date';
import { useCommand } from '../../hub/use-command';
import { RefusalAlert } from '../../staff/refusal-alert';
import { GlyphQuestion } from '../glyph-question';
import { asValueFault, faultsOf, today, undrawable, type ValueFault } from '../value-fault';
import { ValueInput } from './value-input';

const sources = ['document', 'spoken', 'dataCheck'] as const;

type CorrectDialogProps = Readonly<{ residentId: ResidentId; onClose: () => void }>;

/** One value into the record, with how it is known. The record is a list of facts: nothing is overwritten. */
export function CorrectDialog({ residentId, onClose }: CorrectDialogProps) {
  const { t } = useTranslation('residents');
  const record = useCommand('resident.record');
  const [field, setField] = useState<ResidentField>('phones');
  const [value, setValue] = useState<unknown>('');
  const [source, setSource] = useState<(typeof sources)[number]>('spoken');
  const [verified, setVerified] = useState(false);
  const [fault, setFault] = useState<ValueFault | null>(null);
  const [isSure, setIsSure] = useState(false);
  const signs = typeof value === 'string' ? undrawable(value) : '';

  const change = (next: unknown) => {
    setValue(next);
    setFault(null);
    setIsSure(false);
  };
  const submit = async () => {
    const given = field === 'birthDate' && typeof value === 'string' ? (parseDate(value) ?? value) : value;
    const check = checkValue(field, given, today());
    if (!check.ok) {
      setFault(asValueFault(check.fault));
      return;
    }
    const reply = await record.run({ residentId, values: [{ field, value: check.value }], source, verified });
    if (reply?.ok === true) {
      onClose();
    } else if (reply !== null) {
      setFault(faultsOf(reply.error).get(field) ?? null);
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="correct-title">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id="correct-title">{t('correct.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText>{t('correct.lead')}</DialogContentText>
            <TextField
              select
              autoFocus
              label={t('correct.field')}
              value={field}
              onChange={(event) => {
                setField(residentFields.find((one) => one === event.target.value) ?? field);
                change('');
              }}
              slotProps={{ select: { native: true } }}
            >
              {residentFields.map((one) => (
                <option key={one} value={one}>
                  {t(`field.${one}`)}
                </option>
              ))}
            </TextField>
            <ValueInput field={field} value={value} fault={fault} onChange={change} />
            <GlyphQuestion signs={signs} isSure={isSure} onSure={setIsSure} />
            <TextField
              select
              label={t('correct.source')}
              value={source}
              onChange={(event) => setSource(sources.find((one) => one === event.target.value) ?? source)}
              slotProps={{ select: { native: true } }}
            >
              {sources.map((one) => (
                <option key={one} value={one}>
                  {t(`source.${one}`)}
                </option>
              ))}
            </TextField>
            <FormControlLabel
              control={<Checkbox checked={verified} onChange={(event) => setVerified(event.target.checked)} />}
              label={t('correct.verified')}
            />
            <RefusalAlert refusal={record.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('correct.cancel')}</Button>
          <Button type="submit" variant="contained" loading={record.busy} disabled={signs !== '' && !isSure}>
            {t('correct.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
