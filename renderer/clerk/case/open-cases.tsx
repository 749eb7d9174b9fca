import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, ItemId, TicketId } from '../../../core/domain/id';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { filterItems } from '../dialogs/filter-items';

type OpenCasesProps = Readonly<{
  ticketId: TicketId;
  /** Chosen already: the ticket's own item. */
  begin: ItemId | null;
  onOpened: (caseId: CaseId) => void;
}>;

/** One conversation, any number of services: the ticket's item first, others by search, groups by one press. */
export function OpenCases({ ticketId, begin, onOpened }: OpenCasesProps) {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const open = useCommand('case.open');
  const [itemIds, setItemIds] = useState<readonly ItemId[]>(begin === null ? [] : [begin]);
  const items = (catalog?.items ?? []).filter(({ kind }) => kind === 'accept');
  const bundles = (catalog?.itemBundles ?? []).toSorted(
    (a, b) => Number(begin !== null && b.itemIds.includes(begin)) - Number(begin !== null && a.itemIds.includes(begin)),
  );

  const submit = async () => {
    const reply = await open.run({ channel: 'counter', ticketId, residentId: null, itemIds: [...itemIds] });
    const first = reply?.ok === true ? reply.value.cases[0] : undefined;
    if (first !== undefined) {
      setItemIds([]);
      onOpened(first.caseId);
    }
  };

  return (
    <Stack
      component="form"
      spacing={1.5}
      aria-label={t('openCase.title')}
      onSubmit={(event: React.SubmitEvent) => {
        event.preventDefault();
        if (itemIds.length > 0) {
          void submit();
        }
      }}
    >
      <Autocomplete
        multiple
        size="small"
        options={items}
        value={items.filter(({ id }) => itemIds.includes(id))}
        onChange={(_event, chosen) => setItemIds(chosen.map(({ id }) => id))}
        getOptionLabel={(item) => pickText(item.nameText, language)}
        getOptionKey={(item) => item.id}
        filterOptions={(options, { inputValue }) => filterItems(options, inputValue)}
        renderInput={(params) => (
          <TextField {...params} label={t('openCase.items')} helperText={t('openCase.itemsHelp')} />
        )}
      />
      {bundles.length === 0 ? null : (
        <Stack spacing={0.5}>
          <Typography color="textSecondary">{t('openCase.bundles')}</Typography>
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
            {bundles.map((bundle) => (
              <Chip
                key={bundle.id}
                variant="outlined"
                title={pickText(bundle.note, language)}
                label={t('openCase.bundleItems', {
                  name: pickText(bundle.nameText, language),
                  items: bundle.itemIds.length,
                })}
                onClick={() => setItemIds([...new Set([...itemIds, ...bundle.itemIds])])}
              />
            ))}
          </Stack>
        </Stack>
      )}
      <RefusalAlert refusal={open.refusal} onClose={open.clear} />
      <Stack direction="row">
        <Button data-next type="submit" variant="contained" disabled={itemIds.length === 0} loading={open.busy}>
          {itemIds.length > 1 ? t('openCase.openMany', { items: itemIds.length }) : t('openCase.open')}
        </Button>
      </Stack>
    </Stack>
  );
}
