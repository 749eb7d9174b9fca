import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterId } from '../../../core/domain/id';
import type { Place } from '../../../core/domain/queue/counter';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { draftOf, nextDraft, type CounterView } from './counter-draft';
import { CounterEditor } from './counter-editor';
import { PlanEditor } from './plan-editor';

type Selection = CounterId | 'new' | null;

/** The hall laid out: every change reaches the displays and the consoles at once. */
export function CountersPage() {
  const { t } = useTranslation('manager');
  const { value: counters, refusal } = useQuery('counter.list', {});
  const change = useCommand('counter.change');
  const [selected, setSelected] = useState<Selection>(null);
  if (counters === null) {
    return <RefusalAlert refusal={refusal} />;
  }
  const counter = counters.find((one) => one.id === selected) ?? null;
  const move = (moved: CounterView, place: Place) => void change.run({ ...draftOf(moved), counterId: moved.id, place });

  return (
    <>
      <PageTitle title={t('counters.title')} lead={t('counters.lead')}>
        <Button variant="contained" startIcon={<AddOutlined />} onClick={() => setSelected('new')}>
          {t('counters.add')}
        </Button>
      </PageTitle>
      <RefusalAlert refusal={change.refusal} onClose={change.clear} />
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr) 320px', alignItems: 'start' }}>
        <PlanEditor counters={counters} selected={counter?.id ?? null} onSelect={setSelected} onMove={move} />
        <Paper component="section" variant="outlined" aria-label={t('counters.editor')} sx={{ p: 2 }}>
          {selected === 'new' ? (
            <CounterEditor
              key="new"
              counter={null}
              draft={nextDraft(counters, t('counters.newName'))}
              onDone={setSelected}
            />
          ) : counter === null ? (
            <Typography color="textSecondary">{t('counters.choose')}</Typography>
          ) : (
            <CounterEditor key={counter.id} counter={counter} draft={draftOf(counter)} onDone={setSelected} />
          )}
        </Paper>
      </Box>
    </>
  );
}
