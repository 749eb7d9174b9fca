import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../../core/domain/id';
import { moveOnEnter } from '../../form/enter-moves-on';
import { useCommand } from '../../hub/use-command';
import { RefusalAlert } from '../../staff/refusal-alert';
import { GlyphQuestion } from '../glyph-question';
import { PlaceField } from '../place-field';
import { faultsOf, today, undrawable } from '../value-fault';
import { DocumentFields } from './document-fields';
import { ExistingResident } from './existing-resident';
import { PersonFields } from './person-fields';
import { beginRegistration, readRegistration, type Registration, type RegistrationFaults } from './registration';

type RegisterFormProps = Readonly<{
  /** What was looked for before nobody was found. */
  typed: string;
  submitLabel: string;
  onRegistered: (residentId: ResidentId) => void;
  onBack: () => void;
}>;

/** A stranger becomes a record. What is wrong is said at the field; nothing typed is lost by a refusal. */
export function RegisterForm({ typed, submitLabel, onRegistered, onBack }: RegisterFormProps) {
  const { t } = useTranslation('residents');
  const register = useCommand('resident.register');
  const [given, setGiven] = useState<Registration>(() => beginRegistration(typed));
  const [faults, setFaults] = useState<RegistrationFaults>({});
  const [isSure, setIsSure] = useState(false);
  const signs = undrawable(given.name);

  const change = (changes: Partial<Registration>) => {
    setGiven((before) => ({ ...before, ...changes }));
    setFaults((before) => withoutThese(before, changes));
    if (changes.name !== undefined) {
      setIsSure(false);
    }
  };
  const submit = async () => {
    const read = readRegistration(given, today());
    if (!read.ok) {
      setFaults(read.faults);
      return;
    }
    const reply = await register.run(read.input);
    if (reply?.ok === true) {
      onRegistered(reply.value.residentId);
    } else if (reply !== null) {
      setFaults(asFaults(faultsOf(reply.error)));
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack spacing={2} onKeyDown={moveOnEnter}>
        <DocumentFields given={given} faults={faults} onChange={change} />
        <PersonFields given={given} faults={faults} onChange={change} />
        <GlyphQuestion signs={signs} isSure={isSure} onSure={setIsSure} />
        <TextField
          size="small"
          label={t('register.phone')}
          value={given.phone}
          error={faults.phone !== undefined}
          helperText={faults.phone === undefined ? undefined : t(`fault.${faults.phone}`)}
          onChange={(event) => change({ phone: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'tel', autoComplete: 'off' } }}
        />
        <PlaceField label={t('register.address')} value={given.address} onChange={(address) => change({ address })} />
        <FormControlLabel
          control={
            <Checkbox
              checked={given.verified && given.kind !== 'none'}
              disabled={given.kind === 'none'}
              onChange={(event) => change({ verified: event.target.checked })}
            />
          }
          label={t('register.verified')}
        />
        <RefusalAlert refusal={register.refusal} />
        <ExistingResident refusal={register.refusal} onUse={onRegistered} />
      </Stack>
      <Stack direction="row" spacing={1} sx={{ mt: 2, justifyContent: 'flex-end' }}>
        <Button onClick={onBack}>{t('register.back')}</Button>
        <Button type="submit" variant="contained" loading={register.busy} disabled={signs !== '' && !isSure}>
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}

/** A field that is being mended says nothing until it is judged again; another kind of document is another number. */
function withoutThese(faults: RegistrationFaults, changes: Partial<Registration>): RegistrationFaults {
  const touched = changes.kind === undefined ? Object.keys(changes) : [...Object.keys(changes), 'number'];
  return Object.fromEntries(Object.entries(faults).filter(([field]) => !touched.includes(field)));
}

/** The hub's names of fields are the record's; here they are those of the screen. */
function asFaults(faults: ReturnType<typeof faultsOf>): RegistrationFaults {
  const here = {
    document: 'number',
    idNumber: 'number',
    name: 'name',
    birthDate: 'birthDate',
    phones: 'phone',
  } as const;
  return Object.fromEntries(
    Object.entries(here).flatMap(([field, place]) => {
      const fault = faults.get(field);
      return fault === undefined ? [] : [[place, fault]];
    }),
  );
}
