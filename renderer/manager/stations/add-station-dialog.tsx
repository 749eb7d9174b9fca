import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import type { StationKind } from '../../../core/contract/roles';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { StationLink } from './station-link';
import { drawToken, hashToken } from './station-token';

const kinds: readonly StationKind[] = ['clerk', 'rating', 'kiosk', 'hall', 'manager'];

type AddStationDialogProps = Readonly<{ counters: OutputOf<'counter.list'>; onClose: () => void }>;

/** Pairs a device. Its secret is made here and shown once; the hub gets nothing but the hash. */
export function AddStationDialog({ counters, onClose }: AddStationDialogProps) {
  const { t } = useTranslation('manager');
  const add = useCommand('station.add');
  const [kind, setKind] = useState<StationKind>('clerk');
  const [name, setName] = useState('');
  const [counterNumber, setCounterNumber] = useState('');
  const [token, setToken] = useState<string | null>(null);
  const counter = counters.find((one) => String(one.number) === counterNumber) ?? null;
  const needsCounter = kind === 'clerk' || kind === 'rating';
  const isReady = window.isSecureContext && name.trim() !== '' && (counter !== null || !needsCounter);

  const save = async () => {
    const drawn = drawToken();
    const counterId = needsCounter ? (counter?.id ?? null) : null;
    const reply = await add.run({ kind, name: name.trim(), counterId, tokenSha256: await hashToken(drawn) });
    if (reply?.ok === true) {
      setToken(drawn);
    }
  };

  return (
    <Dialog
      open
      // The link is shown once: a stray click must not lose it.
      onClose={token === null ? onClose : undefined}
      maxWidth="sm"
      fullWidth
      aria-labelledby="station-title"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogTitle id="station-title">{t(token === null ? 'stations.addTitle' : 'stations.linkTitle')}</DialogTitle>
        <DialogContent>
          {token === null ? (
            <Stack spacing={2} sx={{ pt: 1 }}>
              {window.isSecureContext ? null : <Alert severity="warning">{t('stations.insecure')}</Alert>}
              <TextField
                select
                label={t('stations.kind')}
                value={kind}
                onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
              >
                {kinds.map((one) => (
                  <MenuItem key={one} value={one}>
                    {t(`stationKind.${one}`)}
                  </MenuItem>
                ))}
              </TextField>
              {needsCounter ? (
                <TextField
                  select
                  required
                  label={t('stations.counter')}
                  value={counterNumber}
                  onChange={(event) => setCounterNumber(event.target.value)}
                >
                  {counters.map((one) => (
                    <MenuItem key={one.id} value={String(one.number)}>
                      {t('stations.counterName', { number: one.number, name: one.name })}
                    </MenuItem>
                  ))}
                </TextField>
              ) : null}
              <TextField
                required
                label={t('stations.name')}
                helperText={t('stations.nameHelp')}
                value={name}
                onChange={(event) => setName(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 40 } }}
              />
              <RefusalAlert refusal={add.refusal} />
            </Stack>
          ) : (
            <StationLink kind={kind} token={token} />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t(token === null ? 'action.cancel' : 'stations.linkKept')}</Button>
          {token === null ? (
            <Button type="submit" variant="contained" disabled={!isReady} loading={add.busy}>
              {t('stations.addConfirm')}
            </Button>
          ) : null}
        </DialogActions>
      </form>
    </Dialog>
  );
}
