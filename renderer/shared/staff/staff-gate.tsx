import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLineStatus } from '../hub/hub-context';
import { useQuery } from '../hub/use-query';
import { RefusalAlert } from './refusal-alert';
import type { Session, StaffSession } from './session';
import { SignInPage } from './sign-in-page';
import { StaffPage } from './staff-page';
import { UnlockPage } from './unlock-page';

type StaffGateProps = Readonly<{
  role: 'clerk' | 'manager';
  children: (session: StaffSession) => ReactNode;
}>;

/** Lets through whom the hub knows as signed in here, and asks everybody else who they are. */
export function StaffGate({ role, children }: StaffGateProps) {
  const { t } = useTranslation('staff');
  const line = useLineStatus();
  const session = useQuery('session.read', {});
  const refusal = line.refusal ?? session.refusal;

  if (refusal !== null && session.value === null) {
    return (
      <StaffPage title={t('refused.title')} lead={t('signIn.nobodyStation')}>
        <RefusalAlert refusal={refusal} />
      </StaffPage>
    );
  }
  if (session.value === null) {
    return <StaffPage title={t('wait.title')} lead={t('wait.lead')} />;
  }
  if (isStaffSession(session.value)) {
    return session.value.locked ? <UnlockPage session={session.value} /> : children(session.value);
  }
  return <SignInPage role={role} station={session.value.station?.name ?? null} />;
}

function isStaffSession(session: Session): session is StaffSession {
  return session.staff !== null;
}
