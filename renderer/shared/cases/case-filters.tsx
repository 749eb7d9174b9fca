import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessDate } from '../../../core/domain/calendar/instant';
import { caseLamps } from '../../../core/domain/cases/case-lamp';
import { caseOrders } from '../../../core/domain/cases/case-order';
import { caseChannels, caseStates } from '../../../core/domain/cases/case-state';
import { channelWords, lampWords, stateWords } from '../../../core/domain/cases/case-words';
import { DayField } from '../form/day-field';
import { useQuery } from '../hub/use-query';
import { pickText } from '../i18n/pick-text';
import { useLanguage } from '../i18n/use-language';
import { withPart, type CaseFilter, type CaseQuestion } from './case-question';
import { Choice } from './choice';

type Lamp = NonNullable<CaseFilter['lamps']>[number];

const lamps = caseLamps.filter((lamp): lamp is Lamp => lamp !== 'off');

type CaseFiltersProps = Readonly<{
  question: CaseQuestion;
  onChange: (changes: Partial<CaseQuestion>) => void;
  onClear: () => void;
}>;

/** Everything a list can be narrowed by beside words, and the order, said at all times. */
export function CaseFilters({ question, onChange, onClear }: CaseFiltersProps) {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const staff = useQuery('case.listStaff', {}).value?.staff ?? [];
  const { filter, order } = question;
  /** Half a day that was typed goes too when all is cleared. */
  const [cleared, setCleared] = useState(0);
  const set = <K extends keyof CaseFilter>(part: K, value: CaseFilter[K] | null) =>
    onChange({ filter: withPart(filter, part, value) });
  const find = <T extends string>(all: readonly T[], text: string) => all.find((one) => one === text) ?? null;

  return (
    <Stack
      component="fieldset"
      direction="row"
      spacing={1}
      useFlexGap
      aria-label={t('filters')}
      sx={{ flexWrap: 'wrap', rowGap: 1.75, alignItems: 'flex-start', border: 0, m: 0, p: 0, pt: 1, minWidth: 0 }}
    >
      <Autocomplete
        multiple
        size="small"
        disableCloseOnSelect
        limitTags={1}
        options={[...caseStates]}
        value={filter.states ?? []}
        onChange={(_event, states) => set('states', states.length === 0 ? null : states)}
        getOptionLabel={(state) => pickText(stateWords[state], language)}
        renderInput={(params) => <TextField {...params} label={t('state')} />}
        sx={{ minWidth: '12rem', flex: '1 1 12rem', maxWidth: '22rem' }}
      />
      <ItemChoice itemId={filter.itemId ?? null} onChoose={(itemId) => set('itemId', itemId)} />
      <Choice
        label={t('staff')}
        value={filter.staffId ?? ''}
        options={[
          { value: 'me', label: t('me') },
          ...staff.map((one) => ({ value: String(one.staffId), label: one.name })),
        ]}
        onChange={(text) =>
          set('staffId', text === 'me' ? text : (staff.find(({ staffId }) => staffId === text)?.staffId ?? null))
        }
      />
      <Choice
        label={t('lamp')}
        value={filter.lamps?.length === 1 ? (filter.lamps[0] ?? '') : (filter.lamps?.join(' ') ?? '')}
        options={[
          ...lamps.map((lamp) => ({ value: lamp, label: pickText(lampWords[lamp], language) })),
          {
            value: 'amber red',
            label: `${pickText(lampWords.amber, language)} + ${pickText(lampWords.red, language)}`,
          },
        ]}
        onChange={(text) => set('lamps', text === '' ? null : lamps.filter((lamp) => text.split(' ').includes(lamp)))}
      />
      <Choice
        label={t('channel')}
        value={filter.channel ?? ''}
        options={caseChannels.map((one) => ({ value: one, label: pickText(channelWords[one], language) }))}
        onChange={(text) => set('channel', find(caseChannels, text))}
      />
      <Day
        key={`openedFrom ${cleared}`}
        label={t('openedFrom')}
        value={filter.openedFrom}
        onChange={(day) => set('openedFrom', day)}
      />
      <Day
        key={`openedTo ${cleared}`}
        label={t('openedTo')}
        value={filter.openedTo}
        onChange={(day) => set('openedTo', day)}
      />
      <Day key={`dueBy ${cleared}`} label={t('dueBy')} value={filter.dueBy} onChange={(day) => set('dueBy', day)} />
      <Choice
        label={t('order')}
        isOptional={false}
        value={order}
        options={caseOrders.map((one) => ({ value: one, label: t(`orders.${one}`) }))}
        onChange={(text) => onChange({ order: find(caseOrders, text) ?? 'newest' })}
      />
      <Button
        onClick={() => {
          setCleared((times) => times + 1);
          onClear();
        }}
      >
        {t('clear')}
      </Button>
    </Stack>
  );
}

type DayProps = Readonly<{
  label: string;
  value: CaseFilter['dueBy'];
  onChange: (day: BusinessDate | null) => void;
}>;

function Day({ label, value, onChange }: DayProps) {
  return <DayField size="small" label={label} value={value ?? null} onChange={onChange} sx={{ width: '10.5rem' }} />;
}

type ItemId = NonNullable<CaseFilter['itemId']>;

function ItemChoice({ itemId, onChoose }: Readonly<{ itemId: ItemId | null; onChoose: (id: ItemId | null) => void }>) {
  const { t } = useTranslation('caseList');
  const { language } = useLanguage();
  const items = useQuery('catalog.read', {}).value?.items ?? [];
  return (
    <Autocomplete
      size="small"
      options={items}
      value={items.find(({ id }) => id === itemId) ?? null}
      onChange={(_event, item) => onChoose(item?.id ?? null)}
      getOptionLabel={(item) => pickText(item.nameText, language)}
      getOptionKey={(item) => item.id}
      renderInput={(params) => <TextField {...params} label={t('item')} />}
      sx={{ minWidth: '12rem', flex: '1 1 12rem', maxWidth: '22rem' }}
    />
  );
}
