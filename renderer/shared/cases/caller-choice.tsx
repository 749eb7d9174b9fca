import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentId } from '../../../core/domain/id';
import { useQuery } from '../hub/use-query';
import { RefusalAlert } from '../staff/refusal-alert';

export type Caller =
  Readonly<{ kind: 'listed'; residentId: ResidentId }> | Readonly<{ kind: 'unknown'; name: string; phone: string }>;

type CallerChoiceProps = Readonly<{ caller: Caller; onChange: (caller: Caller) => void }>;

/** First looked for, then noted: whoever is on record is not written down a second time. */
export function CallerChoice({ caller, onChange }: CallerChoiceProps) {
  const { t } = useTranslation('caseList');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const { value, refusal } = useQuery('resident.find', asked === '' ? null : { text: asked });
  const found = value?.residents ?? [];
  const unknown: Caller = { kind: 'unknown', name: '', phone: /^[\d\s+-]{5,}$/.test(asked) ? asked : '' };

  return (
    <Stack spacing={1.5}>
      <Stack direction="row" spacing={1}>
        <TextField
          autoFocus
          fullWidth
          label={t('request.searchText')}
          helperText={t('request.findHelp')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              setAsked(typed.trim());
            }
          }}
          slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
        />
        <Button
          variant="outlined"
          sx={{ alignSelf: 'flex-start', minHeight: 'calc(1.4375em + 33px)', flex: 'none' }}
          onClick={() => setAsked(typed.trim())}
        >
          {t('request.search')}
        </Button>
      </Stack>
      <RefusalAlert refusal={refusal} />
      {value !== null && found.length === 0 ? <Typography role="status">{t('request.nobody')}</Typography> : null}
      {found.length === 0 ? null : (
        <RadioGroup
          aria-label={t('request.found')}
          value={caller.kind === 'listed' ? caller.residentId : ''}
          onChange={(_event, id) => {
            const one = found.find(({ residentId }) => residentId === id);
            onChange(one === undefined ? unknown : { kind: 'listed', residentId: one.residentId });
          }}
          sx={{ maxHeight: '12rem', overflow: 'auto', flexWrap: 'nowrap' }}
        >
          {found.map(({ residentId, name, idNumber, phone }) => (
            <FormControlLabel
              key={residentId}
              value={residentId}
              control={<Radio size="small" />}
              label={[name, idNumber, phone].filter((part) => part !== '').join('  ')}
            />
          ))}
          <FormControlLabel value="" control={<Radio size="small" />} label={t('request.notListed')} />
        </RadioGroup>
      )}
      {caller.kind === 'listed' ? null : (
        <Stack direction="row" spacing={1}>
          <TextField
            fullWidth
            label={t('request.name')}
            value={caller.name}
            onChange={(event) => onChange({ ...caller, name: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
          />
          <TextField
            fullWidth
            label={t('request.phone')}
            value={caller.phone}
            onChange={(event) => onChange({ ...caller, phone: event.target.value })}
            slotProps={{ htmlInput: { maxLength: 40, autoComplete: 'off', inputMode: 'tel' } }}
          />
        </Stack>
      )}
    </Stack>
  );
}
