import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { commands, type CommandName } from './commands';
import { DatabaseUnusable } from './database/migrate';
import { FolderInUse } from './database/lock-folder';
import { openOwnDatabase } from './database/open-own-database';
import { CommandUsage } from './publishing/command-context';
import { keysUsage } from './publishing/keys-command';
import { publishUsage } from './publishing/publish-command';
import { PublishingRefusal } from './publishing/publishing-refusal';
import { rootUsage } from './publishing/root-command';

const indent = (lines: string) => lines.replace(/^/gm, '  ');

const usage = `npm run district -- [COMMAND] [--database URL] [--data DIR] …

Commands
  serve              the server (the default)
  add-user NAME      a person for the console; the password is read from standard input
                     --roles operator,publisher
  take-stick DIR     stores the batches of centres on a stick
  rebuild            makes the console's tables anew from the facts

Publishing standards
${indent([keysUsage, rootUsage, publishUsage].join('\n'))}

Options
  --database URL     postgres://…; without it a PostgreSQL of our own in the data folder
  --data DIR         where that is (default .data/district)
  --port N           HTTP port; 0 takes a free one (default 4320)
  --host ADDRESS     whom to listen to (default 127.0.0.1: put a balancer with TLS before it)
  --trust-proxy LIST addresses of balancers whose x-forwarded-for is believed
  --json             one line of JSON on standard output when ready`;

const options = {
  database: { type: 'string' },
  data: { type: 'string', default: '.data/district' },
  port: { type: 'string', default: '4320' },
  host: { type: 'string', default: '127.0.0.1' },
  'trust-proxy': { type: 'string' },
  roles: { type: 'string', default: 'operator' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }

  const [name = 'serve', ...args] = positionals;
  if (!Object.hasOwn(commands, name)) {
    throw new UsageError(`There is no command "${name}".\n\n${usage}`);
  }

  // Listened for before anything starts: a signal during the start ends it in order, too.
  const stopAsked = new Promise<void>((end) => {
    process.once('SIGINT', () => end());
    process.once('SIGTERM', () => end());
  });
  const own = values.database === undefined ? await openOwnDatabase(resolve(values.data)) : null;
  try {
    await commands[name as CommandName]({
      args,
      values,
      databaseUrl: own?.url ?? values.database ?? '',
      dataDir: resolve(values.data),
      stopAsked,
    });
  } finally {
    await own?.stop();
  }
}

class UsageError extends Error {
  override readonly name = 'UsageError';
}

const expected = [UsageError, DatabaseUnusable, FolderInUse, CommandUsage, PublishingRefusal];

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    const isExpected = expected.some((kind) => error instanceof kind);
    const text = error instanceof Error ? ((isExpected ? undefined : error.stack) ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  },
);
