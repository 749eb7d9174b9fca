import { createContext, use, type ReactNode } from 'react';
import type { ConsoleClient } from './console-client';

const ConsoleContext = createContext<ConsoleClient | null>(null);

export function ConsoleProvider({ client, children }: Readonly<{ client: ConsoleClient; children: ReactNode }>) {
  return <ConsoleContext value={client}>{children}</ConsoleContext>;
}

export function useConsole(): ConsoleClient {
  const client = use(ConsoleContext);
  if (client === null) {
    throw new Error('No console client above this component');
  }
  return client;
}
