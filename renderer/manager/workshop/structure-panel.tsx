import AddOutlined from '@mui/icons-material/AddOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { addSection, setTitle } from './edit-template';
import { RulesPanel } from './rules-panel';
import { SectionCard } from './section-card';
import { inputGrid } from './input-grid';
import { TextInput } from './text-input';
import Box from '@mui/material/Box';

type StructurePanelProps = Readonly<{ template: FormTemplate; onChange: (template: FormTemplate) => void }>;

/** The template by its parts; what has no input here is edited in the file. */
export function StructurePanel({ template, onChange }: StructurePanelProps) {
  const { t } = useTranslation('workshop');
  return (
    <Stack spacing={2}>
      <Box sx={inputGrid}>
        <TextInput label={t('structure.titleZh')} value={template.title['zh-Hans']} onCommit={(text) => onChange(setTitle(template, 'zh-Hans', text))} />
        <TextInput label={t('structure.titleEn')} value={template.title.en ?? ''} onCommit={(text) => onChange(setTitle(template, 'en', text))} />
      </Box>
      {template.sections.map((section, index) => (
        <SectionCard key={section.id} template={template} at={index} onChange={onChange} />
      ))}
      <Button variant="outlined" startIcon={<AddOutlined />} sx={{ alignSelf: 'flex-start' }} onClick={() => onChange(addSection(template))}>
        {t('structure.addSection')}
      </Button>
      <RulesPanel template={template} onChange={onChange} />
    </Stack>
  );
}
