import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import type { DocumentId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { DocumentDialog } from '../document/document-dialog';

type IssuedTicketProps = Readonly<{ ticket: OutputOf<'queue.issueTicket'>; onAgain: () => void; onClose: () => void }>;

/** The number large enough to be read out or shown across the desk. */
export function IssuedTicket({ ticket, onAgain, onClose }: IssuedTicketProps) {
  const { t } = useTranslation('clerk');
  const freeze = useCommand('document.freezeTicket');
  const [slip, setSlip] = useState<DocumentId | null>(null);

  const showSlip = async () => {
    const reply = await freeze.run({ ticketId: ticket.ticketId });
    if (reply?.ok === true) {
      setSlip(reply.value.documentId);
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="issued-title">
      <DialogTitle id="issued-title">{t('issued.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={1}>
          <Typography sx={{ fontSize: '4rem', fontWeight: 700, lineHeight: 1.2 }}>{ticket.number}</Typography>
          <Typography>{t('issued.ahead', { people: ticket.waitingAhead })}</Typography>
          <Typography>
            {ticket.estimate === null
              ? t('issued.noEstimate')
              : t('issued.estimate', { low: ticket.estimate.lowMinutes, high: ticket.estimate.highMinutes })}
          </Typography>
          <Typography>{t('issued.counters', { numbers: ticket.counterNumbers.join(t('issued.comma')) })}</Typography>
          <RefusalAlert refusal={freeze.refusal} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onAgain}>{t('issued.again')}</Button>
        <Button loading={freeze.busy} onClick={() => void showSlip()}>
          {t('issued.slip')}
        </Button>
        <Button autoFocus variant="contained" onClick={onClose}>
          {t('issued.done')}
        </Button>
      </DialogActions>
      {slip === null ? null : <DocumentDialog documentId={slip} onClose={() => setSlip(null)} />}
    </Dialog>
  );
}
