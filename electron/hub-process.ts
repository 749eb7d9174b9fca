import type { MessagePortMain } from 'electron';
import type { Instant } from '../core/domain/calendar/instant';
import type { CounterId, StationId } from '../core/domain/id';
import { startHub, type Hub } from '../hub/hub';
import { WrongKey, type KeyStore } from '../hub/key-store';
import type { Identity } from '../hub/line';
import { createLog, describeError } from '../hub/log';
import type { PrintPort } from '../hub/print-port';
import { openBrowserDoor } from './hub-process-http';
import { createChannelLine } from './hub/channel-line';
import { linkToShell, type ShellLink } from './hub/shell-link';
import type { LineFor, ToHub } from './messages';

type Start = Extract<ToHub, { kind: 'start' }>;

/** When the windows have long been drawn. Milliseconds. */
const doorAfter = 3000;

/** How often a hub that waits to be set up or unlocked is looked at. Milliseconds. */
const watchInterval = 200;

const now = () => new Date().toISOString() as Instant;
const log = createLog((line) => process.stderr.write(`${line}\n`), now);

/** A fault leaves nothing half done on disk; the shell starts the next hub at once. */
process.on('uncaughtException', (error) => {
  log('error', 'hub.died', describeError(error));
  process.exit(1);
});

let running: Hub | null = null;
let closeDoor: (() => Promise<void>) | null = null;
const started = createSignal<Hub>();

const shell = linkToShell(process.parentPort, {
  start: (start) => void run(start),
  line: (who, port) => void started.reached.then((hub) => attach(hub, who, port)),
  stop: () => void stop(),
});

async function run(start: Start): Promise<void> {
  try {
    running = await startHub({
      dataDir: start.dataDir,
      standardsDir: start.standardsDir,
      markFile: start.markFile,
      identityFile: start.identityFile,
      version: start.version,
      safeStorage: start.keepsKeys ? systemKeyStore(shell) : null,
      passphrase: start.passphrase,
      remember: shell.tellOpened,
      print: printPort(shell),
      now,
      log,
    });
  } catch (error) {
    log('error', 'hub.refused', describeError(error));
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    shell.refuse({ name, message });
    return;
  }
  started.reach(running);
  watchState(running);
  const hub = running;
  // Later: loading it would keep the first screens waiting, and no browser is that quick.
  setTimeout(() => void openBrowserDoor(hub, start, log).then((close) => (closeDoor = close)), doorAfter);
}

/** Tells the shell when the data opens: only then do stations have somebody to talk to. */
function watchState(hub: Hub): void {
  let known = hub.state();
  shell.tellState(known);
  const timer = setInterval(() => {
    if (hub.state() !== known) {
      known = hub.state();
      shell.tellState(known);
    }
    if (known === 'open') {
      clearInterval(timer);
    }
  }, watchInterval);
}

async function attach(hub: Hub, who: LineFor, port: MessagePortMain): Promise<void> {
  hub.connections.attach(createChannelLine(port), await identify(hub, who));
}

/** A station that the hub does not know gets its line all the same: the hub's refusal says what is wrong. */
async function identify(hub: Hub, who: LineFor): Promise<Identity> {
  if (who.kind === 'setup') {
    return { kind: 'setup' };
  }
  const stationId = await hub.findHostStation(who.station, who.counterId as CounterId | null);
  return { kind: 'station', stationId: stationId ?? ('' as StationId) };
}

async function stop(): Promise<void> {
  await closeDoor?.();
  await running?.stop();
  process.exit(0);
}

function systemKeyStore({ ask }: ShellLink): KeyStore {
  return {
    kind: 'safe-storage',
    wrap: (key) => ask('wrapKey', { key: Buffer.from(key).toString('base64') }),
    unwrap: async (wrapped) => {
      try {
        return Buffer.from(await ask('unwrapKey', { wrapped }), 'base64');
      } catch (error) {
        throw new WrongKey(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

function printPort({ ask }: ShellLink): PrintPort {
  return { renderPdf: (job) => ask('renderPdf', job), print: (job) => ask('print', job) };
}

function createSignal<T>(): Readonly<{ reached: Promise<T>; reach: (value: T) => void }> {
  let reach: (value: T) => void = () => undefined;
  const reached = new Promise<T>((resolve) => {
    reach = resolve;
  });
  return { reached, reach };
}
