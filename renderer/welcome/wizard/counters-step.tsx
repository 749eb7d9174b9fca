import AddOutlined from '@mui/icons-material/AddOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CounterRow } from './counter-row';
import type { CounterDraft } from './set-up-draft';
import type { StepProps } from './step-props';

const mostCounters = 60;

export function CountersStep({ draft, problems, onChange }: StepProps) {
  const { t } = useTranslation('welcome');
  const { counters } = draft;
  const replace = (index: number, changes: Partial<CounterDraft>) =>
    onChange({ counters: counters.map((counter, at) => (at === index ? { ...counter, ...changes } : counter)) });
  const add = () => {
    const last = counters.at(-1);
    const number = Math.max(0, ...counters.map((counter) => counter.number)) + 1;
    const like = last ?? { name: t('counters.newName'), mode: 'any-item', categoryIds: [] };
    onChange({ counters: [...counters, { ...like, number }] });
  };

  return (
    <Stack spacing={2}>
      <Typography color="textSecondary">{t('counters.lead')}</Typography>
      {problems['counters'] === undefined ? null : (
        <Alert severity="error">{t(`problem.${problems['counters']}`)}</Alert>
      )}
      {counters.map((counter, index) => (
        <CounterRow
          key={index}
          counter={counter}
          problem={problems[`counter-${String(index)}`] ?? null}
          onChange={(changes) => replace(index, changes)}
          onRemove={() => onChange({ counters: counters.filter((_one, at) => at !== index) })}
        />
      ))}
      <Button
        variant="outlined"
        startIcon={<AddOutlined />}
        sx={{ alignSelf: 'flex-start' }}
        disabled={counters.length >= mostCounters}
        onClick={add}
      >
        {t('counters.add')}
      </Button>
    </Stack>
  );
}
