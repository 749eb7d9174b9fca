import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo, useId } from 'react';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { AnswerField } from './answer-field';
import { ComputedValues } from './computed-values';
import { moveOnEnter } from './enter-moves-on';
import { fieldGrid, isWide } from './field-grid';
import { useFormPart, useFormServices } from './form-context';
import type { Asked, ShownSection } from './form-shape';
import { FormAttachments } from './form-attachments';
import { GroupAnswer } from './group-answer';
import { SampleSign } from './sample-sign';
import { TableAnswer } from './table/table-answer';

/** The form itself, without what is done with it: the counter and the workshop show the same. */
export function FormBody() {
  const { shape } = useFormServices();
  return (
    <Stack spacing={2} onKeyDown={moveOnEnter}>
      {shape.isSample ? <SampleSign /> : null}
      {shape.sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
      <ComputedValues />
      <FormAttachments />
    </Stack>
  );
}

const SectionView = memo(function SectionView({ section }: Readonly<{ section: ShownSection }>) {
  const { language } = useLanguage();
  const headingId = useId();
  const isVisible = useFormPart(({ evaluation }) => section.fields.some(({ path }) => evaluation.visible.includes(path)));
  if (!isVisible) {
    return null;
  }
  const title = pickText(section.title, language);
  return (
    <Paper component="section" variant="outlined" aria-labelledby={headingId} sx={{ p: 2 }}>
      <Typography id={headingId} variant="h2" component="h3" sx={{ mb: section.help === null ? 1.5 : 0.5 }}>
        {title}
      </Typography>
      {section.help === null ? null : (
        <Typography color="textSecondary" sx={{ mb: 1.5 }}>
          {pickText(section.help, language)}
        </Typography>
      )}
      <Box sx={fieldGrid}>
        {section.fields.map((asked) => (
          <Box key={asked.path} sx={{ minWidth: 0, '&:empty': { display: 'none' }, ...(isWide(asked) ? { gridColumn: '1 / -1' } : {}) }}>
            <OneField asked={asked} title={asked.label.zh === '' ? title : pickText(asked.label, language)} />
          </Box>
        ))}
      </Box>
    </Paper>
  );
});

function OneField({ asked, title }: Readonly<{ asked: Asked; title: string }>) {
  switch (asked.widget) {
    case 'table':
      return <TableAnswer asked={asked} title={title} />;
    case 'group':
      return <GroupAnswer asked={asked} title={title} />;
    default:
      return <AnswerField asked={asked} path={asked.path} />;
  }
}
