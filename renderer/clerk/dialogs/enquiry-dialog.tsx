import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { EnquiryList } from '../../shared/enquiries/enquiry-list';
import { RecordEnquiry } from '../../shared/enquiries/record-enquiry';
import type { Desk } from '../console/desk-commands';

/** 首问负责, with somebody at the counter or without: a question is written down, and one's own are seen to. */
export function EnquiryDialog({ desk, onClose }: Readonly<{ desk: Desk; onClose: () => void }>) {
  const { t } = useTranslation('conduct');
  const { current } = desk;
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby="enquiry-title">
      <DialogTitle id="enquiry-title">{t('enquiries.title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        <Stack spacing={3} sx={{ pt: 1 }}>
          <RecordEnquiry ticket={current === null ? null : { id: current.ticketId, number: current.number }} />
          <Divider />
          <Typography variant="h3" component="h3">
            {t('enquiries.list')}
          </Typography>
          <EnquiryList />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('enquiries.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
