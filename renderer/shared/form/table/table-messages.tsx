import FormHelperText from '@mui/material/FormHelperText';
import { useTranslation } from 'react-i18next';
import { pickText } from '../../i18n/pick-text';
import { useLanguage } from '../../i18n/use-language';
import { parsePath } from '../../../../core/domain/forms/answer-path';
import { useFormPart, useFormServices } from '../form-context';
import type { Asked } from '../form-shape';
import type { FormState } from '../form-store';

/** Under the table, in a place kept free: the first cell that needs work, and how many more. */
export function TableMessages({ asked }: Readonly<{ asked: Asked }>) {
  const { t } = useTranslation('form');
  const { language } = useLanguage();
  const { store } = useFormServices();
  // Words, so that nothing is drawn while they stay the same.
  const line = useFormPart((state) => {
    const wrong = wrongCells(state, asked).filter((path) => store.readField(path).issues.length > 0);
    const first = wrong[0];
    const step = first === undefined ? null : parsePath(first);
    const column = asked.columns.find((one) => one.path === step?.column);
    const message = first === undefined ? undefined : store.readField(first).issues[0]?.message;
    if (step?.row === null || step === null || column === undefined || message === undefined) {
      return '';
    }
    const words = t('table.message', { row: step.row + 1, column: pickText(column.label, language), message: pickText(message, language) });
    return wrong.length > 1 ? `${words} ${t('table.more', { fields: wrong.length - 1 })}` : words;
  });
  return (
    <FormHelperText error={line !== ''} sx={{ mx: 0, minHeight: '1.5em', lineHeight: 1.5, fontSize: '0.8125rem', mb: 1 }}>
      {line}
    </FormHelperText>
  );
}

function wrongCells({ evaluation, wrong }: FormState, { path }: Asked): readonly string[] {
  const inside = (at: string) => at.startsWith(`${path}[`);
  const found = evaluation.issues.filter((issue) => issue.level === 'error' && inside(issue.path)).map((issue) => issue.path);
  return [...new Set([...[...wrong.keys()].filter(inside), ...found])];
}
