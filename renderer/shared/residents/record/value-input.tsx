import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer as Address } from '../../../../core/domain/forms/template';
import type { ResidentField } from '../../../../core/domain/residents/resident-field';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { nowhere, PlaceField } from '../place-field';
import { useCodeWords } from '../use-code-words';
import type { ValueFault } from '../value-fault';

type ValueInputProps = Readonly<{
  field: ResidentField;
  value: unknown;
  fault: ValueFault | null;
  onChange: (value: unknown) => void;
}>;

/** One value of a record: a place, a word from a list, or what is typed. */
export function ValueInput({ field, value, fault, onChange }: ValueInputProps) {
  const { t } = useTranslation('residents');
  const { language } = useLanguage();
  const { codesOf } = useCodeWords();
  const codes = codesOf(field);
  const shared = {
    required: true,
    label: t('correct.value'),
    value: typeof value === 'string' ? value : '',
    error: fault !== null,
    helperText: fault === null ? (field === 'birthDate' ? t('register.birthDateHelp') : ' ') : t(`fault.${fault}`),
  };
  if (field === 'householdAddress' || field === 'residenceAddress') {
    return <PlaceField label={t(`field.${field}`)} value={asPlace(value)} onChange={onChange} />;
  }
  if (codes.length > 0) {
    return (
      <TextField
        {...shared}
        select
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{t('correct.choose')}</option>
        {codes.map(({ code, name }) => (
          <option key={code} value={code}>
            {pickText(name, language)}
          </option>
        ))}
      </TextField>
    );
  }
  return (
    <TextField
      {...shared}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
    />
  );
}

function asPlace(value: unknown): Address {
  return typeof value === 'object' && value !== null ? (value as Address) : nowhere;
}
