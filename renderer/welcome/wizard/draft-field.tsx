import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { SetUpDraft } from './set-up-draft';
import type { StepProps } from './step-props';

type TextName = Exclude<keyof SetUpDraft, 'counters'>;

type DraftFieldProps = StepProps & Readonly<{ name: TextName; secret?: boolean }>;

/** One answer of the wizard with its help, or with what is wrong with it. */
export function DraftField({ name, draft, problems, onChange, secret = false }: DraftFieldProps) {
  const { t } = useTranslation('welcome');
  const problem = problems[name];
  return (
    <TextField
      required
      type={secret ? 'password' : 'text'}
      label={t(`field.${name}.label`)}
      helperText={problem === undefined ? t(`field.${name}.help`) : t(`problem.${problem}`)}
      error={problem !== undefined}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      slotProps={{ htmlInput: { autoComplete: secret ? 'new-password' : 'off', maxLength: secret ? 200 : 60 } }}
    />
  );
}
