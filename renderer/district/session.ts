import { createContext, use } from 'react';
import type { ConsoleOutput } from '../../core/contract/console';
import type { StaffRole } from '../../core/contract/console/roles';

export type ConsoleSession = ConsoleOutput<'session.read'> &
  Readonly<{ user: NonNullable<ConsoleOutput<'session.read'>['user']> }>;

export const SessionContext = createContext<ConsoleSession | null>(null);

export function useSession(): ConsoleSession {
  const session = use(SessionContext);
  if (session === null) {
    throw new Error('Nobody is signed in above this component');
  }
  return session;
}

/** What is not offered here is refused by the server as well. */
export function useMay(role: StaffRole): boolean {
  return useSession().user.roles.includes(role);
}
