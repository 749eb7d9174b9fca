import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

type ChoiceProps = Readonly<{
  label: string;
  value: string;
  options: readonly Readonly<{ value: string; label: string }>[];
  /** Empty for none. */
  onChange: (value: string) => void;
  /** What choosing nothing is called, where it is not “all”. */
  none?: string;
  /** Without it there is no way to choose nothing. */
  isOptional?: boolean;
}>;

/** One of a few; the first choice is not to narrow at all. */
export function Choice({ label, value, options, onChange, none, isOptional = true }: ChoiceProps) {
  const { t } = useTranslation('caseList');
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: '8.5rem' }}
    >
      {isOptional ? <MenuItem value="">{none ?? t('all')}</MenuItem> : null}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
