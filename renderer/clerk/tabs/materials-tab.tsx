import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemId, TicketId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import type { Desk } from '../console/desk-commands';
import { ItemGuide } from './item-guide';

/** What the standard says of the person's item; another one can be looked up at any time. */
export function MaterialsTab({ current }: Readonly<{ current: Desk['current'] }>) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const { value: catalog } = useQuery('catalog.read', {});
  const [chosen, setChosen] = useState<Readonly<{ ticketId: TicketId | null; itemId: ItemId }> | null>(null);

  const ticketId = current?.ticketId ?? null;
  // A choice belongs to the person it was made for.
  const itemId = chosen?.ticketId === ticketId ? chosen.itemId : (current?.itemId ?? null);
  const items = catalog?.items ?? [];
  const own = items.filter((item) => item.categoryId === current?.categoryId);
  const others = items.filter((item) => item.categoryId !== current?.categoryId);

  return (
    <Stack spacing={2}>
      <Autocomplete
        options={[...own, ...others]}
        value={items.find((item) => item.id === itemId) ?? null}
        onChange={(_event, item) => setChosen(item === null ? null : { ticketId, itemId: item.id })}
        getOptionLabel={(item) => pickText(item.nameText, language)}
        getOptionKey={(item) => item.id}
        renderInput={(params) => <TextField {...params} size="small" label={t('materials.item')} />}
      />
      {itemId === null ? (
        <Typography color="textSecondary">{t('materials.empty')}</Typography>
      ) : (
        <ItemGuide key={itemId} itemId={itemId} />
      )}
    </Stack>
  );
}
