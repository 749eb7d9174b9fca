import AddCircleOutlined from '@mui/icons-material/AddCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TicketId } from '../../../core/domain/id';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../console/desk-commands';
import { HeldList } from './held-list';
import { MissedList } from './missed-list';
import { WaitingList } from './waiting-list';

type QueueColumnProps = Readonly<{ desk: Desk; onResume: (ticketId: TicketId) => void; onIssue: () => void }>;

export function QueueColumn({ desk, onResume, onIssue }: QueueColumnProps) {
  const { t } = useTranslation('clerk');
  return (
    <Box
      component="section"
      aria-label={t('queue.label')}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: 0,
        borderRight: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <Box tabIndex={0} role="group" aria-label={t('queue.waiting')} sx={{ flex: 1, minHeight: 120, overflow: 'auto' }}>
        <WaitingList waiting={desk.waiting} />
      </Box>
      <Box
        tabIndex={0}
        role="group"
        aria-label={t('queue.aside')}
        sx={{ flex: 'none', maxHeight: '45%', overflow: 'auto', borderTop: 1, borderColor: 'divider' }}
      >
        <HeldList desk={desk} onResume={onResume} />
        <MissedList missed={desk.missed} />
      </Box>
      <Box sx={{ p: 1, borderTop: 1, borderColor: 'divider' }}>
        <Button fullWidth startIcon={<AddCircleOutlined />} onClick={onIssue}>
          {t('queue.issue')}
        </Button>
      </Box>
    </Box>
  );
}
