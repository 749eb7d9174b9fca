import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { AnswerField } from './answer-field';
import { readAt } from './field-path';
import type { CodeOption } from './field-props';
import { issuesAt, type Issue } from './form-issues';
import type { FormField, FormSection } from './form-template';
import { TableAnswer } from './table-answer';
import { rowsOf } from './table-rows';
import type { Draft, FormRead } from './use-draft';

type FormSectionViewProps = Readonly<{
  section: FormSection;
  draft: Draft;
  issues: readonly Issue[];
  onCommit: (path: string, value: unknown) => void;
}>;

export function FormSectionView({ section, draft, issues, onCommit }: FormSectionViewProps) {
  const { language } = useLanguage();
  const headingId = useId();
  const { evaluation } = draft;
  const { codeLists } = draft.form;
  const codesOf = (field: FormField) => findCodes(field, codeLists);
  const title = pickText(section.title, language);

  return (
    <Paper component="section" variant="outlined" aria-labelledby={headingId} sx={{ p: 1.5 }}>
      <Typography id={headingId} variant="h3" component="h3" sx={{ mb: 2 }}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' }}>
        {section.fields
          .filter((field) => evaluation.visible.includes(field.path))
          .map((field) => (
            <Box key={field.path} sx={isWide(field) ? { gridColumn: '1 / -1' } : {}}>
              {field.widget === 'table' ? (
                <TableAnswer
                  field={field}
                  title={title}
                  rows={rowsOf(readAt(draft.answers, field.path))}
                  issues={issues}
                  codesOf={codesOf}
                  onCommit={onCommit}
                />
              ) : (
                <AnswerField
                  field={field}
                  path={field.path}
                  value={readAt(draft.answers, field.path)}
                  isRequired={evaluation.required.includes(field.path)}
                  issues={issuesAt(issues, field.path)}
                  codes={codesOf(field)}
                  onCommit={(value) => onCommit(field.path, value)}
                />
              )}
            </Box>
          ))}
      </Box>
    </Paper>
  );
}

function isWide({ widget }: FormField): boolean {
  return widget === 'table' || widget === 'radio' || widget === 'checkbox' || widget === 'address';
}

function findCodes({ codes, allowedCodes }: FormField, lists: FormRead['codeLists']): readonly CodeOption[] {
  const all = codes === null ? [] : (lists[codes] ?? []);
  return allowedCodes === null ? all : all.filter(({ code }) => allowedCodes.includes(code));
}
