import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldWidgets, type FieldWidget, type FormTemplate } from '../../../core/domain/forms/template';
import { addField, changeSection, moveSection, removeSection } from './edit-template';
import { ChoiceInput } from './choice-input';
import { FieldCard } from './field-card';
import { inputGrid } from './input-grid';
import { PartActions } from './part-actions';
import { TextInput } from './text-input';

type SectionCardProps = Readonly<{ template: FormTemplate; at: number; onChange: (template: FormTemplate) => void }>;

export function SectionCard({ template, at, onChange }: SectionCardProps) {
  const { t } = useTranslation('workshop');
  const [widget, setWidget] = useState<FieldWidget>('text');
  const section = template.sections[at];
  if (section === undefined) {
    return null;
  }
  const name = t('structure.section', { number: at + 1 });
  const { title } = section;
  return (
    <Paper variant="outlined" component="section" aria-label={name} sx={{ p: 1.5 }}>
      <Stack spacing={1.5}>
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
          <Typography variant="h3" component="h3">
            {name}
          </Typography>
          <PartActions name={name} removeLabel={t('structure.removeSection')} onMove={(by) => onChange(moveSection(template, at, by))} onRemove={() => onChange(removeSection(template, at))} />
        </Stack>
        <Box sx={inputGrid}>
          <TextInput label={t('structure.sectionZh')} value={title['zh-Hans']} onCommit={(text) => onChange(changeSection(template, at, { title: { ...title, 'zh-Hans': text } }))} />
          <TextInput label={t('structure.sectionEn')} value={title.en ?? ''} onCommit={(text) => onChange(changeSection(template, at, { title: { ...title, en: text } }))} />
          <TextInput isCode isWide label={t('structure.visibleWhen')} value={section.visibleWhen ?? ''} onCommit={(text) => onChange(changeSection(template, at, { visibleWhen: text }))} />
        </Box>
        {section.fields.map((field, index) => (
          <FieldCard key={field.path} template={template} section={at} at={index} onChange={onChange} />
        ))}
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(8rem, 14rem) auto', gap: 1, justifyContent: 'start' }}>
          <ChoiceInput label={t('structure.widget')} value={widget} options={fieldWidgets.map((value) => ({ value, label: t(`widget.${value}`) }))} onChoose={setWidget} />
          <Button variant="outlined" startIcon={<AddOutlined />} onClick={() => onChange(addField(template, at, widget))}>
            {t('structure.addField')}
          </Button>
        </Box>
      </Stack>
    </Paper>
  );
}
