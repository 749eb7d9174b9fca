import CheckCircle from '@mui/icons-material/CheckCircle';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { DocumentDialog } from '../document/document-dialog';
import { useDescribeDue } from './use-describe-due';
import type { FormRead } from './use-draft';

type SubmittedFormProps = Readonly<{ accepted: NonNullable<FormRead['case']>; itemId: ItemId | null }>;

/** Accepted: the number to quote, the day to come back, the paper. */
export function SubmittedForm({ accepted, itemId }: SubmittedFormProps) {
  const { t } = useTranslation('clerk');
  const describeDue = useDescribeDue();
  const { value: item } = useQuery('catalog.readItem', itemId === null ? null : { itemId });
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Paper variant="outlined" sx={{ p: 3 }}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center', color: 'success.main' }} role="status">
          <CheckCircle />
          <Typography variant="h2" component="p">
            {t('submitted.title')}
          </Typography>
        </Stack>
        <div>
          <Typography color="textSecondary">{t('submitted.number')}</Typography>
          <Typography variant="h1" component="p">
            {accepted.number}
          </Typography>
        </div>
        <div>
          <Typography color="textSecondary">{t('submitted.due')}</Typography>
          <Typography variant="h2" component="p">
            {accepted.dueOn ?? (item === null ? t('submitted.noDate') : describeDue(item.due))}
          </Typography>
        </div>
        <Button autoFocus variant="contained" onClick={() => setIsOpen(true)}>
          {t('submitted.paper')}
        </Button>
      </Stack>
      {isOpen ? <DocumentDialog documentId={accepted.documentId} onClose={() => setIsOpen(false)} /> : null}
    </Paper>
  );
}
