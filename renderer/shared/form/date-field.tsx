import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { parseDate } from './parse-date';
import { DateButton } from './widgets/date-button';

type DateFieldProps = Readonly<{
  label: string;
  /** Told to a screen reader in the place of the label, where several fields have the same one. */
  name?: string;
  value: string;
  /** What is no day is handed on as nothing: it stays in view with the reason. */
  onChange?: (day: BusinessDate | '') => void;
  /** A day that stands when the field is left or the calendar has closed: half a day typed is another day. */
  onLeave?: (day: BusinessDate) => void;
  required?: boolean;
  autoFocus?: boolean;
  size?: 'small' | 'medium';
  width?: number;
}>;

/** A day outside of forms, typed or chosen as it is in them; the browser's own field speaks the browser's language. */
export function DateField({ label, name, value, onChange, onLeave, required, autoFocus, size, width }: DateFieldProps) {
  const { t } = useTranslation('form');
  const [typed, setTyped] = useState<string | null>(null);
  const [wasLeft, setWasLeft] = useState(false);
  const text = typed ?? value;
  const isWrong = wasLeft && text.trim() !== '' && parseDate(text) === null;
  const change = (next: string) => {
    setTyped(next);
    onChange?.(parseDate(next) ?? '');
  };
  const choose = (next: string) => {
    change(next);
    const day = parseDate(next);
    if (day !== null) {
      onLeave?.(day);
    }
  };
  return (
    <TextField
      label={label}
      value={text}
      required={required ?? false}
      autoFocus={autoFocus ?? false}
      size={size ?? 'medium'}
      error={isWrong}
      helperText={isWrong ? t('wrong.date') : undefined}
      onChange={(event) => change(event.target.value)}
      onFocus={() => setWasLeft(false)}
      onBlur={() => {
        setWasLeft(true);
        const day = parseDate(text);
        if (day !== null) {
          onLeave?.(day);
        }
        // As it is kept, however it was typed.
        setTyped(day ?? text);
      }}
      {...(width === undefined ? {} : { sx: { width } })}
      slotProps={{
        htmlInput: {
          inputMode: 'numeric',
          autoComplete: 'off',
          maxLength: 20,
          placeholder: t('date.placeholder'),
          ...(name === undefined ? {} : { 'aria-label': name }),
        },
        input: { endAdornment: <DateButton value={value} label={label} onChoose={choose} /> },
      }}
    />
  );
}
