import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

type JsonPanelProps = Readonly<{ text: string; onChange: (text: string) => void }>;

/** The file itself, for all that the structure has no input for. */
export function JsonPanel({ text, onChange }: JsonPanelProps) {
  const { t } = useTranslation('workshop');
  return (
    <TextField
      multiline
      fullWidth
      minRows={24}
      label={t('json.label')}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: '0.8125rem', lineHeight: 1.5 } } }}
    />
  );
}
