import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { useCommand } from '../../shared/hub/use-command';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { Version } from './version-table';

type ChooseDateProps = Readonly<{ version: Version; earliest: BusinessDate; onDone: () => void }>;

/** From which day a version holds; one that is chosen may be given up until then. */
export function ChooseDate({ version, earliest, onDone }: ChooseDateProps) {
  switch (version.state) {
    case 'ready':
      return <Choose version={version} earliest={earliest} onDone={onDone} />;
    case 'chosen':
      return <Undo version={version} onDone={onDone} />;
    default:
      return null;
  }
}

function Choose({ version, earliest, onDone }: ChooseDateProps) {
  const { t } = useTranslation('standards');
  const choose = useCommand('standards.choose');
  const first = (version.effectiveFrom > earliest ? version.effectiveFrom : earliest) as BusinessDate;
  const [from, setFrom] = useState<BusinessDate>(first);

  const save = async () => {
    const reply = await choose.run({ sha256: version.sha256, from });
    if (reply?.ok === true) {
      onDone();
    }
  };

  return (
    <Box
      component="form"
      sx={{ flex: '1 1 auto' }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <RefusalAlert refusal={choose.refusal} />
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <TextField
          type="date"
          size="small"
          required
          label={t('choose.date')}
          helperText={t('choose.help', { earliest: first })}
          value={from}
          onChange={(event) => setFrom(event.target.value as BusinessDate)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: first } }}
        />
        <Button type="submit" variant="contained" disabled={from === ''} loading={choose.busy}>
          {t('choose.confirm')}
        </Button>
      </Stack>
    </Box>
  );
}

function Undo({ version, onDone }: Readonly<{ version: Version; onDone: () => void }>) {
  const { t } = useTranslation('standards');
  const undo = useCommand('standards.unchoose');

  const take = async () => {
    const reply = await undo.run({ sha256: version.sha256 });
    if (reply?.ok === true) {
      onDone();
    }
  };

  return (
    <Box sx={{ flex: '1 1 auto' }}>
      <RefusalAlert refusal={undo.refusal} />
      <Stack direction="row" spacing={2} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography>{t('choose.chosen', { from: version.from ?? '' })}</Typography>
        <Button variant="outlined" loading={undo.busy} onClick={() => void take()}>
          {t('choose.undo')}
        </Button>
      </Stack>
    </Box>
  );
}
