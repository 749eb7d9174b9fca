import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { HubClient } from './hub-client';
import type { LineState, LineStatus } from './line';

const HubContext = createContext<HubClient | null>(null);

export function HubProvider({ client, children }: Readonly<{ client: HubClient; children: ReactNode }>) {
  return <HubContext value={client}>{children}</HubContext>;
}

export function useHub(): HubClient {
  const client = use(HubContext);
  if (client === null) {
    throw new Error('No hub above this component: mount the screen with mountScreen');
  }
  return client;
}

/** The line with the hub's refusal of this station, if it gave one. */
export function useLineStatus(): LineStatus {
  const hub = useHub();
  return useSyncExternalStore(
    hub.subscribeLine,
    useCallback(() => hub.readLine(), [hub]),
  );
}

export function useLineState(): LineState {
  return useLineStatus().state;
}
