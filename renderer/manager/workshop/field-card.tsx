import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { fieldWidgets, type FormField, type FormTemplate } from '../../../core/domain/forms/template';
import { localText } from '../../shared/form/form-shape';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { changeField, isAlwaysRequired, moveField, removeField, setAlwaysRequired } from './edit-template';
import { ChoiceInput } from './choice-input';
import { inputGrid } from './input-grid';
import { PartActions } from './part-actions';
import { TextInput } from './text-input';

type FieldCardProps = Readonly<{ template: FormTemplate; section: number; at: number; onChange: (template: FormTemplate) => void }>;

/** One field; closed it is a line with its name and kind. */
export function FieldCard({ template, section, at, onChange }: FieldCardProps) {
  const { t } = useTranslation('workshop');
  const { language } = useLanguage();
  const field = template.sections[section]?.fields[at];
  if (field === undefined) {
    return null;
  }
  const label = pickText(localText(field.label), language);
  const name = label === '' ? (field.path === '' ? t('structure.untitled') : field.path) : label;
  return (
    <Accordion disableGutters variant="outlined" slotProps={{ transition: { unmountOnExit: true } }} sx={{ '&::before': { display: 'none' } }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'baseline', flexWrap: 'wrap', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 500 }}>{name}</Typography>
          <Typography variant="caption" color="textSecondary">
            {[field.path, t(`widget.${field.widget ?? 'text'}`)].join(' · ')}
          </Typography>
        </Stack>
      </AccordionSummary>
      <AccordionDetails>
        <Inputs field={field} template={template} onChange={(change) => onChange(changeField(template, section, at, change))} />
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mt: 1 }}>
          <FormControlLabel
            control={<Checkbox checked={isAlwaysRequired(template, field.path)} onChange={(event) => onChange(setAlwaysRequired(template, field.path, event.target.checked))} />}
            label={t('structure.required')}
          />
          <PartActions name={name} removeLabel={t('structure.removeField')} onMove={(by) => onChange(moveField(template, section, at, by))} onRemove={() => onChange(removeField(template, section, at))} />
        </Stack>
      </AccordionDetails>
    </Accordion>
  );
}

type InputsProps = Readonly<{ field: FormField; template: FormTemplate; onChange: (change: Partial<FormField>) => void }>;

function Inputs({ field, template, onChange }: InputsProps) {
  const { t } = useTranslation('workshop');
  const label = field.label ?? { 'zh-Hans': '' };
  const lists = Object.keys(template.codeLists ?? {});
  return (
    <Box sx={inputGrid}>
      <TextInput label={t('structure.labelZh')} value={label['zh-Hans']} onCommit={(text) => onChange({ label: { ...label, 'zh-Hans': text } })} />
      <TextInput label={t('structure.labelEn')} value={label.en ?? ''} onCommit={(text) => onChange({ label: { ...label, en: text } })} />
      <TextInput isCode label={t('structure.path')} value={field.path} onCommit={(path) => onChange({ path })} />
      <ChoiceInput label={t('structure.widget')} value={field.widget ?? 'text'} options={fieldWidgets.map((value) => ({ value, label: t(`widget.${value}`) }))} onChoose={(widget) => onChange({ widget })} />
      <ChoiceInput
        label={t('structure.codes')}
        value={field.codes ?? ''}
        options={[{ value: '', label: t('structure.noCodes') }, ...lists.map((value) => ({ value, label: value }))]}
        onChoose={(codes) => onChange({ codes })}
      />
      <TextInput isCode isWide label={t('structure.visibleWhen')} value={field.visibleWhen ?? ''} onCommit={(visibleWhen) => onChange({ visibleWhen })} />
      <TextInput isCode isWide label={t('structure.requiredWhen')} value={field.requiredWhen ?? ''} onCommit={(requiredWhen) => onChange({ requiredWhen })} />
      <TextInput isWide label={t('structure.helpZh')} value={field.help?.['zh-Hans'] ?? ''} onCommit={(text) => onChange(text === '' ? ({ help: undefined } as unknown as Partial<FormField>) : { help: { ...field.help, 'zh-Hans': text } })} />
    </Box>
  );
}
