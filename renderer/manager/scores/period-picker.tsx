import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';

export const presets = [1, 7, 30] as const;

export type Preset = (typeof presets)[number];

type PeriodPickerProps = Readonly<{ value: Preset; onChange: (preset: Preset) => void }>;

export function PeriodPicker({ value, onChange }: PeriodPickerProps) {
  const { t } = useTranslation('manager');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={value}
      aria-label={t('period.label')}
      onChange={(_event, chosen: Preset | null) => (chosen === null ? undefined : onChange(chosen))}
    >
      {presets.map((days) => (
        <ToggleButton key={days} value={days}>
          {t(`period.days${days}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
