import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { CounterStateChip } from '../../shared/staff/counter-state-chip';
import { useNow } from '../../shared/staff/use-now';

type Counter = OutputOf<'queue.overview'>['counters'][number];

export function CounterCard({ counter }: Readonly<{ counter: Counter }>) {
  const { t } = useTranslation('manager');
  return (
    <Paper
      variant="outlined"
      sx={{
        p: 1.5,
        height: '100%',
        opacity: 1,
        bgcolor: counter.state === 'closed' ? 'background.default' : 'background.paper',
      }}
    >
      <Stack spacing={1} sx={{ height: '100%', alignItems: 'flex-start' }}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline', width: '100%' }}>
          <Typography component="h3" variant="h1">
            {counter.number}
          </Typography>
          <Typography noWrap title={counter.name}>
            {counter.name}
          </Typography>
        </Stack>
        <CounterStateChip state={counter.state} pauseReason={counter.pauseReason} />
        <Typography color="textSecondary">{counter.staffName ?? t('hall.nobody')}</Typography>
        <PersonAtCounter counter={counter} />
        <Stack direction="row" useFlexGap sx={{ columnGap: 1.5, flexWrap: 'wrap' }}>
          <Figure text={t('hall.counterWaiting', { waiting: counter.eligibleWaiting })} />
          <Figure text={t('hall.counterFinished', { finished: counter.finished })} />
          <Figure text={t('hall.counterMissed', { missed: counter.missed })} />
        </Stack>
      </Stack>
    </Paper>
  );
}

function PersonAtCounter({ counter }: Readonly<{ counter: Counter }>) {
  const { t } = useTranslation('manager');
  const now = useNow(10_000);
  if (counter.current === null) {
    return (
      <Typography variant="h2" component="p" color="textSecondary">
        {counter.state === 'open' ? t('hall.free') : t('hall.none')}
      </Typography>
    );
  }
  const { number, state } = counter.current;
  const minutes =
    counter.currentSince === null ? 0 : Math.max(0, Math.floor((now - Date.parse(counter.currentSince)) / 60_000));
  return (
    <div>
      <Typography variant="h2" component="p">
        {number}
      </Typography>
      <Typography variant="caption">
        {t(state === 'called' ? 'hall.calledFor' : 'hall.servingFor', { minutes })}
      </Typography>
    </div>
  );
}

function Figure({ text }: Readonly<{ text: string }>) {
  return (
    <Typography component="span" variant="caption" color="textSecondary" noWrap>
      {text}
    </Typography>
  );
}
