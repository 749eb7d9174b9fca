import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { RegisterForm } from '../../shared/residents/register/register-form';
import { ResidentFinder } from '../../shared/residents/resident-finder';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { Desk } from '../console/desk-commands';

type IdentifyDialogProps = Readonly<{
  current: NonNullable<Desk['current']>;
  /** With how many answers went from the record into forms that were open. */
  onIdentified: (filled: number) => void;
  onClose: () => void;
}>;

/** Who is at the counter: found by one word and Enter, or registered on the spot. */
export function IdentifyDialog({ current, onIdentified, onClose }: IdentifyDialogProps) {
  const { t } = useTranslation('residents');
  const { ticketId, number } = current;
  const identify = useCommand('resident.identify');
  const known = useQuery('resident.ofTicket', { ticketId }).value?.resident ?? null;
  const [stranger, setStranger] = useState<string | null>(null);

  const take = async (residentId: ResidentId) => {
    const reply = await identify.run({ ticketId, residentId });
    if (reply?.ok === true) {
      onIdentified(reply.value.filled);
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="identify-title">
      <DialogTitle id="identify-title">
        {stranger === null ? t('finder.titleFor', { number }) : t('register.title')}
      </DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {known === null ? null : <Alert severity="info">{t('finder.replace', { name: known.name })}</Alert>}
          <RefusalAlert refusal={identify.refusal} onClose={identify.clear} />
          {stranger === null ? (
            <ResidentFinder
              onPick={({ residentId }) => void take(residentId)}
              onNobody={setStranger}
              whenNobody={(typed) => <Nobody typed={typed} />}
            />
          ) : (
            <RegisterForm
              typed={stranger}
              submitLabel={t('register.submit')}
              onRegistered={(residentId) => void take(residentId)}
              onBack={() => setStranger(null)}
            />
          )}
        </Stack>
      </DialogContent>
      {stranger === null ? (
        <DialogActions>
          <Button onClick={onClose}>{t('finder.cancel')}</Button>
          <Button variant="outlined" onClick={() => setStranger('')}>
            {t('finder.register')}
          </Button>
        </DialogActions>
      ) : null}
    </Dialog>
  );
}

function Nobody({ typed }: Readonly<{ typed: string }>) {
  const { t } = useTranslation('residents');
  return (
    <div>
      <Typography variant="h3" component="p">
        {t('finder.none', { text: typed })}
      </Typography>
      <Typography color="textSecondary">{t('finder.noneLead')}</Typography>
    </div>
  );
}
