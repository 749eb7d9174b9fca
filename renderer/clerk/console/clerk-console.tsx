import Box from '@mui/material/Box';
import { useCallback, useState } from 'react';
import type { CounterId } from '../../../core/domain/id';
import { useQuery } from '../../shared/hub/use-query';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { StaffSession } from '../../shared/staff/session';
import { opensEnquiries } from '../dialogs/opens-enquiries';
import { DeskDialogs, type DeskDialog } from '../dialogs/desk-dialogs';
import { QueueColumn } from '../queue/queue-column';
import { SideTabs, type TabName } from '../tabs/side-tabs';
import { CommandBar } from './command-bar';
import type { DeskCommand } from './desk-commands';
import { goOn } from './go-on';
import { PersonNow } from './person-now';
import { opensCaseList } from '../case-list/opens-case-list';
import { TopBar } from './top-bar';
import { useDeskActions } from './use-desk-actions';
import { useKeys } from './use-keys';

/** What the last identification put into open forms. */
type Filled = Readonly<{ ticketId: string | null; count: number }>;

type ClerkConsoleProps = Readonly<{ session: StaffSession; counterId: CounterId }>;

/** One counter, seen whole: who waits, who is here, what is done for them, and the keys that do it. */
export function ClerkConsole({ session, counterId }: ClerkConsoleProps) {
  const { value: desk, refusal } = useQuery('queue.desk', { counterId });
  const actions = useDeskActions(counterId);
  const [dialog, setDialog] = useState<DeskDialog | null>(null);
  const [tab, setTab] = useState<TabName>('form');
  const [filled, setFilled] = useState<Filled | null>(null);
  const ticketId = desk?.current?.ticketId ?? null;
  const firstHeld = desk?.held[0]?.ticketId ?? null;
  const { next, recall, start, finish, resume } = actions;

  const perform = useCallback(
    (command: DeskCommand) => {
      switch (command) {
        case 'next':
          return next();
        case 'recall':
          return recall();
        case 'start':
          // Whoever comes next begins with what is asked of them, not where the last one ended.
          setTab('form');
          goOn();
          return start();
        case 'finish':
          return finish();
        case 'resume':
          return firstHeld === null ? undefined : resume(firstHeld);
        case 'missed':
        case 'hold':
        case 'transfer':
        case 'identify':
          return setDialog(command);
      }
    },
    [next, recall, start, finish, resume, firstHeld],
  );

  useKeys((event) => opensEnquiries(event, dialog === null, () => setDialog('enquiry')));
  useKeys((event) => opensCaseList(event, dialog === null, () => setDialog('caseList')));
  if (desk === null) {
    return <RefusalAlert refusal={refusal} />;
  }
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <TopBar session={session} counter={desk.counter} onOpenDialog={setDialog} />
      <Box
        component="main"
        sx={{
          flex: 1,
          minHeight: 0,
          display: 'grid',
          gridTemplateColumns: '320px minmax(288px, 1fr) minmax(0, 4fr)',
        }}
      >
        <QueueColumn desk={desk} onResume={resume} onIssue={() => setDialog('issue')} />
        <PersonNow
          desk={desk}
          refusal={actions.refusal}
          filled={filled?.ticketId === ticketId ? filled.count : 0}
          onClearRefusal={actions.clear}
          onPerform={perform}
          onShowRecord={() => setTab('resident')}
        />
        <SideTabs desk={desk} tab={tab} onTab={setTab} />
      </Box>
      <CommandBar desk={desk} areKeysLive={dialog === null} onPerform={perform} onShowKeys={() => setDialog('keys')} />
      {dialog === null ? null : (
        <DeskDialogs
          dialog={dialog}
          desk={desk}
          onIdentified={(count) => {
            setFilled({ ticketId, count });
            goOn();
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </Box>
  );
}
