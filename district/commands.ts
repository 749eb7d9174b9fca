import { text } from 'node:stream/consumers';
import { staffRoles, type StaffRole } from '../core/contract/console/roles';
import type { Instant } from '../core/domain/calendar/instant';
import { districtMigrations } from '../migrations/district/index';
import { addConsoleUser } from './console/add-user';
import { migrate } from './database/migrate';
import { openPool } from './database/open-pool';
import { startDistrict } from './district';
import { createPartitions } from './ingest/partitions';
import { takeStick as takeStickFrom } from './ingest/take-stick';
import { openParts } from './open-parts';
import { rebuildProjections } from './projections/rebuild';
import type { PublishingContext } from './publishing/command-context';
import { runKeysCommand } from './publishing/keys-command';
import { runPublishCommand } from './publishing/publish-command';
import { runRootCommand } from './publishing/root-command';

export type CommandValues = Readonly<{
  port: string;
  host: string;
  'trust-proxy'?: string | undefined;
  roles: string;
  json: boolean;
}>;

export type CommandContext = Readonly<{
  args: readonly string[];
  values: CommandValues;
  databaseUrl: string;
  dataDir: string;
  /** Settles when the process is asked to end. */
  stopAsked: Promise<void>;
}>;

type Command = (context: CommandContext) => Promise<void>;

export type CommandName = 'serve' | 'add-user' | 'take-stick' | 'rebuild' | 'keys' | 'root' | 'publish';

export const commands: Readonly<Record<CommandName, Command>> = {
  serve,
  'add-user': addUser,
  'take-stick': takeStick,
  rebuild,
  keys: publishing(runKeysCommand),
  root: publishing(runRootCommand),
  publish: publishing(runPublishCommand),
};

const version = process.env['npm_package_version'] ?? '0.1.0';
const say = (line: string) => process.stdout.write(`${line}\n`);

async function serve({ values, databaseUrl, dataDir, stopAsked }: CommandContext): Promise<void> {
  const district = await startDistrict({
    databaseUrl,
    host: values.host,
    port: Number(values.port),
    trustProxy: values['trust-proxy'],
    version,
    log: (line) => process.stderr.write(line),
    ...openParts({ dataDir, version }),
  });
  say(
    values.json
      ? JSON.stringify({ url: district.url, console: `${district.url}/console/` })
      : `Yimen district: ${district.url}`,
  );
  await stopAsked;
  await district.close();
}

async function addUser({ args, values, databaseUrl }: CommandContext): Promise<void> {
  const [name] = args;
  if (name === undefined) {
    throw new Error('Give the name of the person: add-user NAME');
  }

  const password = await readSecret();
  await onDatabase(databaseUrl, async (pool) => {
    const roles = readRoles(values.roles);
    const userNo = await addConsoleUser(pool, { name, password, roles }, new Date().toISOString() as Instant);
    say(values.json ? JSON.stringify({ userNo }) : `${name} may sign in (${roles.join(', ')})`);
  });
}

function readRoles(list: string): readonly StaffRole[] {
  const names = list.split(',');
  const roles = staffRoles.filter((role) => names.includes(role));
  if (roles.length !== names.length) {
    throw new Error(`Roles are ${staffRoles.join(', ')}`);
  }
  return roles;
}

async function takeStick({ args, values, databaseUrl }: CommandContext): Promise<void> {
  const [dir] = args;
  if (dir === undefined) {
    throw new Error('Give the folder of the stick: take-stick DIR');
  }

  await onDatabase(databaseUrl, async (pool) => {
    const partitions = createPartitions(pool, () => new Date().toISOString().slice(0, 10));
    const files = await takeStickFrom({ pool, partitions }, dir);
    const fresh = files.reduce((sum, file) => sum + file.fresh, 0);
    if (values.json) {
      say(JSON.stringify({ files, fresh }));
      return;
    }

    files.forEach(({ file, result, fresh: ofFile }) => say(`${file}: ${result} (${ofFile} new)`));
    say(`${files.length} files, ${fresh} new facts`);
  });
}

async function rebuild({ values, databaseUrl }: CommandContext): Promise<void> {
  await onDatabase(databaseUrl, async (pool) => {
    const centres = await rebuildProjections(pool);
    say(values.json ? JSON.stringify({ centres }) : `The tables of ${centres} centres were made anew`);
  });
}

/** Keys, roots and standards: see district/publishing. */
function publishing(run: (context: PublishingContext) => Promise<void>): Command {
  return ({ args, databaseUrl, dataDir }) =>
    onDatabase(databaseUrl, (pool) =>
      run({ args, pool, dataDir, version, now: Date.now, say, readPassphrase: readSecret }),
    );
}

/** From standard input: arguments stand in every list of processes. */
async function readSecret(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}

async function onDatabase(url: string, work: (pool: ReturnType<typeof openPool>) => Promise<void>): Promise<void> {
  const pool = openPool({ url, connections: 4 });
  try {
    await migrate(pool, districtMigrations);
    await work(pool);
  } finally {
    await pool.end();
  }
}
