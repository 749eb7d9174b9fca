import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/hub/use-command';
import { CounterStateChip } from '../../shared/staff/counter-state-chip';
import { LineLamp } from '../../shared/staff/line-lamp';
import { RefusalAlert } from '../../shared/staff/refusal-alert';
import type { StaffSession } from '../../shared/staff/session';
import { SlipsButton } from '../../shared/staff/slips/slips-button';
import { StaffMenu } from '../../shared/staff/staff-menu';
import { ClockText } from '../../shared/ui/clock-text';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { LargeTextSwitch } from '../../shared/ui/large-text-switch';
import type { DeskDialog } from '../dialogs/desk-dialogs';
import { DeputyChip } from './deputy-chip';
import type { Desk } from './desk-commands';

type TopBarProps = Readonly<{
  session: StaffSession;
  counter: Desk['counter'];
  onOpenDialog: (dialog: DeskDialog) => void;
}>;

export function TopBar({ session, counter, onOpenDialog }: TopBarProps) {
  const { t } = useTranslation(['clerk', 'caseList', 'conduct']);
  const open = useCommand('counter.open');
  const close = useCommand('counter.close');
  const counterId = counter.id;

  return (
    <Paper component="header" square variant="outlined" sx={{ px: 2, py: 1, borderWidth: '0 0 1px' }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h1" noWrap>
          {t('top.counter', { number: counter.number })}
        </Typography>
        <Typography variant="h3" component="p" color="textSecondary" noWrap>
          {counter.name}
        </Typography>
        <CounterStateChip state={counter.state} pauseReason={counter.pauseReason} />
        {counter.state === 'open' ? (
          <Button size="small" onClick={() => onOpenDialog('pause')}>
            {t('top.pause')}
          </Button>
        ) : (
          <Button size="small" loading={open.busy} onClick={() => void open.run({ counterId })}>
            {t(counter.state === 'paused' ? 'top.resume' : 'top.open')}
          </Button>
        )}
        {counter.state === 'closed' ? null : (
          <Button size="small" loading={close.busy} onClick={() => void close.run({ counterId })}>
            {t('top.close')}
          </Button>
        )}
        <DeputyChip session={session} />
        <Box sx={{ flexGrow: 1 }} />
        <Button size="small" variant="outlined" aria-keyshortcuts="Alt+L" onClick={() => onOpenDialog('caseList')}>
          {t('caseList:open')}
        </Button>
        <Button size="small" variant="outlined" aria-keyshortcuts="Alt+Q" onClick={() => onOpenDialog('enquiry')}>
          {t('conduct:enquiries.open')}
        </Button>
        <SlipsButton onOpen={() => onOpenDialog('slips')} />
        <LineLamp />
        <ClockText />
        <LanguageSwitch />
        <LargeTextSwitch />
        <StaffMenu session={session} />
      </Stack>
      <RefusalAlert
        refusal={open.refusal ?? close.refusal}
        onClose={open.refusal === null ? close.clear : open.clear}
      />
    </Paper>
  );
}
