import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../shared/hub/use-query';
import { RecordView } from '../../shared/residents/record/record-view';
import type { Desk } from '../console/desk-commands';

/** The record of whoever was identified at the counter. */
export function ResidentTab({ current }: Readonly<{ current: Desk['current'] }>) {
  const { t } = useTranslation('residents');
  const { value } = useQuery('resident.ofTicket', current === null ? null : { ticketId: current.ticketId });
  const resident = value?.resident ?? null;
  return resident === null ? (
    <Typography color="textSecondary">{t('record.nobody')}</Typography>
  ) : (
    <RecordView residentId={resident.residentId} />
  );
}
