import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../../core/domain/identity/identity-document';
import { asValueFault, today } from '../value-fault';
import { checkNumber } from './registration';
import type { RegistrationFieldsProps } from './registration-fields';

/** The document and its number, judged when the field is left and not while it is typed. */
export function DocumentFields({ given, faults, onChange }: RegistrationFieldsProps) {
  const { t } = useTranslation('residents');
  const [wasLeft, setWasLeft] = useState(given.number !== '');
  const check = checkNumber(given, today());
  const early = wasLeft && check?.ok === false ? asValueFault(check.fault) : undefined;
  const fault = faults.number ?? early;
  const good = check?.ok === true ? t(check.checked ? 'register.numberGood' : 'register.numberKept') : ' ';

  return (
    <Stack direction="row" spacing={2}>
      <TextField
        select
        size="small"
        label={t('register.kind')}
        value={given.kind}
        onChange={(event) => {
          const kind = documentKinds.find((one) => one === event.target.value) ?? 'none';
          onChange(kind === 'none' ? { kind, number: '', verified: false } : { kind });
        }}
        sx={{ flex: '0 0 14em' }}
        slotProps={{ select: { native: true } }}
      >
        {documentKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`document.${kind}`)}
          </option>
        ))}
        <option value="none">{t('register.noDocument')}</option>
      </TextField>
      {given.kind === 'none' ? null : (
        <TextField
          required
          size="small"
          autoFocus={given.number === ''}
          label={t('register.number')}
          value={given.number}
          error={fault !== undefined}
          helperText={fault === undefined ? good : t(`fault.${fault}`)}
          onChange={(event) => onChange({ number: event.target.value })}
          onFocus={() => setWasLeft(false)}
          onBlur={() => setWasLeft(true)}
          sx={{ flexGrow: 1 }}
          slotProps={{ htmlInput: { maxLength: 40, autoComplete: 'off', spellCheck: false } }}
        />
      )}
    </Stack>
  );
}
