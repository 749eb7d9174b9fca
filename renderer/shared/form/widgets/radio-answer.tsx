import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import type { AnswerProps } from './answer-props';

/** One out of a code list, all in sight. */
export function RadioAnswer({ path, state, aria, codes, commit }: AnswerProps) {
  const { language } = useLanguage();
  const chosen = typeof state.value === 'string' ? state.value : '';
  return (
    <RadioGroup
      row
      id={aria.id}
      name={path}
      aria-labelledby={`${aria.id}-label`}
      aria-describedby={aria['aria-describedby']}
      aria-invalid={aria['aria-invalid']}
      aria-required={aria['aria-required']}
      value={chosen}
      onChange={(event) => (state.isReadOnly ? undefined : commit(event.target.value))}
    >
      {codes.map(({ code, name }) => (
        <FormControlLabel
          key={code}
          value={code}
          disabled={state.isReadOnly && code !== chosen}
          control={<Radio size="small" slotProps={{ input: { 'aria-describedby': aria['aria-describedby'] } }} />}
          label={pickText(name, language)}
        />
      ))}
    </RadioGroup>
  );
}
