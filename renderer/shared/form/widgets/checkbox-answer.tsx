import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { RequiredMark } from '../field-frame';
import type { AnswerProps } from './answer-props';

/** A declaration: its words are the label, a tick says yes. */
export function CheckboxAnswer({ label, state, aria, commit }: AnswerProps) {
  return (
    <FormControlLabel
      sx={{ alignItems: 'flex-start', mr: 0, '& .MuiCheckbox-root': { py: 0.25 } }}
      label={
        <>
          {label}
          <RequiredMark isRequired={state.isRequired} />
        </>
      }
      control={
        <Checkbox
          checked={state.value === true}
          disabled={state.isReadOnly}
          onChange={(event) => commit(event.target.checked ? true : null)}
          slotProps={{ input: { ...aria } }}
        />
      }
    />
  );
}
