import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { CommandUsage, demandArgument, inTransaction, type PublishingContext } from './command-context';
import { draftRoot, loadRoot, signRoot, type RootKeyFile } from './root-ceremony';
import { writeList } from './signed-lists';

export const rootUsage = `root draft FILE [KEY-FILE…]  writes the next root, unsigned; the first one is told the three root keys
root sign FILE KEY-FILE      signs it with a key from a safe; the passphrase on standard input
root load FILE               puts it before the centres, once two of three signed it`;

/** The root says who may publish. Drafted here, signed wherever the safes are, loaded here. */
export async function runRootCommand(context: PublishingContext): Promise<void> {
  const [verb] = context.args;
  const file = demandArgument(context.args, 1, rootUsage);
  switch (verb) {
    case 'draft':
      return draft(context, file);
    case 'sign':
      return sign(context, file);
    case 'load':
      return load(context, file);
    default:
      throw new CommandUsage(rootUsage);
  }
}

const keyFile = z.object({
  spec: z.literal('yimen-root-key/1'),
  keyId: z.string(),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  sealed: z.string(),
});

async function readKeyFile(path: string): Promise<RootKeyFile> {
  return keyFile.parse(JSON.parse(await readFile(path, 'utf8')));
}

async function draft(context: PublishingContext, file: string): Promise<void> {
  const keys = await Promise.all(context.args.slice(2).map(readKeyFile));
  const root = await inTransaction(context, (client) =>
    draftRoot(
      client,
      keys.map(({ publicKey }) => publicKey),
      context.now(),
    ),
  );
  await writeFile(file, writeList(root), { flag: 'wx' });
  context.say(`${file}: root ${root.signed.version}, to be signed by two of three`);
}

async function sign(context: PublishingContext, file: string): Promise<void> {
  const key = await readKeyFile(demandArgument(context.args, 2, rootUsage));
  const signed = await signRoot(await readFile(file), key, await context.readPassphrase());
  await writeFile(file, signed);
  context.say(`${file}: signed with ${key.keyId}`);
}

async function load(context: PublishingContext, file: string): Promise<void> {
  const bytes = await readFile(file);
  const version = await inTransaction(context, (client) => loadRoot(client, bytes, context.now()));
  context.say(`Root ${version} holds from now on`);
}
