import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../core/domain/id';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from '../staff/refusal-alert';

/** Somebody waits to be called back: what was said, and whether they were reached. */
export function CallBack({ caseId, on }: Readonly<{ caseId: CaseId; on: string }>) {
  const { t } = useTranslation('caseList');
  const callBack = useCommand('case.callBack');
  const [words, setWords] = useState('');
  const note = async (reached: boolean) => {
    const said = words.trim();
    const reply = await callBack.run({ caseId, reached, words: said === '' ? null : said, againOn: null });
    if (reply?.ok === true) {
      setWords('');
    }
  };
  return (
    <Alert severity="warning" icon={false} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Stack spacing={1}>
        <div>{t('summary.callBackLead', { on })}</div>
        <TextField
          size="small"
          label={t('summary.said')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <Stack direction="row" spacing={1}>
          <Button variant="contained" loading={callBack.busy} onClick={() => void note(true)}>
            {t('summary.calledBack')}
          </Button>
          <Button disabled={callBack.busy} onClick={() => void note(false)}>
            {t('summary.notReached')}
          </Button>
        </Stack>
        <RefusalAlert refusal={callBack.refusal} />
      </Stack>
    </Alert>
  );
}
