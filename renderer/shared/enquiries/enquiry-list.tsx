import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useQuery } from '../hub/use-query';
import { formatDateTime } from '../staff/format-instant';
import { RefusalAlert } from '../staff/refusal-alert';
import { CloseEnquiryDialog, HandOverDialog } from './enquiry-deeds';

export type Enquiry = OutputOf<'enquiry.list'>['enquiries'][number];

type Asking = Readonly<{ what: 'give' | 'pass'; enquiry: Enquiry }>;

const listed = 100;

/** First questions, those without an outcome on top: a clerk's own, or the manager's all. */
export function EnquiryList() {
  const { t } = useTranslation('conduct');
  const { value, refusal } = useQuery('enquiry.list', { limit: listed });
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <Stack spacing={1.5}>
      <RefusalAlert refusal={refusal} />
      {value === null ? null : (
        <Typography role="status">
          {value.enquiries.length === 0 ? t('enquiries.none') : t('enquiries.counts', value)}
        </Typography>
      )}
      {(value?.enquiries ?? []).map((enquiry) => (
        <EnquiryCard
          key={enquiry.enquiryId}
          enquiry={enquiry}
          onGive={() => setAsking({ what: 'give', enquiry })}
          onPass={() => setAsking({ what: 'pass', enquiry })}
        />
      ))}
      {asking?.what === 'give' ? <CloseEnquiryDialog enquiry={asking.enquiry} onClose={close} /> : null}
      {asking?.what === 'pass' ? <HandOverDialog enquiry={asking.enquiry} onClose={close} /> : null}
    </Stack>
  );
}

type EnquiryCardProps = Readonly<{ enquiry: Enquiry; onGive: () => void; onPass: () => void }>;

function EnquiryCard({ enquiry, onGive, onPass }: EnquiryCardProps) {
  const { t } = useTranslation('conduct');
  const question = enquiry.question ?? t('enquiries.erased');
  const asked = [
    formatDateTime(enquiry.askedAt),
    t(`enquiries.channels.${enquiry.channel}`),
    `${t('enquiries.first')} ${enquiry.staffName ?? '—'}`,
    enquiry.asker,
  ];
  return (
    <Paper variant="outlined" component="article" aria-label={question} sx={{ p: 1.5 }}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Stack spacing={0.5} sx={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{question}</Typography>
          <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {asked.filter((part) => part !== '').join(' · ')}
          </Typography>
          <HandOvers enquiry={enquiry} />
          <Standing enquiry={enquiry} />
        </Stack>
        {enquiry.closed === null ? (
          <Stack direction="row" spacing={1}>
            <Button size="small" variant="outlined" aria-label={t('enquiries.passOf', { question })} onClick={onPass}>
              {t('enquiries.pass')}
            </Button>
            <Button size="small" variant="contained" aria-label={t('enquiries.giveOf', { question })} onClick={onGive}>
              {t('enquiries.give')}
            </Button>
          </Stack>
        ) : null}
      </Stack>
    </Paper>
  );
}

function HandOvers({ enquiry }: Readonly<{ enquiry: Enquiry }>) {
  const { t } = useTranslation('conduct');
  const kinds = t('enquiries.targets', { returnObjects: true }) as Readonly<Record<string, string>>;
  return enquiry.handOvers.map(({ at, by, kind, name }) => (
    <Typography key={at + name} color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
      {t('enquiries.handed', { at: formatDateTime(at), by: by ?? '—', kind: kinds[kind] ?? kind, name })}
    </Typography>
  ));
}

/** How it ended, or until when it must: in words, never by colour alone. */
function Standing({ enquiry }: Readonly<{ enquiry: Enquiry }>) {
  const { t } = useTranslation('conduct');
  const { closed, dueOn, overdue } = enquiry;
  if (closed !== null) {
    const outcome = t(`enquiries.outcomes.${closed.outcome}`);
    const ended = t('enquiries.closedAs', { at: formatDateTime(closed.at), by: closed.by ?? '—', outcome });
    return (
      <Typography sx={{ overflowWrap: 'anywhere' }}>
        {closed.words === null ? ended : `${ended} · ${closed.words}`}
      </Typography>
    );
  }
  const due =
    dueOn === null ? t('enquiries.duePending') : t(overdue ? 'enquiries.overdue' : 'enquiries.due', { on: dueOn });
  return (
    <Chip
      size="small"
      variant="outlined"
      color={overdue ? 'error' : 'default'}
      label={due}
      sx={{ alignSelf: 'flex-start' }}
    />
  );
}
