import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../core/domain/forms/format-answer';
import type { FormEvaluation } from '../../../core/domain/forms/template';
import type { ComputedField } from './form-template';

type ComputedValuesProps = Readonly<{ computed: readonly ComputedField[]; values: FormEvaluation['computed'] }>;

/** What the form works out by itself; nobody types it. */
export function ComputedValues({ computed, values }: ComputedValuesProps) {
  const { t } = useTranslation('clerk');
  if (computed.length === 0) {
    return null;
  }
  return (
    <Box
      component="dl"
      aria-label={t('form.computed')}
      sx={{ m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}
    >
      {computed.map((field) => (
        <div key={field.name}>
          <Typography component="dt" color="textSecondary" lang="zh-Hans">
            {field.label}
          </Typography>
          <Typography component="dd" variant="h2" sx={{ m: 0 }}>
            {show(values[field.name] ?? null, field, t('form.notYet'))}
          </Typography>
        </div>
      ))}
    </Box>
  );
}

function show(value: number | string | boolean | null, { isMoney }: ComputedField, notYet: string): string {
  if (value === null) {
    return notYet;
  }
  return isMoney && typeof value === 'number' ? formatYuan(value) : String(value);
}
