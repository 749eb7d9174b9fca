import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRecoveryKey } from '../../core/domain/keys/recovery-key';
import { useCommand } from '../shared/hub/use-command';
import { RefusalAlert } from '../shared/staff/refusal-alert';
import { StaffPage } from '../shared/staff/staff-page';

type RecoverDataProps = Readonly<{
  lockedBy: 'passphrase' | 'keeper';
  /** Whether a new passphrase is chosen with it, since this machine keeps no keys. */
  needsPassphrase: boolean;
  onUnlocked: () => void;
  /** Where there is another way; null where the keeper refuses. */
  onPassphrase: (() => void) | null;
}>;

/** The way in by the paper that was printed at set-up. Nothing is changed before the data has opened. */
export function RecoverData({ lockedBy, needsPassphrase, onUnlocked, onPassphrase }: RecoverDataProps) {
  const { t } = useTranslation('recovery');
  const unlock = useCommand('centre.unlock');
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const read = readRecoveryKey(typed);
  const fault = wasTried && !read.ok ? t(`fault.${read.fault}`) : null;

  const submit = async () => {
    setWasTried(true);
    if (!read.ok) {
      return;
    }
    const reply = await unlock.run({ recoveryKey: read.key, ...(needsPassphrase ? { passphrase } : {}) });
    if (reply?.ok === true) {
      onUnlocked();
    }
  };

  return (
    <StaffPage
      title={t(lockedBy === 'keeper' ? 'unlock.keeperTitle' : 'unlock.keyTitle')}
      lead={t(lockedBy === 'keeper' ? 'unlock.keeperLead' : 'unlock.keyLead')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack spacing={2}>
          <TextField
            autoFocus
            required
            label={t('unlock.key')}
            value={typed}
            error={fault !== null}
            helperText={fault ?? t('unlock.keyHelp')}
            onChange={(event) => setTyped(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 100 } }}
          />
          {needsPassphrase ? (
            <TextField
              required
              type="password"
              label={t('unlock.newPassphrase')}
              helperText={t('unlock.newPassphraseHelp')}
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
              slotProps={{ htmlInput: { autoComplete: 'new-password' } }}
            />
          ) : null}
          <RefusalAlert refusal={unlock.refusal} />
          <Button type="submit" variant="contained" size="large" loading={unlock.busy}>
            {t('unlock.submit')}
          </Button>
          {onPassphrase === null ? null : <Button onClick={onPassphrase}>{t('unlock.usePassphrase')}</Button>}
        </Stack>
      </form>
    </StaffPage>
  );
}
