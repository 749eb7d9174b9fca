import Alert from '@mui/material/Alert';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import type { StationKind } from '../../../core/contract/roles';
import { standsAtCounter, type StationDraft } from './station-draft';

const kinds: readonly StationKind[] = ['clerk', 'display', 'rating', 'kiosk', 'hall', 'manager', 'network'];

type StationFieldsProps = Readonly<{
  draft: StationDraft;
  counters: OutputOf<'counter.list'>;
  onChange: (changes: Partial<StationDraft>) => void;
}>;

export function StationFields({ draft, counters, onChange }: StationFieldsProps) {
  const { t } = useTranslation('manager');
  return (
    <>
      {window.isSecureContext ? null : <Alert severity="warning">{t('stations.insecure')}</Alert>}
      <TextField
        select
        label={t('stations.kind')}
        value={draft.kind}
        onChange={(event) => onChange({ kind: kinds.find((one) => one === event.target.value) ?? draft.kind })}
      >
        {kinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`stationKind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      {standsAtCounter(draft.kind) ? (
        <TextField
          select
          required
          label={t('stations.counter')}
          value={draft.counterId ?? ''}
          onChange={(event) =>
            onChange({ counterId: counters.find((one) => one.id === event.target.value)?.id ?? null })
          }
        >
          {counters.map((counter) => (
            <MenuItem key={counter.id} value={counter.id}>
              {t('stations.counterName', { number: counter.number, name: counter.name })}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      <TextField
        required
        label={t('stations.name')}
        helperText={t('stations.nameHelp')}
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
    </>
  );
}
