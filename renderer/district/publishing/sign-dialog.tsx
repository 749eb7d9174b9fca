import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsoleCommand } from '../line/use-console-command';
import { FormDialog } from '../parts/form-dialog';
import type { Proposal } from './standing';

type SignDialogProps = Readonly<{ proposal: Proposal; onClose: () => void; onDone: (sentence: string) => void }>;

export function SignDialog({ proposal: { proposalId, version, signatures }, onClose, onDone }: SignDialogProps) {
  const { t } = useTranslation('district');
  const sign = useConsoleCommand('publishing.sign');
  const [passphrase, setPassphrase] = useState('');

  const send = async () => {
    const reply = await sign.run({ proposalId, passphrase });
    if (reply?.ok === true) {
      onDone(reply.value.published ? t('publishing.done', { version }) : t('publishing.signed'));
    }
  };

  return (
    <FormDialog
      title={t('publishing.signTitle', { version })}
      lead={t('publishing.signLead')}
      confirm={t('publishing.sign')}
      ready={passphrase !== ''}
      busy={sign.busy}
      refusal={sign.refusal}
      onConfirm={() => void send()}
      onClose={onClose}
    >
      {signatures.length === 0 ? null : <Alert severity="warning">{t('publishing.signLast')}</Alert>}
      <TextField
        autoFocus
        required
        type="password"
        label={t('publishing.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 200 } }}
      />
    </FormDialog>
  );
}
