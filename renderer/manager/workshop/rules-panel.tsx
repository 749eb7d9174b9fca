import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { fieldsOf, type FormRule, type FormTemplate } from '../../../core/domain/forms/template';
import { addRule, changeRule, removeRule } from './edit-template';
import { ChoiceInput } from './choice-input';
import { inputGrid } from './input-grid';
import { PartActions } from './part-actions';
import { TextInput } from './text-input';

type RulesPanelProps = Readonly<{ template: FormTemplate; onChange: (template: FormTemplate) => void }>;

/** What must hold across fields, and what is said where it does not. */
export function RulesPanel({ template, onChange }: RulesPanelProps) {
  const { t } = useTranslation('workshop');
  return (
    <Stack spacing={1.5} component="section" aria-label={t('structure.rules')}>
      <Typography variant="h3" component="h3">
        {t('structure.rules')}
      </Typography>
      {(template.rules ?? []).map((rule, index) => (
        <Paper key={rule.id} variant="outlined" sx={{ p: 1.5 }}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1 }}>
            <Typography sx={{ fontFamily: 'monospace' }}>{rule.id}</Typography>
            <PartActions name={rule.id} removeLabel={t('structure.removeRule')} onMove={null} onRemove={() => onChange(removeRule(template, index))} />
          </Stack>
          <RuleInputs rule={rule} template={template} onChange={(change) => onChange(changeRule(template, index, change))} />
        </Paper>
      ))}
      <Button variant="outlined" startIcon={<AddOutlined />} sx={{ alignSelf: 'flex-start' }} onClick={() => onChange(addRule(template))}>
        {t('structure.addRule')}
      </Button>
    </Stack>
  );
}

type RuleInputsProps = Readonly<{ rule: FormRule; template: FormTemplate; onChange: (change: Partial<FormRule>) => void }>;

function RuleInputs({ rule, template, onChange }: RuleInputsProps) {
  const { t } = useTranslation('workshop');
  const { message } = rule;
  return (
    <Box sx={inputGrid}>
      <TextInput isCode label={t('structure.ruleId')} value={rule.id} onCommit={(id) => onChange({ id })} />
      <ChoiceInput
        label={t('structure.level')}
        value={rule.level}
        options={(['error', 'notice'] as const).map((value) => ({ value, label: t(`structure.levels.${value}`) }))}
        onChoose={(level) => onChange({ level })}
      />
      <ChoiceInput label={t('structure.at')} value={rule.at} options={fieldsOf(template).map(({ path }) => ({ value: path, label: path }))} onChoose={(at) => onChange({ at })} />
      <TextInput isCode isWide label={t('structure.assert')} value={rule.assert} onCommit={(assert) => onChange({ assert })} />
      <TextInput isWide label={t('structure.messageZh')} value={message['zh-Hans']} onCommit={(text) => onChange({ message: { ...message, 'zh-Hans': text } })} />
      <TextInput isWide label={t('structure.messageEn')} value={message.en ?? ''} onCommit={(text) => onChange({ message: { ...message, en: text } })} />
    </Box>
  );
}
