import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { CounterDraft, DraftProblem } from './set-up-draft';

const modes = ['any-item', 'by-category', 'mixed', 'tide'] as const;

type CounterRowProps = Readonly<{
  counter: CounterDraft;
  problem: DraftProblem | null;
  onChange: (changes: Partial<CounterDraft>) => void;
  onRemove: () => void;
}>;

export function CounterRow({ counter, problem, onChange, onRemove }: CounterRowProps) {
  const { t } = useTranslation('welcome');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const categories = (catalog?.categories ?? []).filter((category) => category.takesNumbers);

  return (
    <Box role="group" aria-label={t('counters.row', { number: counter.number })}>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: '88px 168px 168px minmax(0, 1fr) 40px',
          alignItems: 'start',
        }}
      >
        <TextField
          size="small"
          type="number"
          label={t('counters.number')}
          value={counter.number}
          error={problem !== null}
          onChange={(event) => onChange({ number: Number(event.target.value) })}
          slotProps={{ htmlInput: { min: 1, max: 99 } }}
        />
        <TextField
          size="small"
          label={t('counters.name')}
          value={counter.name}
          error={problem !== null}
          onChange={(event) => onChange({ name: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 40 } }}
        />
        <TextField
          select
          size="small"
          label={t('counters.mode')}
          value={counter.mode}
          onChange={(event) => onChange({ mode: modes.find((mode) => mode === event.target.value) ?? counter.mode })}
          slotProps={{ select: { native: true } }}
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`mode.${mode}`)}
            </option>
          ))}
        </TextField>
        {counter.mode === 'any-item' ? (
          <Typography color="textSecondary" sx={{ py: 1 }}>
            {t('counters.everything')}
          </Typography>
        ) : (
          <Autocomplete
            multiple
            disableCloseOnSelect
            size="small"
            options={categories}
            value={categories.filter((category) => counter.categoryIds.includes(category.id))}
            onChange={(_event, chosen) => onChange({ categoryIds: chosen.map((one) => one.id) })}
            getOptionLabel={(category) => `${category.letter} ${pickText(category.nameText, language)}`}
            getOptionKey={(category) => category.id}
            renderInput={(params) => (
              <TextField {...params} label={t('counters.categories')} error={problem !== null} />
            )}
          />
        )}
        <IconButton aria-label={t('counters.remove', { number: counter.number })} onClick={onRemove}>
          <DeleteOutlined />
        </IconButton>
      </Box>
      {problem === null ? null : (
        <Typography role="alert" variant="caption" color="error">
          {t(`problem.${problem}`)}
        </Typography>
      )}
    </Box>
  );
}
