import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exceptionKinds } from '../../../core/contract/console/exception-kinds';
import { useConsoleQuery } from '../line/use-console-query';
import { ConsoleRefusal } from '../parts/console-refusal';
import { PageTitle } from '../parts/page-title';
import { WaitingPage } from '../parts/waiting-page';
import { AcknowledgeDialog } from './acknowledge-dialog';
import { ExceptionCard, type DistrictException } from './exception-card';

type Kind = (typeof exceptionKinds)[number];

const pageSize = 50;
const askEvery = 60_000;

type FilterProps = Readonly<{
  kind: Kind | 'all';
  setKind: (kind: Kind | 'all') => void;
  open: boolean;
  setOpen: (open: boolean) => void;
  counts: ReadonlyMap<string, number>;
}>;

export function ExceptionsPage() {
  const { t } = useTranslation('district');
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [open, setOpen] = useState(true);
  const [limit, setLimit] = useState(pageSize);
  const [asking, setAsking] = useState<DistrictException | null>(null);
  const { value, refusal, ask } = useConsoleQuery(
    'exception.list',
    { open, limit, ...(kind === 'all' ? {} : { kind }) },
    askEvery,
  );
  const counts = new Map((value?.counts ?? []).map((count) => [count.kind, open ? count.open : count.all]));

  return (
    <>
      <PageTitle title={t('exceptions.title')} lead={t('exceptions.lead')} />
      <ExceptionFilter {...{ kind, setKind, open, setOpen, counts }} />
      <ConsoleRefusal refusal={refusal} onRetry={ask} />
      {value === null && refusal === null ? <WaitingPage /> : null}
      {value === null ? null : <ExceptionList exceptions={value.exceptions} open={open} onAcknowledge={setAsking} />}
      {value !== null && value.exceptions.length === limit && limit < 200 ? (
        <Button sx={{ mt: 2 }} onClick={() => setLimit(Math.min(200, limit + pageSize))}>
          {t('exceptions.more')}
        </Button>
      ) : null}
      {asking === null ? null : <AcknowledgeDialog exception={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

function ExceptionFilter({ kind, setKind, open, setOpen, counts }: FilterProps) {
  const { t } = useTranslation('district');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <Stack direction="row" spacing={2} useFlexGap sx={{ mb: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={kind}
        aria-label={t('exceptions.filter')}
        onChange={(_event, chosen: Kind | 'all' | null) => (chosen === null ? undefined : setKind(chosen))}
      >
        <ToggleButton value="all">{t('exceptions.all', { count: total })}</ToggleButton>
        {exceptionKinds.map((one) => (
          <ToggleButton key={one} value={one}>
            {t('exceptions.kindCount', { kind: t(`exceptions.kind.${one}.name`), count: counts.get(one) ?? 0 })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FormControlLabel
        label={t('exceptions.onlyOpen')}
        control={<Switch checked={open} onChange={(event) => setOpen(event.target.checked)} />}
      />
    </Stack>
  );
}

type ListProps = Readonly<{
  exceptions: readonly DistrictException[];
  open: boolean;
  onAcknowledge: (exception: DistrictException) => void;
}>;

function ExceptionList({ exceptions, open, onAcknowledge }: ListProps) {
  const { t } = useTranslation('district');
  if (exceptions.length === 0) {
    return (
      <Paper variant="outlined" sx={{ p: 3 }}>
        <Typography color="textSecondary">{t(open ? 'exceptions.noneOpen' : 'exceptions.none')}</Typography>
      </Paper>
    );
  }
  return (
    <Stack component="ul" spacing={2} sx={{ p: 0, m: 0, listStyle: 'none' }}>
      {exceptions.map((exception) => (
        <ExceptionCard
          key={exception.exceptionNo}
          exception={exception}
          onAcknowledge={() => onAcknowledge(exception)}
        />
      ))}
    </Stack>
  );
}
