import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { enquiryTargets } from '../../../core/domain/cases/enquiry';
import type { InputOf } from '../../../core/contract';
import type { CounterId, StaffId } from '../../../core/domain/id';
import { useQuery } from '../hub/use-query';

export type EnquiryTarget = InputOf<'enquiry.handOver'>['to'];

export type TargetDraft = Readonly<{ kind: EnquiryTarget['kind']; text: string }>;

export const noTarget: TargetDraft = { kind: 'staff', text: '' };

/** Null while nothing is chosen. */
export function targetOf({ kind, text }: TargetDraft): EnquiryTarget | null {
  const value = text.trim();
  if (value === '') {
    return null;
  }
  switch (kind) {
    case 'staff':
      return { kind, staffId: value as StaffId };
    case 'counter':
      return { kind, counterId: value as CounterId };
    case 'department':
    case 'centre':
      return { kind, name: value };
  }
}

type TargetChoiceProps = Readonly<{ value: TargetDraft; onChange: (draft: TargetDraft) => void; autoFocus?: boolean }>;

/** Who is to answer: a person, a counter, a department, another centre. */
export function TargetChoice({ value, onChange, autoFocus = false }: TargetChoiceProps) {
  const { t } = useTranslation('conduct');
  const { value: people } = useQuery('case.listStaff', {});
  const { value: counters } = useQuery('counter.list', {});
  const options =
    value.kind === 'staff'
      ? (people?.staff ?? []).map(({ staffId, name }) => ({ id: String(staffId), label: name }))
      : (counters ?? []).map(({ id, number, name }) => ({ id: String(id), label: `${number} ${name}` }));
  const isListed = value.kind === 'staff' || value.kind === 'counter';
  return (
    <Stack direction="row" spacing={2}>
      <TextField
        select
        autoFocus={autoFocus}
        label={t('enquiries.targetKind')}
        value={value.kind}
        onChange={(event) => onChange({ kind: event.target.value as TargetDraft['kind'], text: '' })}
        sx={{ minWidth: '9rem' }}
      >
        {enquiryTargets.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`enquiries.targets.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        fullWidth
        required
        select={isListed}
        label={isListed ? t(`enquiries.targets.${value.kind}`) : t('enquiries.targetName')}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
        {...(isListed ? {} : { slotProps: { htmlInput: { maxLength: 80 } } })}
      >
        {isListed
          ? options.map(({ id, label }) => (
              <MenuItem key={id} value={id}>
                {label}
              </MenuItem>
            ))
          : undefined}
      </TextField>
    </Stack>
  );
}
