import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../core/contract';
import type { QueuePlace } from '../../../core/domain/queue/ticket';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { Desk } from '../console/desk-commands';
import { TargetField } from './target-field';

type TransferTarget = InputOf<'queue.transfer'>['to'];

const places: readonly QueuePlace[] = ['by-visit-age', 'front', 'back'];
const reasons = ['first', 'second', 'third'] as const;

/** Sends the person on with the number that is printed on the slip. */
export function TransferDialog({ desk, onClose }: Readonly<{ desk: Desk; onClose: () => void }>) {
  const { t } = useTranslation('clerk');
  const transfer = useCommand('queue.transfer');
  const [to, setTo] = useState<TransferTarget | null>(null);
  const [place, setPlace] = useState<QueuePlace>('by-visit-age');
  const [reason, setReason] = useState<string>(t('transfer.reason.first'));
  const isReady = to !== null && reason.trim() !== '';

  const submit = async (target: TransferTarget) => {
    const reply = await transfer.run({ counterId: desk.counter.id, to: target, place, reason: reason.trim() });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="transfer-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to !== null) {
            void submit(to);
          }
        }}
      >
        <DialogTitle id="transfer-title">{t('transfer.title', { number: desk.current?.number ?? '' })}</DialogTitle>
        <DialogContent>
          <Stack spacing={3}>
            <DialogContentText>{t('transfer.explanation')}</DialogContentText>
            <TargetField here={desk.counter.id} value={to} onChange={setTo} />
            <FormControl>
              <FormLabel id="transfer-place">{t('transfer.place')}</FormLabel>
              <RadioGroup
                row
                aria-labelledby="transfer-place"
                value={place}
                onChange={(event) => setPlace(places.find((one) => one === event.target.value) ?? place)}
              >
                {places.map((one) => (
                  <FormControlLabel key={one} value={one} control={<Radio />} label={t(`place.${one}`)} />
                ))}
              </RadioGroup>
            </FormControl>
            <Stack spacing={1}>
              <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
                {reasons.map((one) => (
                  <Chip
                    key={one}
                    label={t(`transfer.reason.${one}`)}
                    color={reason === t(`transfer.reason.${one}`) ? 'primary' : 'default'}
                    onClick={() => setReason(t(`transfer.reason.${one}`))}
                  />
                ))}
              </Stack>
              <TextField
                label={t('transfer.why')}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
                slotProps={{ htmlInput: { maxLength: 200 } }}
              />
            </Stack>
            <RefusalAlert refusal={transfer.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('transfer.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={transfer.busy}>
            {t('transfer.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
