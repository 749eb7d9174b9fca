import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { today } from '../value-fault';
import { checkNumber, derivedFrom } from './registration';
import type { RegistrationFieldsProps } from './registration-fields';

/** Name, birth date and sex; the last two are shown and not asked where the number tells them. */
export function PersonFields({ given, faults, onChange }: RegistrationFieldsProps) {
  const { t } = useTranslation('residents');
  const derived = derivedFrom(checkNumber(given, today()));
  const words = (fault: typeof faults.name, help: string) => (fault === undefined ? help : t(`fault.${fault}`));
  return (
    <Stack spacing={2}>
      <TextField
        required
        size="small"
        autoFocus={given.number !== '' && given.name === ''}
        label={t('register.name')}
        value={given.name}
        error={faults.name !== undefined}
        helperText={words(faults.name, '')}
        onChange={(event) => onChange({ name: event.target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      />
      <Stack direction="row" spacing={2}>
        <TextField
          size="small"
          label={t('register.birthDate')}
          value={derived?.birthDate ?? given.birthDate}
          error={faults.birthDate !== undefined}
          helperText={words(faults.birthDate, t(derived === null ? 'register.birthDateHelp' : 'register.derived'))}
          onChange={(event) => onChange({ birthDate: event.target.value })}
          sx={{ flex: 1 }}
          slotProps={{ htmlInput: { readOnly: derived !== null, autoComplete: 'off' } }}
        />
        {derived === null ? (
          <SexField given={given} onChange={onChange} />
        ) : (
          <TextField
            size="small"
            label={t('register.sex')}
            value={t(derived.sex === '1' ? 'sex.male' : 'sex.female')}
            helperText={t('register.derived')}
            sx={{ flex: 1 }}
            slotProps={{ htmlInput: { readOnly: true } }}
          />
        )}
      </Stack>
    </Stack>
  );
}

function SexField({ given, onChange }: Pick<RegistrationFieldsProps, 'given' | 'onChange'>) {
  const { t } = useTranslation('residents');
  return (
    <TextField
      select
      size="small"
      label={t('register.sex')}
      value={given.sex}
      helperText=" "
      onChange={(event) => {
        const { value } = event.target;
        onChange({ sex: value === '1' || value === '2' ? value : '' });
      }}
      sx={{ flex: 1 }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      <option value="">{t('register.sexUnknown')}</option>
      <option value="2">{t('sex.female')}</option>
      <option value="1">{t('sex.male')}</option>
    </TextField>
  );
}
