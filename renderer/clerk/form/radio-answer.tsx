import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { describedBy, fieldId } from './field-id';
import { FieldMessage } from './field-message';
import type { FieldProps } from './field-props';

/** One out of a code list. */
export function RadioAnswer({ field, path, value, isRequired, issues, codes, onCommit }: FieldProps) {
  const { language } = useLanguage();
  const id = fieldId(path);
  const hasError = issues.some((issue) => issue.level === 'error');
  return (
    <FormControl id={id} tabIndex={-1} required={isRequired} error={hasError}>
      <FormLabel id={`${id}-label`}>{pickText(field.label, language)}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy(path, issues)}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onCommit(event.target.value)}
      >
        {codes.map(({ code, name }) => (
          <FormControlLabel key={code} value={code} control={<Radio size="small" />} label={pickText(name, language)} />
        ))}
      </RadioGroup>
      <FieldMessage id={`${id}-message`} issues={issues} />
    </FormControl>
  );
}
