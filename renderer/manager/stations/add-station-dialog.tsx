import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { isComplete, toStation, type StationDraft } from './station-draft';
import { StationFields } from './station-fields';
import { StationLink } from './station-link';
import { drawToken, hashToken } from './station-token';

type AddStationDialogProps = Readonly<{ counters: OutputOf<'counter.list'>; onClose: () => void }>;

/** Pairs a device. Its secret is made here and shown once; the hub gets nothing but the hash. */
export function AddStationDialog({ counters, onClose }: AddStationDialogProps) {
  const { t } = useTranslation('manager');
  const add = useCommand('station.add');
  const [draft, setDraft] = useState<StationDraft>({ kind: 'clerk', name: '', counterId: null });
  const [token, setToken] = useState<string | null>(null);
  const isReady = window.isSecureContext && isComplete(draft);

  const save = async () => {
    const drawn = drawToken();
    const reply = await add.run({ ...toStation(draft), tokenSha256: await hashToken(drawn) });
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
              <StationFields
                draft={draft}
                counters={counters}
                onChange={(changes) => setDraft({ ...draft, ...changes })}
              />
              <RefusalAlert refusal={add.refusal} />
            </Stack>
          ) : (
            <StationLink kind={draft.kind} token={token} />
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
