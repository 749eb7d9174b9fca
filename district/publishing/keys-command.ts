import { writeFile } from 'node:fs/promises';
import {
  CommandUsage,
  demandArgument,
  demandPassphrase,
  inTransaction,
  type PublishingContext,
} from './command-context';
import { takeOnlineSecret } from './online-secret';
import { addPublisherKey, listKeys, withdrawKey } from './publisher-keys';
import { createRootKey } from './root-ceremony';

export const keysUsage = `keys root FILE        a new root key, in a file for a safe; the passphrase on standard input
keys publisher NAME   a new key for a person; the passphrase on standard input
keys servers          a new key for the servers, under their own secret
keys withdraw KEY-ID  a key is used no more; the next root takes it back from centres too
keys list             whose keys there are`;

/** Who may sign what. A key counts once a root names it (see the root command). */
export async function runKeysCommand(context: PublishingContext): Promise<void> {
  const [verb] = context.args;
  const run = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined;
  if (run === undefined) {
    throw new CommandUsage(keysUsage);
  }

  await run(context);
}

const verbs = { root, publisher, servers, withdraw, list };

async function root(context: PublishingContext): Promise<void> {
  const file = demandArgument(context.args, 1, keysUsage);
  const key = await createRootKey(await demandPassphrase(context));
  // Never over another key: what a file held may be the last of its kind.
  await writeFile(file, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  context.say(`${file}: root key ${key.keyId}`);
}

async function publisher(context: PublishingContext): Promise<void> {
  const name = demandArgument(context.args, 1, keysUsage);
  const passphrase = await demandPassphrase(context);
  const key = await inTransaction(context, (client) =>
    addPublisherKey(client, 'targets', { name, passphrase, now: context.now() }),
  );
  context.say(`${name}: key ${key.keyId}; it counts from the next root on`);
}

async function servers(context: PublishingContext): Promise<void> {
  const passphrase = await takeOnlineSecret(context.dataDir);
  const key = await inTransaction(context, (client) =>
    addPublisherKey(client, 'online', { name: 'servers', passphrase, now: context.now() }),
  );
  context.say(`servers: key ${key.keyId}; it counts from the next root on`);
}

async function withdraw(context: PublishingContext): Promise<void> {
  const keyId = demandArgument(context.args, 1, keysUsage);
  if (!(await inTransaction(context, (client) => withdrawKey(client, keyId, context.now())))) {
    throw new CommandUsage(`There is no such key: ${keyId}`);
  }

  context.say(`${keyId} is used no more; centres refuse it from the next root on`);
}

async function list(context: PublishingContext): Promise<void> {
  const keys = await inTransaction(context, async (client) => [
    ...(await listKeys(client, 'targets')),
    ...(await listKeys(client, 'online')),
  ]);
  keys.forEach(({ keyId, name }) => {
    context.say(`${keyId} ${name}`);
  });
}
