import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { findObstacle, type Desk, type DeskCommand } from './desk-commands';
import { useExplainObstacle } from './use-explain-obstacle';

type CounterFreeProps = Readonly<{ desk: Desk; onPerform: (command: DeskCommand) => void }>;

/** Nobody is here: what can be done about it. */
export function CounterFree({ desk, onPerform }: CounterFreeProps) {
  const { t } = useTranslation('clerk');
  const explain = useExplainObstacle();
  const open = useCommand('counter.open');
  const { state, id: counterId } = desk.counter;
  const obstacle = findObstacle('next', desk, 0);

  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Typography variant="h1">{t(`person.nobody.${state}`)}</Typography>
      <Typography color="textSecondary">
        {obstacle === null ? t('person.waiting', { people: desk.waiting.length }) : explain(obstacle)}
      </Typography>
      {state === 'open' ? null : (
        <Button size="large" variant="contained" loading={open.busy} onClick={() => void open.run({ counterId })}>
          {t(state === 'paused' ? 'top.resume' : 'top.open')}
        </Button>
      )}
      {obstacle === null ? (
        <Button size="large" variant="contained" onClick={() => onPerform('next')}>
          {t('person.callNext')}
        </Button>
      ) : null}
      <RefusalAlert refusal={open.refusal} />
    </Stack>
  );
}
