import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';
import { FaultList, readFaults } from './fault-list';

const largest = 3_500_000;
const versionPattern = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

type ProposeDialogProps = Readonly<{ onClose: () => void; onDone: (sentence: string) => void }>;

export function ProposeDialog({ onClose, onDone }: ProposeDialogProps) {
  const { t } = useTranslation('district');
  const propose = useConsoleCommand('publishing.propose');
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [minApp, setMinApp] = useState('0.1.0');
  const isTooLarge = file !== null && file.size > largest;

  const send = async () => {
    const reply = await propose.run({ text: (await file?.text()) ?? '', minApp });
    if (reply?.ok === true) {
      onDone(t('publishing.proposed', { version: reply.value.version }));
    }
  };

  return (
    <FormDialog
      title={t('publishing.proposeTitle')}
      lead={t('publishing.proposeLead')}
      confirm={t('publishing.proposeConfirm')}
      ready={file !== null && file.size > 1 && !isTooLarge && versionPattern.test(minApp)}
      busy={propose.busy}
      refusal={propose.refusal}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center' }}>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={t('publishing.file')}
          onChange={(event) => {
            propose.clear();
            setFile(event.target.files?.[0] ?? null);
          }}
        />
        <Button autoFocus variant="outlined" onClick={() => input.current?.click()}>
          {t('publishing.file')}
        </Button>
        <Typography role="status">{file?.name ?? t('publishing.noFile')}</Typography>
      </Stack>
      {isTooLarge ? <Alert severity="error">{t('publishing.tooLarge')}</Alert> : null}
      <TextField
        required
        label={t('publishing.minApp')}
        helperText={t('publishing.minAppHelp')}
        value={minApp}
        error={!versionPattern.test(minApp)}
        onChange={(event) => setMinApp(event.target.value.trim())}
        slotProps={{ htmlInput: { maxLength: 14, autoComplete: 'off' } }}
      />
      <FaultList faults={readFaults(propose.refusal)} />
    </FormDialog>
  );
}
