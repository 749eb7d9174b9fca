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

function AtTheCounter({ session }: Readonly<{ session: StaffSession }>) {
  const { t } = useTranslation('clerk');
  const lock = useCommand('session.lock');
  useIdleLock(session.idleLockMinutes, () => void lock.run({}));

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
