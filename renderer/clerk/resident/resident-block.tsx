import Badge from '@mui/icons-material/Badge';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TicketId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { ResidentLine } from '../../shared/residents/resident-line';

type ResidentBlockProps = Readonly<{
  ticketId: TicketId;
  /** Answers that the last identification put into open forms. */
  filled: number;
  onIdentify: () => void;
  onShowRecord: () => void;
}>;

/** Who is at the counter, behind the mask; or the step that finds out. */
export function ResidentBlock({ ticketId, filled, onIdentify, onShowRecord }: ResidentBlockProps) {
  const { t } = useTranslation('residents');
  const { value } = useQuery('resident.ofTicket', { ticketId });
  if (value === null) {
    return null;
  }
  return (
    <Paper component="section" variant="outlined" aria-label={t('block.label')} sx={{ p: 2 }}>
      <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
        {value.resident === null ? (
          <>
            <Typography variant="h3" component="p">
              {t('block.nobody')}
            </Typography>
            <Typography color="textSecondary">{t('block.nobodyLead')}</Typography>
            <Button data-next variant="contained" startIcon={<Badge />} onClick={onIdentify}>
              {t('block.identify')}
            </Button>
          </>
        ) : (
          <>
            <ResidentLine resident={value.resident} />
            {filled === 0 ? null : (
              <Typography role="status" color="success">
                {t('block.filled', { count: filled })}
              </Typography>
            )}
            <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
              <Button size="small" variant="outlined" onClick={onShowRecord}>
                {t('block.record')}
              </Button>
              <Button size="small" onClick={onIdentify}>
                {t('block.change')}
              </Button>
            </Stack>
          </>
        )}
      </Stack>
    </Paper>
  );
}
