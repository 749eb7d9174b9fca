import TextField from '@mui/material/TextField';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { FieldProps } from './field-props';
import { useFieldText } from './use-field-text';

/** Text, an address, an ID number: they differ in width and in what is tidied up. */
export function TextAnswer({ field, path, value, isRequired, issues, onCommit }: FieldProps) {
  const { language } = useLanguage();
  const saved = typeof value === 'string' ? value : '';
  const answer = useFieldText(saved, (text) => {
    const tidy = field.widget === 'idNumber' ? tidyIdNumber(text) : text.normalize('NFC').trim();
    onCommit(tidy === '' ? null : tidy);
  });
  const id = fieldId(path);
  const hasError = issues.some((issue) => issue.level === 'error');

  return (
    <div>
      <TextField
        id={id}
        fullWidth
        label={pickText(field.label, language)}
        value={answer.text}
        required={isRequired}
        error={hasError}
        onChange={(event) => answer.change(event.target.value)}
        onBlur={answer.leave}
        slotProps={{
          htmlInput: {
            autoComplete: 'off',
            spellCheck: false,
            'aria-describedby': describedBy(path, issues),
            'aria-invalid': hasError,
          },
        }}
      />
      <FieldMessage id={`${id}-message`} issues={issues} />
    </div>
  );
}

/** As GB 11643 writes it: no spaces, half-width, the check digit in upper case. */
function tidyIdNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
