import Chip from '@mui/material/Chip';
import { lampWords } from '../../../core/domain/cases/case-words';
import type { CaseLamp } from '../../../core/domain/cases/case-lamp';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';

const colors = {
  off: 'default',
  unknown: 'default',
  green: 'success',
  amber: 'warning',
  red: 'error',
  overdue: 'error',
} as const satisfies Readonly<Record<CaseLamp, string>>;

/** How near the promised day is, in words as well as in colour; a filled one is past it. */
export function LampChip({ lamp }: Readonly<{ lamp: CaseLamp }>) {
  const { language } = useLanguage();
  return (
    <Chip
      size="small"
      color={colors[lamp]}
      variant={lamp === 'overdue' || lamp === 'red' ? 'filled' : 'outlined'}
      label={pickText(lampWords[lamp], language)}
    />
  );
}
