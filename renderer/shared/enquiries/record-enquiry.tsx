import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enquiryChannels, type EnquiryChannel } from '../../../core/domain/cases/enquiry';
import type { TicketId } from '../../../core/domain/id';
import { useCommand } from '../hub/use-command';
import { RefusalAlert } from '../staff/refusal-alert';
import { noTarget, TargetChoice, targetOf } from './target-choice';

const steps = ['answered', 'keep', 'handOver'] as const;

type Step = (typeof steps)[number];

type Draft = Readonly<{ channel: EnquiryChannel; asker: string; question: string; step: Step; answer: string }>;

type RecordEnquiryProps = Readonly<{
  /** Whoever is at the counter, where somebody is. */
  ticket: Readonly<{ id: TicketId; number: string }> | null;
}>;

/** What was asked first of whoever writes this: one field, and what happens now. */
export function RecordEnquiry({ ticket }: RecordEnquiryProps) {
  const { t } = useTranslation('conduct');
  const record = useCommand('enquiry.record');
  const blank: Draft = {
    channel: ticket === null ? 'walkIn' : 'counter',
    asker: '',
    question: '',
    step: 'answered',
    answer: '',
  };
  const [draft, setDraft] = useState<Draft>(blank);
  const [target, setTarget] = useState(noTarget);
  const [isSaved, setIsSaved] = useState(false);
  const to = targetOf(target);
  const isReady = draft.question.trim() !== '' && (draft.step !== 'handOver' || to !== null);
  const edit = (change: Partial<Draft>) => {
    setIsSaved(false);
    setDraft({ ...draft, ...change });
  };

  const submit = async () => {
    const said = draft.answer.trim() === '' ? null : draft.answer.trim();
    const reply = await record.run({
      channel: draft.channel,
      ticketId: draft.channel === 'counter' ? (ticket?.id ?? null) : null,
      residentId: null,
      asker: draft.asker.trim() === '' ? null : draft.asker.trim(),
      question: draft.question.trim(),
      handTo: draft.step === 'handOver' ? to : null,
      ending: draft.step === 'answered' ? { outcome: 'answered', words: said } : null,
    });
    if (reply?.ok === true) {
      setDraft(blank);
      setTarget(noTarget);
      setIsSaved(true);
    }
  };

  return (
    <Stack
      component="form"
      spacing={2}
      aria-label={t('enquiries.record')}
      onSubmit={(event: React.SubmitEvent) => {
        event.preventDefault();
        if (isReady) {
          void submit();
        }
      }}
    >
      <TextField
        autoFocus
        required
        multiline
        minRows={2}
        label={t('enquiries.question')}
        value={draft.question}
        onChange={(event) => edit({ question: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <OneOf
        id="enquiry-channel"
        label={t('enquiries.channel')}
        value={draft.channel}
        options={enquiryChannels.map((one) => ({ value: one, label: t(`enquiries.channels.${one}`) }))}
        onChange={(channel) => edit({ channel })}
      />
      {ticket !== null && draft.channel === 'counter' ? (
        <Typography color="textSecondary">{t('enquiries.ofTicket', { number: ticket.number })}</Typography>
      ) : null}
      <TextField
        label={t('enquiries.asker')}
        helperText={t('enquiries.askerHelp')}
        value={draft.asker}
        onChange={(event) => edit({ asker: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'off' } }}
      />
      <OneOf
        id="enquiry-step"
        label={t('enquiries.then')}
        value={draft.step}
        options={steps.map((one) => ({ value: one, label: t(`enquiries.${one}`) }))}
        onChange={(step) => edit({ step })}
      />
      {draft.step === 'answered' ? (
        <TextField
          label={t('enquiries.answer')}
          value={draft.answer}
          onChange={(event) => edit({ answer: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      ) : null}
      {draft.step === 'handOver' ? <TargetChoice value={target} onChange={setTarget} /> : null}
      <RefusalAlert refusal={record.refusal} onClose={record.clear} />
      {isSaved ? <Alert severity="success">{t('enquiries.saved')}</Alert> : null}
      <Stack direction="row">
        <Button type="submit" variant="contained" disabled={!isReady} loading={record.busy}>
          {t('enquiries.save')}
        </Button>
      </Stack>
    </Stack>
  );
}

type OneOfProps<V extends string> = Readonly<{
  id: string;
  label: string;
  value: V;
  options: readonly Readonly<{ value: V; label: string }>[];
  onChange: (value: V) => void;
}>;

function OneOf<V extends string>({ id, label, value, options, onChange }: OneOfProps<V>) {
  return (
    <FormControl>
      <FormLabel id={id}>{label}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={value}
        onChange={(event) => onChange(options.find((one) => one.value === event.target.value)?.value ?? value)}
      >
        {options.map((one) => (
          <FormControlLabel key={one.value} value={one.value} control={<Radio />} label={one.label} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
