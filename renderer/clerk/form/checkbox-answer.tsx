import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { FieldProps } from './field-props';

export function CheckboxAnswer({ field, path, value, isRequired, issues, onCommit }: FieldProps) {
  const { language } = useLanguage();
  const id = fieldId(path);
  return (
    <div>
      <FormControlLabel
        required={isRequired}
        label={pickText(field.label, language)}
        control={
          <Checkbox
            id={id}
            checked={value === true}
            onChange={(event) => onCommit(event.target.checked)}
            slotProps={{ input: { 'aria-describedby': describedBy(path, issues) } }}
          />
        }
      />
      <FieldMessage id={`${id}-message`} issues={issues} />
    </div>
  );
}
