import Autocomplete from '@mui/material/Autocomplete';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { CounterDraft } from './counter-draft';

const modes = ['any-item', 'by-category', 'mixed', 'tide'] as const;

type CounterFieldsProps = Readonly<{ draft: CounterDraft; onChange: (changes: Partial<CounterDraft>) => void }>;

export function CounterFields({ draft, onChange }: CounterFieldsProps) {
  const { t } = useTranslation('manager');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const categories = (catalog?.categories ?? []).filter((category) => category.takesNumbers);
  const items = (catalog?.items ?? []).filter((item) => item.kind === 'accept');
  const { skills } = draft;

  return (
    <Stack spacing={2}>
      <Stack direction="row" spacing={1}>
        <TextField
          label={t('counters.number')}
          type="number"
          value={draft.number}
          onChange={(event) => onChange({ number: Number(event.target.value) })}
          slotProps={{ htmlInput: { min: 1, max: 99 } }}
          required
          sx={{ width: 104 }}
        />
        <TextField
          label={t('counters.name')}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 40 } }}
          required
          fullWidth
        />
      </Stack>
      <FormControl>
        <FormLabel id="mode-label">{t('counters.mode')}</FormLabel>
        <RadioGroup
          aria-labelledby="mode-label"
          value={draft.mode}
          onChange={(event) => onChange({ mode: modes.find((mode) => mode === event.target.value) ?? draft.mode })}
        >
          {modes.map((mode) => (
            <FormControlLabel key={mode} value={mode} control={<Radio size="small" />} label={t(`modeHelp.${mode}`)} />
          ))}
        </RadioGroup>
      </FormControl>
      {draft.mode === 'any-item' ? null : (
        <>
          <Autocomplete
            multiple
            disableCloseOnSelect
            options={categories}
            value={categories.filter((category) => skills.categoryIds.includes(category.id))}
            onChange={(_event, chosen) => onChange({ skills: { ...skills, categoryIds: chosen.map((one) => one.id) } })}
            getOptionLabel={(category) => `${category.letter} ${pickText(category.nameText, language)}`}
            getOptionKey={(category) => category.id}
            renderInput={(params) => <TextField {...params} label={t('counters.categories')} />}
          />
          <Autocomplete
            multiple
            options={items}
            value={items.filter((item) => skills.itemIds.includes(item.id))}
            onChange={(_event, chosen) => onChange({ skills: { ...skills, itemIds: chosen.map((one) => one.id) } })}
            getOptionLabel={(item) => pickText(item.nameText, language)}
            getOptionKey={(item) => item.id}
            renderInput={(params) => (
              <TextField {...params} label={t('counters.items')} helperText={t('counters.itemsHelp')} />
            )}
          />
        </>
      )}
    </Stack>
  );
}
