import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ConsoleOutput } from '../../../core/contract/console';
import { exceptionKinds, type ExceptionKind } from '../../../core/contract/console/exception-kinds';
import { formatDateTime } from '../../shared/staff/format-instant';
import { writeRoute } from '../route';
import { useMay } from '../session';
import { useRefusalSentence } from '../parts/use-refusal-sentence';

export type DistrictException = ConsoleOutput<'exception.list'>['exceptions'][number];

type ExceptionCardProps = Readonly<{ exception: DistrictException; onAcknowledge: () => void }>;

/** What happened, what it means, what to do, and who has dealt with it. */
export function ExceptionCard({ exception, onAcknowledge }: ExceptionCardProps) {
  const { t } = useTranslation('district');
  const mayAct = useMay('operator');
  const { at, centreNo, centreName, notes } = exception;
  const kind = knownKind(exception.kind);
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Chip
          size="small"
          variant="outlined"
          color={notes.length === 0 ? 'warning' : 'success'}
          label={t(notes.length === 0 ? 'exceptions.open' : 'exceptions.settled')}
        />
        <Typography component="h2" variant="h3" sx={{ fontWeight: 700 }}>
          {kind === null ? exception.kind : t(`exceptions.kind.${kind}.name`)}
        </Typography>
        {centreNo === null ? null : <Link href={writeRoute({ page: 'day', centreNo, date: null })}>{centreName}</Link>}
        <Typography color="textSecondary" component="time" dateTime={at}>
          {formatDateTime(at)}
        </Typography>
        <Box sx={{ flexGrow: 1 }} />
        {mayAct ? (
          <Button
            variant="outlined"
            size="small"
            aria-label={t('exceptions.acknowledgeOf', { name: centreName ?? '', time: formatDateTime(at) })}
            onClick={onAcknowledge}
          >
            {t(notes.length === 0 ? 'exceptions.acknowledge' : 'exceptions.addNote')}
          </Button>
        ) : null}
      </Stack>
      {kind === null ? null : (
        <>
          <Typography sx={{ mt: 1 }}>{t(`exceptions.kind.${kind}.meaning`)}</Typography>
          <Typography sx={{ fontWeight: 500 }}>{t(`exceptions.kind.${kind}.advice`)}</Typography>
        </>
      )}
      <Particulars exception={exception} />
      {notes.map(({ at: notedAt, userName, note }) => (
        <Typography key={`${notedAt} ${userName}`} sx={{ mt: 1, pl: 2, borderLeft: 3, borderColor: 'success.main' }}>
          {t('exceptions.note', { name: userName, time: formatDateTime(notedAt), note })}
        </Typography>
      ))}
    </Paper>
  );
}

function Particulars({ exception: { particulars } }: Readonly<{ exception: DistrictException }>) {
  const { t } = useTranslation('district');
  const sentenceOf = useRefusalSentence();
  if (particulars.length === 0) {
    return null;
  }
  return (
    <Box component="details" sx={{ mt: 1 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
        {t('exceptions.particulars')}
      </Box>
      <Box component="dl" sx={{ m: 0, mt: 1, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2 }}>
        {particulars.map(({ name, value }) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="caption" color="textSecondary" lang="en">
              {name}
            </Typography>
            <Typography component="dd" variant="caption" sx={{ m: 0 }}>
              {name === 'code' ? sentenceOf(value) : value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function knownKind(kind: string): ExceptionKind | null {
  return exceptionKinds.find((one) => one === kind) ?? null;
}
