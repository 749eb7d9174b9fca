import { useCommand } from '../shared/hub/use-command';
import type { StaffSession } from '../shared/staff/session';
import { StaffGate } from '../shared/staff/staff-gate';
import { useIdleLock } from '../shared/staff/use-idle-lock';
import { ManagerConsole } from './manager-console';

export function ManagerApp() {
  return <StaffGate role="manager">{(session) => <AtTheDesk session={session} />}</StaffGate>;
}

function AtTheDesk({ session }: Readonly<{ session: StaffSession }>) {
  const lock = useCommand('session.lock');
  useIdleLock(session.idleLockMinutes, () => void lock.run({}));
  return <ManagerConsole session={session} />;
}
