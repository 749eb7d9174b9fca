import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../core/contract';
import type { CounterId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';

type Target = InputOf<'queue.transfer'>['to'];
type Option = Readonly<{ id: string; label: string; group: string; target: Target }>;

type TargetFieldProps = Readonly<{ here: CounterId; value: Target | null; onChange: (target: Target | null) => void }>;

/** A whole category, or one counter of it: typed or picked from one list. */
export function TargetField({ here, value, onChange }: TargetFieldProps) {
  const { t } = useTranslation('clerk');
  const options = useOptions(here);
  const chosen = options.find((option) => JSON.stringify(option.target) === JSON.stringify(value)) ?? null;
  return (
    <Autocomplete
      openOnFocus
      options={options}
      groupBy={(option) => option.group}
      value={chosen}
      onChange={(_event, option) => onChange(option?.target ?? null)}
      renderInput={(params) => <TextField {...params} autoFocus required label={t('transfer.to')} />}
    />
  );
}

function useOptions(here: CounterId): readonly Option[] {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const { value: counters } = useQuery('counter.list', {});
  const categories = (catalog?.categories ?? [])
    .filter((category) => category.takesNumbers)
    .map((category) => ({
      id: category.id,
      label: `${category.letter} ${pickText(category.nameText, language)}`,
      group: t('transfer.toCategory'),
      target: { kind: 'category', categoryId: category.id } as const,
    }));
  const others = (counters ?? [])
    .filter((counter) => counter.id !== here)
    .map((counter) => ({
      id: counter.id,
      label: t('transfer.counterOption', {
        number: counter.number,
        name: counter.name,
        state: t(`counterState.${counter.state}`),
      }),
      group: t('transfer.toCounter'),
      target: { kind: 'counter', counterId: counter.id } as const,
    }));
  return [...categories, ...others];
}
