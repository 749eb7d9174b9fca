import FormLabel from '@mui/material/FormLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { AddressAnswer as Address } from '../../../core/domain/forms/template';
import { useDivisions } from '../form/use-divisions';
import { PlaceLevels } from '../form/widgets/place-levels';

type PlaceFieldProps = Readonly<{ label: string; value: Address; onChange: (value: Address) => void }>;

export const nowhere: Address = { divisionCode: '', detail: '' };

/** An address as the forms keep one, so that it can be put into them. */
export function PlaceField({ label, value, onChange }: PlaceFieldProps) {
  const { t } = useTranslation('form');
  const divisions = useDivisions();
  return (
    <Stack spacing={1} role="group" aria-label={label}>
      <FormLabel component="div">{label}</FormLabel>
      <PlaceLevels
        divisions={divisions}
        divisionCode={value.divisionCode}
        label={label}
        isReadOnly={false}
        describedBy={undefined}
        onChoose={(divisionCode) => onChange({ ...value, divisionCode })}
      />
      <TextField
        size="small"
        label={`${label} ${t('address.detail')}`}
        value={value.detail}
        onChange={(event) => onChange({ ...value, detail: event.target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false, maxLength: 200 } }}
      />
    </Stack>
  );
}
