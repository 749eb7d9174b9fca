import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { parseDate } from './parse-date';
import { DateButton } from './widgets/date-button';

type DayFieldProps = Pick<TextFieldProps, 'size' | 'sx'> &
  Readonly<{
    label: string;
    value: BusinessDate | null;
    /** No day and `isWrong` while what stands there is no day: nobody may take that for an empty field. */
    onChange: (day: BusinessDate | null, isWrong: boolean) => void;
  }>;

/** A day beside a form, typed or chosen as in a form, and always read year, month, day. */
export function DayField({ label, value, onChange, size, sx }: DayFieldProps) {
  const { t } = useTranslation('form');
  /** What the hand has written and not yet left; null where the day itself is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const isWrong = (text: string) => text.trim() !== '' && parseDate(text) === null;
  const isFaulty = typed !== null && isLeft && isWrong(typed);

  return (
    <TextField
      {...(size === undefined ? {} : { size })}
      label={label}
      value={typed ?? value ?? ''}
      error={isFaulty}
      helperText={isFaulty ? t('wrong.date') : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parseDate(target.value), isWrong(target.value));
      }}
      onFocus={() => setIsLeft(false)}
      onBlur={() => {
        setIsLeft(true);
        setTyped((text) => (text !== null && isWrong(text) ? text : null));
      }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { maxLength: 20, autoComplete: 'off', spellCheck: false, inputMode: 'numeric' },
        input: {
          placeholder: 'YYYY-MM-DD',
          endAdornment: (
            <DateButton
              value={value}
              label={label}
              begins="day"
              onChoose={(text) => {
                setTyped(null);
                onChange(parseDate(text), false);
              }}
            />
          ),
        },
      }}
      {...(sx === undefined ? {} : { sx })}
    />
  );
}
