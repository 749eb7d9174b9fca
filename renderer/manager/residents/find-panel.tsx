import ArrowBack from '@mui/icons-material/ArrowBack';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedResident } from '../../shared/residents/listed-resident';
import { RecordView } from '../../shared/residents/record/record-view';
import { ResidentFinder } from '../../shared/residents/resident-finder';
import { EraseDialog } from './erase-dialog';

/** One record at a time, with the step that cannot be taken back. */
export function FindPanel() {
  const { t } = useTranslation('residents');
  const [resident, setResident] = useState<ListedResident | null>(null);
  const [isErasing, setIsErasing] = useState(false);
  const [keys, setKeys] = useState<number | null>(null);

  if (resident === null) {
    return (
      <Box sx={{ maxWidth: 720 }}>
        {keys === null ? null : (
          <Alert severity="success" sx={{ mb: 2 }} onClose={() => setKeys(null)}>
            {t('manager.eraseDialog.done', { keys })}
          </Alert>
        )}
        <ResidentFinder
          onPick={(picked) => {
            setResident(picked);
            setKeys(null);
          }}
          whenNobody={(text) => <Typography>{t('finder.none', { text })}</Typography>}
        />
      </Box>
    );
  }
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Button startIcon={<ArrowBack />} onClick={() => setResident(null)}>
        {t('manager.back')}
      </Button>
      <Box sx={{ width: '100%' }}>
        <RecordView
          residentId={resident.residentId}
          actions={
            <Button color="error" variant="outlined" onClick={() => setIsErasing(true)}>
              {t('manager.erase')}
            </Button>
          }
        />
      </Box>
      {isErasing ? (
        <EraseDialog
          resident={resident}
          onErased={(count) => {
            setKeys(count);
            setIsErasing(false);
            setResident(null);
          }}
          onClose={() => setIsErasing(false)}
        />
      ) : null}
    </Stack>
  );
}
