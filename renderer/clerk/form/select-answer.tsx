import TextField from '@mui/material/TextField';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { FieldProps } from './field-props';

/** One out of a code list that is too long for buttons: the browser's own list, which every keyboard knows. */
export function SelectAnswer({ field, path, value, isRequired, issues, codes, onCommit }: FieldProps) {
  const { language } = useLanguage();
  const id = fieldId(path);
  return (
    <div>
      <TextField
        id={id}
        select
        label={pickText(field.label, language)}
        value={typeof value === 'string' ? value : ''}
        required={isRequired}
        error={issues.some((issue) => issue.level === 'error')}
        onChange={(event) => onCommit(event.target.value === '' ? null : event.target.value)}
        slotProps={{
          select: { native: true },
          inputLabel: { shrink: true },
          htmlInput: { 'aria-describedby': describedBy(path, issues) },
        }}
      >
        <option value="" />
        {codes.map(({ code, name }) => (
          <option key={code} value={code}>
            {pickText(name, language)}
          </option>
        ))}
      </TextField>
      <FieldMessage id={`${id}-message`} issues={issues} />
    </div>
  );
}
