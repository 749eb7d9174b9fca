import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { filterItems } from './filter-items';
import { pickText } from '../../shared/i18n/pick-text';
import { useLanguage } from '../../shared/i18n/use-language';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { IssuedTicket } from './issued-ticket';

type Catalog = OutputOf<'catalog.read'>;
type Category = Catalog['categories'][number];
type Item = Catalog['items'][number];

const none: Catalog = { categories: [], items: [], itemBundles: [] };

/** A number drawn at the desk, for whoever does not use the machine. */
export function IssueTicketDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('clerk');
  const { language } = useLanguage();
  const catalog = useQuery('catalog.read', {}).value ?? none;
  const issue = useCommand('queue.issueTicket');
  const [category, setCategory] = useState<Category | null>(null);
  const [item, setItem] = useState<Item | null>(null);
  const [priority, setPriority] = useState(false);
  const [issued, setIssued] = useState<OutputOf<'queue.issueTicket'> | null>(null);

  const categories = catalog.categories.filter((one) => one.takesNumbers);
  const items = catalog.items.filter(
    (one) => one.kind === 'accept' && (category === null || one.categoryId === category.id),
  );

  const chooseItem = (chosen: Item | null) => {
    setItem(chosen);
    if (chosen !== null) {
      setCategory(catalog.categories.find((one) => one.id === chosen.categoryId) ?? null);
    }
  };
  const submit = async (chosen: Category) => {
    const reply = await issue.run({ categoryId: chosen.id, priority, ...(item === null ? {} : { itemId: item.id }) });
    if (reply?.ok === true) {
      setIssued(reply.value);
    }
  };

  if (issued !== null) {
    return <IssuedTicket ticket={issued} onAgain={() => setIssued(null)} onClose={onClose} />;
  }
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="issue-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (category !== null) {
            void submit(category);
          }
        }}
      >
        <DialogTitle id="issue-title">{t('issue.title')}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <Autocomplete
              options={items}
              value={item}
              onChange={(_event, chosen) => chooseItem(chosen)}
              getOptionLabel={(option) => pickText(option.nameText, language)}
              getOptionKey={(option) => option.id}
              filterOptions={(options, { inputValue }) => filterItems(options, inputValue)}
              renderInput={(params) => (
                <TextField {...params} autoFocus label={t('issue.item')} helperText={t('issue.itemHelp')} />
              )}
            />
            <Autocomplete
              options={categories}
              value={category}
              onChange={(_event, chosen) => {
                setCategory(chosen);
                setItem(null);
              }}
              getOptionLabel={(option) => `${option.letter} ${pickText(option.nameText, language)}`}
              getOptionKey={(option) => option.id}
              renderInput={(params) => <TextField {...params} required label={t('issue.category')} />}
            />
            <FormControlLabel
              control={<Checkbox checked={priority} onChange={(event) => setPriority(event.target.checked)} />}
              label={t('issue.priority')}
            />
            <RefusalAlert refusal={issue.refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('issue.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={category === null} loading={issue.busy}>
            {t('issue.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
