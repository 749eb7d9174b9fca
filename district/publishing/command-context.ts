import type { Pool, PoolClient } from 'pg';
import { inRole } from '../database/in-role';

/** What a publishing command is given by the program around it. */
export type PublishingContext = Readonly<{
  args: readonly string[];
  pool: Pool;
  dataDir: string;
  version: string;
  now: () => number;
  say: (line: string) => void;
  /** A passphrase is read, never given as an argument: arguments stand in every list of processes. */
  readPassphrase: () => Promise<string>;
}>;

/** Said to whoever typed the command wrongly. */
export class CommandUsage extends Error {
  override readonly name = 'CommandUsage';
}

/** One transaction with the rights of publishing. */
export function inTransaction<T>({ pool }: PublishingContext, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inRole(pool, 'yimen_standards', null, work);
}

export function demandArgument(args: readonly string[], index: number, usage: string): string {
  const value = args[index];
  if (value === undefined || value === '') {
    throw new CommandUsage(usage);
  }

  return value;
}

const leastPassphrase = 12;

/** Long enough that the file may be lost. */
export async function demandPassphrase({ readPassphrase }: PublishingContext): Promise<string> {
  const passphrase = await readPassphrase();
  if ([...passphrase].length < leastPassphrase) {
    throw new CommandUsage(`A passphrase has at least ${leastPassphrase} characters`);
  }

  return passphrase;
}
