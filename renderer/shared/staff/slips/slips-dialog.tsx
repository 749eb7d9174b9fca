import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../hub/use-command';
import { useQuery } from '../../hub/use-query';
import { RefusalAlert } from '../refusal-alert';
import { SlipsTable } from './slips-table';

/** Today's slips: which did not come out and why, and any of them on paper once more. */
export function SlipsDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation('printing');
  const [find, setFind] = useState('');
  const { value: list, refusal } = useQuery('document.listSlips', { find });
  const print = useCommand('document.requestPrint');

  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="slips-title">
      <DialogTitle id="slips-title">{t('slips.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography color="textSecondary">{t('slips.lead')}</Typography>
          <RefusalAlert refusal={refusal ?? print.refusal} />
          {list?.paperLow === true ? <Alert severity="warning">{t('slips.nearEnd')}</Alert> : null}
          <TextField
            autoFocus
            size="small"
            label={t('slips.find')}
            value={find}
            onChange={(event) => setFind(event.target.value.slice(0, 20))}
            sx={{ maxWidth: 240 }}
          />
          {list !== null && list.slips.length === 0 ? (
            <Typography>{t(find === '' ? 'slips.none' : 'slips.nothingFound')}</Typography>
          ) : (
            <SlipsTable
              slips={list?.slips ?? []}
              isBusy={print.busy}
              onPrint={(documentId) => void print.run({ documentId })}
            />
          )}
          {list === null || list.more === 0 ? null : (
            <Typography color="textSecondary">{t('slips.more', { count: list.more })}</Typography>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose}>
          {t('slips.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
