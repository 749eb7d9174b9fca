import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from 'react-i18next';

type GlyphQuestionProps = Readonly<{ signs: string; isSure: boolean; onSure: (isSure: boolean) => void }>;

/** A name may hold a sign that no font here draws; it is kept only when somebody says that it is no slip. */
export function GlyphQuestion({ signs, isSure, onSure }: GlyphQuestionProps) {
  const { t } = useTranslation('residents');
  if (signs === '') {
    return null;
  }
  return (
    <Alert severity="warning">
      {t('register.glyphs', { signs: `${signs} (${codesOf(signs)})` })}
      <FormControlLabel
        sx={{ display: 'flex' }}
        control={<Checkbox checked={isSure} onChange={(event) => onSure(event.target.checked)} />}
        label={t('register.glyphsSure')}
      />
    </Alert>
  );
}

/** A box says nothing, so the sign is also named by its code. */
function codesOf(signs: string): string {
  return signs
    .split(' ')
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
    .join(' ');
}
