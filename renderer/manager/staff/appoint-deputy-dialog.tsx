import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import type { ItemId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { formatDateTime } from '../../shared/staff/format-instant';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { StaffMember } from './staff-row';

/** Somebody is absent from day to day, and somebody else does their work, or some items of it. */
export function AppointDeputyDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('conduct');
  const { value: people } = useQuery('staff.list', {});
  const appoint = useCommand('deputy.appoint');
  const [today] = useState(() => formatDateTime(Date.now()).slice(0, 10));
  const [absent, setAbsent] = useState<StaffMember | null>(null);
  const [deputy, setDeputy] = useState<StaffMember | null>(null);
  const [itemIds, setItemIds] = useState<readonly ItemId[]>([]);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const active = (people ?? []).filter((person) => person.active);
  const isReady = absent !== null && deputy !== null && from !== '' && to !== '';

  const submit = async () => {
    if (absent === null || deputy === null) {
      return;
    }
    const period = { from: from as BusinessDate, to: to as BusinessDate };
    const reply = await appoint.run({ staffId: absent.id, deputyId: deputy.id, itemIds: [...itemIds], ...period });
    if (reply?.ok === true) {
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="appoint-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DialogTitle id="appoint-title">{t('deputies.addTitle')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <PersonField autoFocus label={t('deputies.absent')} people={active} value={absent} onChange={setAbsent} />
            <PersonField
              label={t('deputies.deputy')}
              people={active.filter(({ id }) => id !== absent?.id)}
              value={deputy}
              onChange={setDeputy}
            />
            <Stack direction="row" spacing={2}>
              <DayField label={t('deputies.from')} value={from} onChange={setFrom} />
              <DayField label={t('deputies.to')} value={to} onChange={setTo} />
            </Stack>
            <ItemsField value={itemIds} onChange={setItemIds} />
            <RefusalAlert refusal={appoint.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('deputies.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={appoint.busy}>
            {t('deputies.addConfirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type PersonFieldProps = Readonly<{
  label: string;
  people: readonly StaffMember[];
  value: StaffMember | null;
  onChange: (person: StaffMember | null) => void;
  autoFocus?: boolean;
}>;

function PersonField({ label, people, value, onChange, autoFocus = false }: PersonFieldProps) {
  return (
    <Autocomplete
      openOnFocus={!autoFocus}
      options={people}
      value={value}
      onChange={(_event, person) => onChange(person)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      renderInput={(params) => <TextField {...params} required autoFocus={autoFocus} label={label} />}
    />
  );
}

type DayFieldProps = Readonly<{ label: string; value: string; onChange: (day: string) => void }>;

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <TextField
      fullWidth
      required
      type="date"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

function ItemsField({
  value,
  onChange,
}: Readonly<{ value: readonly ItemId[]; onChange: (ids: readonly ItemId[]) => void }>) {
  const { t } = useTranslation('conduct');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const items = catalog?.items ?? [];
  return (
    <Autocomplete
      multiple
      options={items}
      value={items.filter(({ id }) => value.includes(id))}
      onChange={(_event, chosen) => onChange(chosen.map(({ id }) => id))}
      getOptionLabel={(item) => pickText(item.nameText, language)}
      getOptionKey={(item) => item.id}
      renderInput={(params) => (
        <TextField {...params} label={t('deputies.items')} helperText={t('deputies.itemsHelp')} />
      )}
    />
  );
}
