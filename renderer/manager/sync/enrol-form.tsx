import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';

type EnrolFormProps = Readonly<{ isAgain: boolean; onDone: () => void }>;

/** Two things that the district says, and one press. */
export function EnrolForm({ isAgain, onDone }: EnrolFormProps) {
  const { t } = useTranslation('sync');
  const enrol = useCommand('sync.enrol');
  const [url, setUrl] = useState('');
  const [code, setCode] = useState('');

  const join = async () => {
    const reply = await enrol.run({ url, code });
    if (reply?.ok === true) {
      onDone();
    }
  };

  return (
    <Paper
      variant="outlined"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
      sx={{ p: 3, maxWidth: '40rem' }}
    >
      <Stack spacing={2}>
        <Typography variant="h2">{t('enrol.title')}</Typography>
        <Typography>{t(isAgain ? 'enrol.again' : 'enrol.lead')}</Typography>
        <TextField label={t('enrol.url')} helperText={t('enrol.urlHelp')} value={url} onChange={(event) => setUrl(event.target.value)} required />
        <TextField
          label={t('enrol.code')}
          helperText={t('enrol.codeHelp')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          required
          slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 40 } }}
        />
        <RefusalAlert refusal={enrol.refusal} onClose={enrol.clear} />
        <Stack direction="row" spacing={2}>
          <Button type="submit" variant="contained" loading={enrol.busy}>
            {t('enrol.join')}
          </Button>
          {isAgain ? <Button onClick={onDone}>{t('enrol.cancel')}</Button> : null}
        </Stack>
      </Stack>
    </Paper>
  );
}
