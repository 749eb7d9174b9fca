import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../core/contract';
import { useCommand } from '../../shared/hub/use-command';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import { PageTitle } from '../page-title';
import { EnrolForm } from './enrol-form';
import { ExceptionTable } from './exception-table';
import { SendByStick } from './send-by-stick';
import { SyncFacts } from './sync-facts';
import { SyncState } from './sync-state';

/** A meeting leaves no fact when nothing is new; the page looks for itself. Milliseconds. */
const lookAgain = 3000;

/** How the centre stands with its district, and what a manager can do about it. */
export function SyncPage() {
  const { t } = useTranslation('sync');
  const { value, refusal } = useQuery('sync.read', {}, { every: lookAgain });
  const [enrolling, setEnrolling] = useState(false);
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <RefusalAlert refusal={refusal} />
      {value === null ? null : value.district === null || enrolling ? (
        <EnrolForm isAgain={value.district !== null} onDone={() => setEnrolling(false)} />
      ) : (
        <Standing status={value} onEnrol={() => setEnrolling(true)} />
      )}
      {value === null ? null : <ExceptionTable exceptions={value.exceptions} />}
    </>
  );
}

type StandingProps = Readonly<{ status: OutputOf<'sync.read'>; onEnrol: () => void }>;

function Standing({ status, onEnrol }: StandingProps) {
  const { t } = useTranslation('sync');
  const meet = useCommand('sync.meet');
  const [byStick, setByStick] = useState(false);
  return (
    <Stack spacing={3}>
      <SyncState status={status} />
      <RefusalAlert refusal={meet.refusal} onClose={meet.clear} />
      <Stack direction="row" spacing={2} useFlexGap sx={{ flexWrap: 'wrap' }}>
        <Button variant="contained" disabled={meet.busy || status.isMeeting} onClick={() => void meet.run({})}>
          {t('meet')}
        </Button>
        <Button variant="outlined" onClick={() => setByStick(true)}>
          {t('stick.open')}
        </Button>
        <Button onClick={onEnrol}>{t('enrolAgain')}</Button>
      </Stack>
      <SyncFacts status={status} />
      {byStick ? <SendByStick onClose={() => setByStick(false)} /> : null}
    </Stack>
  );
}
