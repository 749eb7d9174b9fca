import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';

/** As the contract has it: district, street or community of GB/T 2260 and its extensions. */
const divisionPattern = /^\d{6}(\d{3}(\d{3})?)?$/;

type AddCentreDialogProps = Readonly<{ onClose: () => void; onAdded: (centreNo: number, name: string) => void }>;

export function AddCentreDialog({ onClose, onAdded }: AddCentreDialogProps) {
  const { t } = useTranslation('district');
  const add = useConsoleCommand('enrolment.addCentre');
  const [name, setName] = useState('');
  const [divisionCode, setDivisionCode] = useState('');

  const save = async () => {
    const reply = await add.run({ name: name.trim(), divisionCode });
    if (reply?.ok === true) {
      onAdded(reply.value.centreNo, name.trim());
    }
  };

  return (
    <FormDialog
      title={t('enrolment.addTitle')}
      lead={t('enrolment.addLead')}
      confirm={t('enrolment.addConfirm')}
      ready={name.trim() !== '' && divisionPattern.test(divisionCode)}
      busy={add.busy}
      refusal={add.refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('enrolment.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
      />
      <TextField
        required
        label={t('enrolment.divisionCode')}
        value={divisionCode}
        error={divisionCode !== '' && !divisionPattern.test(divisionCode)}
        helperText={t('enrolment.divisionHelp')}
        onChange={(event) => setDivisionCode(event.target.value.trim())}
        slotProps={{ htmlInput: { maxLength: 12, inputMode: 'numeric', autoComplete: 'off' } }}
      />
    </FormDialog>
  );
}
