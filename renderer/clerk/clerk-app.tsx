import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../shared/hub/use-command';
import type { StaffSession } from '../shared/staff/session';
import { StaffGate } from '../shared/staff/staff-gate';
import { StaffMenu } from '../shared/staff/staff-menu';
import { StaffPage } from '../shared/staff/staff-page';
import { useIdleLock } from '../shared/staff/use-idle-lock';
import { ClerkConsole } from './console/clerk-console';

export function ClerkApp() {
  return <StaffGate role="clerk">{(session) => <AtTheCounter session={session} />}</StaffGate>;
}

/** A field that is still being typed in must be on its way before the lock is, or the lock would shut it out. Milliseconds. */
const commitTime = 500;

function AtTheCounter({ session }: Readonly<{ session: StaffSession }>) {
  const { t } = useTranslation('clerk');
  const lock = useCommand('session.lock');
  useIdleLock(session.idleLockMinutes, () => {
    commitFieldInHand();
    setTimeout(() => void lock.run({}), commitTime);
  });

  const counterId = session.station?.counterId ?? null;
  if (counterId === null) {
    return (
      <StaffPage title={t('noCounter.title')} lead={t('noCounter.lead')}>
        <Alert severity="info">{t('noCounter.help')}</Alert>
        <StaffMenu session={session} />
      </StaffPage>
    );
  }
  return <ClerkConsole session={session} counterId={counterId} />;
}

/** Leaving a field commits it. */
function commitFieldInHand(): void {
  if (document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}
