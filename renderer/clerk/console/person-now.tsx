import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { CounterFree } from './counter-free';
import type { Desk, DeskCommand } from './desk-commands';
import { PersonCard } from './person-card';
import { ResidentBlock } from '../resident/resident-block';

type PersonNowProps = Readonly<{
  desk: Desk;
  refusal: Readonly<{ code: string; message: string }> | null;
  /** Answers that the last identification put into open forms. */
  filled: number;
  onClearRefusal: () => void;
  onPerform: (command: DeskCommand) => void;
  onShowRecord: () => void;
}>;

export function PersonNow(props: PersonNowProps) {
  const { desk, refusal, filled, onClearRefusal, onPerform, onShowRecord } = props;
  const { t } = useTranslation('clerk');
  return (
    <Box component="section" aria-label={t('person.label')} sx={{ minHeight: 0, overflow: 'auto', p: 3 }}>
      <Stack spacing={3} sx={{ minHeight: '100%' }}>
        <RefusalAlert refusal={refusal} onClose={onClearRefusal} />
        {desk.current === null ? (
          <CounterFree desk={desk} onPerform={onPerform} />
        ) : (
          <>
            <PersonCard current={desk.current} />
            <ResidentBlock
              ticketId={desk.current.ticketId}
              filled={filled}
              onIdentify={() => onPerform('identify')}
              onShowRecord={onShowRecord}
            />
          </>
        )}
        <Box sx={{ flexGrow: 1 }} />
        <Typography color="textSecondary">
          {t('person.today', { finished: desk.today.finished, missed: desk.today.missed })}
        </Typography>
      </Stack>
    </Box>
  );
}
