import FormHelperText from '@mui/material/FormHelperText';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Issue } from './form-issues';

type FieldMessageProps = Readonly<{ id: string; issues: readonly Issue[] }>;

/** What stands under a field; its control names it by `aria-describedby`. */
export function FieldMessage({ id, issues }: FieldMessageProps) {
  const { language } = useLanguage();
  if (issues.length === 0) {
    return null;
  }
  return (
    <FormHelperText id={id} sx={{ mx: 0 }} error={issues.some((issue) => issue.level === 'error')}>
      {issues.map((issue) => pickText(issue.message, language)).join(' ')}
    </FormHelperText>
  );
}
