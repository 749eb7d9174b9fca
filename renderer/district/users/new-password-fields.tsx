import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What the contract asks for at least. */
const leastLength = 10;

/** A new password typed twice; reports it once both are the same and long enough, else null. */
export function NewPasswordFields({ onChange }: Readonly<{ onChange: (password: string | null) => void }>) {
  const { t } = useTranslation('district');
  const [once, setOnce] = useState('');
  const [again, setAgain] = useState('');

  const tell = (first: string, second: string) => {
    setOnce(first);
    setAgain(second);
    onChange(first.length >= leastLength && first === second ? first : null);
  };
  const differs = again !== '' && again !== once;

  return (
    <>
      <TextField
        required
        type="password"
        label={t('password.once')}
        value={once}
        onChange={(event) => tell(event.target.value, again)}
        error={once !== '' && once.length < leastLength}
        helperText={t('password.rule')}
        slotProps={{ htmlInput: { autoComplete: 'new-password', maxLength: 200 } }}
      />
      <TextField
        required
        type="password"
        label={t('password.again')}
        value={again}
        onChange={(event) => tell(once, event.target.value)}
        error={differs}
        helperText={differs ? t('password.differs') : ' '}
        slotProps={{ htmlInput: { autoComplete: 'new-password', maxLength: 200 } }}
      />
    </>
  );
}
