import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instant } from '../core/domain/calendar/instant';
import { openDemo } from './demo/open-demo';
import { lendStations } from './http/lend-stations';
import { startServer, type Server } from './http/server';
import { startHub, type Hub } from './hub';
import { createLog, describeError } from './log';

/** The bundle of this file lies two folders below the project: `out/tools/hub.js`. */
const root = process.env['YIMEN_ROOT'] ?? resolve(__dirname, '..', '..');

const usage = `npm run hub -- [--demo] [--data DIR] [--port N] [--json] [--passphrase-env NAME]

  --demo             the demo centre, made in DIR if it is not there
  --data DIR         where the centre's data is (default .data/hub)
  --port N           HTTP port on this machine; 0 takes a free one (default 4310)
  --json             one line of JSON on standard output when ready
  --passphrase-env   the environment variable that holds the start-up passphrase`;

function readArguments() {
  return parseArgs({
    options: {
      demo: { type: 'boolean', default: false },
      data: { type: 'string', default: '.data/hub' },
      port: { type: 'string', default: '4310' },
      json: { type: 'boolean', default: false },
      'passphrase-env': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }

  const now = () => new Date().toISOString() as Instant;
  const log = createLog((line) => process.stderr.write(`${line}\n`), now);
  const dataDir = resolve(values.data);
  const standardsDir = resolve(root, 'standards');
  const version = process.env['npm_package_version'] ?? '0.1.0';
  const passphraseName = values['passphrase-env'];
  const passphrase = passphraseName === undefined ? null : (process.env[passphraseName] ?? null);
  const markFile = `${dataDir}.mark.json`;
  const hub = await startHub({
    dataDir,
    standardsDir,
    markFile,
    identityFile: `${dataDir}.identity.json`,
    version,
    safeStorage: null,
    passphrase,
    print: null,
    now,
    log,
  });
  const server = await startServer({
    hub,
    rendererDir: resolve(root, 'out/renderer'),
    standardsDir,
    version,
    port: Number(values.port),
    log,
  });

  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!stopping) {
        stopping = true;
        void server
          .close()
          .then(hub.stop)
          .then(() => process.exit(0));
      }
    });
  }

  const stations = values.demo ? await openDemo(hub, server.tokens, dataDir, now) : await welcomeManager(hub, server);
  process.stdout.write(
    values.json ? `${JSON.stringify({ url: server.url, stations })}\n` : describe(server.url, stations),
  );
}

/** Without a shell a browser is the host PC: the welcome page, and once there is a centre its host stations too. */
async function welcomeManager(hub: Hub, { url, tokens }: Server): Promise<readonly Listed[]> {
  const secret = randomBytes(32).toString('hex');
  const token = randomBytes(24).toString('base64url');
  tokens.lend(token, { kind: 'setup' });
  if (hub.state() === 'open') {
    return [{ kind: 'setup', token, counterId: null }, ...(await lendStations(hub, tokens, secret))];
  }

  const stop = hub.connections.listen((notices) => {
    if (notices.some((notice) => notice.type === 'centre.configured')) {
      stop();
      void lendStations(hub, tokens, secret).then((stations) => process.stderr.write(describe(url, stations)));
    }
  });
  return [{ kind: 'setup', token, counterId: null }];
}

type Listed = Readonly<{ kind: string; token: string; counterId: string | null }>;

function describe(url: string, stations: readonly Listed[]): string {
  const addresses = stations.map(
    ({ kind, token }) => `  ${kind.padEnd(8)} ${url}/${kind === 'setup' ? 'welcome' : kind}/#token=${token}`,
  );
  return [`Yimen hub: ${url}`, ...addresses, ''].join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${JSON.stringify({ level: 'error', event: 'hub.stopped', ...describeError(error) })}\n`);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
