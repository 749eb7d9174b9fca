import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../core/domain/papers/format-answer';
import type { ComputedValue } from '../../../core/domain/forms/evaluation';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { useFormPart, useFormServices } from './form-context';
import type { ComputedShown } from './form-shape';

/** What the form works out by itself; nobody types it. */
export function ComputedValues() {
  const { t } = useTranslation('form');
  const { shape } = useFormServices();
  return shape.computed.length === 0 ? null : (
    <Box component="dl" aria-label={t('computed')} sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
      {shape.computed.map((field) => (
        <OneValue key={field.name} field={field} />
      ))}
    </Box>
  );
}

function OneValue({ field }: Readonly<{ field: ComputedShown }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const value = useFormPart(({ evaluation }) => evaluation.computed[field.name] ?? null);
  return (
    <div>
      <Typography component="dt" color="textSecondary">
        {pickText(field.label, language)}
      </Typography>
      <Typography component="dd" variant="h2" sx={{ m: 0 }}>
        {showComputed(value, field) ?? t('notYet')}
      </Typography>
    </div>
  );
}

export function showComputed(value: ComputedValue, { isMoney }: ComputedShown): string | null {
  if (value === null) {
    return null;
  }
  return isMoney && typeof value === 'number' ? formatYuan(value) : String(value);
}
