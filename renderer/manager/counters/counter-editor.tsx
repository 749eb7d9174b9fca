import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { CounterActions } from './counter-actions';
import type { CounterDraft, CounterView } from './counter-draft';
import { CounterFields } from './counter-fields';

type CounterEditorProps = Readonly<{
  /** Null for one that does not exist yet. */
  counter: CounterView | null;
  draft: CounterDraft;
  onDone: (selected: CounterId | null) => void;
}>;

export function CounterEditor({ counter, draft, onDone }: CounterEditorProps) {
  const { t } = useTranslation('manager');
  const add = useCommand('counter.add');
  const change = useCommand('counter.change');
  // The place is the plan's affair: it may move while the rest is being edited.
  const [edited, setEdited] = useState<Partial<CounterDraft>>({});
  const whole = { ...draft, ...edited };

  const save = async () => {
    if (counter === null) {
      const reply = await add.run(whole);
      if (reply?.ok === true) {
        onDone(reply.value.counterId);
      }
      return;
    }
    const reply = await change.run({ ...whole, counterId: counter.id });
    if (reply?.ok === true) {
      setEdited({});
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack spacing={2}>
        <Typography variant="h2">
          {counter === null ? t('counters.addTitle') : t('counters.editTitle', { number: counter.number })}
        </Typography>
        <CounterFields draft={whole} onChange={(changes) => setEdited({ ...edited, ...changes })} />
        <RefusalAlert refusal={add.refusal ?? change.refusal} />
        <Stack direction="row" spacing={1}>
          <Button
            type="submit"
            variant="contained"
            loading={add.busy || change.busy}
            disabled={counter !== null && Object.keys(edited).length === 0}
          >
            {t('counters.save')}
          </Button>
          <Button onClick={() => onDone(null)}>{t('counters.leave')}</Button>
        </Stack>
        {counter === null ? null : (
          <>
            <Divider />
            <CounterActions counter={counter} onRemoved={() => onDone(null)} />
          </>
        )}
      </Stack>
    </form>
  );
}
