import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { enquiryOutcomes, type EnquiryOutcome } from '../../../core/domain/cases/enquiry';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from '../staff/refusal-alert';
import type { Enquiry } from './enquiry-list';
import { noTarget, TargetChoice, targetOf } from './target-choice';

type DeedProps = Readonly<{ enquiry: Enquiry; onClose: () => void }>;

/** How a first question ended for who asked. */
export function CloseEnquiryDialog({ enquiry, onClose }: DeedProps) {
  const { t } = useTranslation('conduct');
  const close = useCommand('enquiry.close');
  const [outcome, setOutcome] = useState<EnquiryOutcome>('answered');
  const [words, setWords] = useState('');
  const submit = async () => {
    const said = words.trim() === '' ? null : words.trim();
    const reply = await close.run({ enquiryId: enquiry.enquiryId, outcome, words: said });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <Asked
      title={t('enquiries.giveTitle')}
      enquiry={enquiry}
      isReady
      busy={close.busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        select
        autoFocus
        label={t('enquiries.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as EnquiryOutcome)}
      >
        {enquiryOutcomes.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`enquiries.outcomes.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        multiline
        minRows={2}
        label={t('enquiries.words')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <RefusalAlert refusal={close.refusal} />
    </Asked>
  );
}

/** Somebody else is to answer; who was asked first stays responsible. */
export function HandOverDialog({ enquiry, onClose }: DeedProps) {
  const { t } = useTranslation('conduct');
  const handOver = useCommand('enquiry.handOver');
  const [draft, setDraft] = useState(noTarget);
  const to = targetOf(draft);
  const submit = async () => {
    const reply = to === null ? null : await handOver.run({ enquiryId: enquiry.enquiryId, to });
    if (reply?.ok === true) {
      onClose();
    }
  };
  return (
    <Asked
      title={t('enquiries.passTitle')}
      enquiry={enquiry}
      isReady={to !== null}
      busy={handOver.busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TargetChoice autoFocus value={draft} onChange={setDraft} />
      <RefusalAlert refusal={handOver.refusal} />
    </Asked>
  );
}

type AskedProps = Readonly<{
  title: string;
  enquiry: Enquiry;
  isReady: boolean;
  busy: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}>;

function Asked({ title, enquiry, isReady, busy, onSubmit, onClose, children }: AskedProps) {
  const { t } = useTranslation('conduct');
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="enquiry-deed-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <DialogTitle id="enquiry-deed-title">{title}</DialogTitle>
        <DialogContent>
          <Stack spacing={2}>
            <DialogContentText sx={{ overflowWrap: 'anywhere' }}>
              {enquiry.question ?? t('enquiries.erased')}
            </DialogContentText>
            {children}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('enquiries.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={busy}>
            {t('enquiries.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
