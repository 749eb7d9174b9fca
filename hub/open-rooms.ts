import { join } from 'node:path';
import type { Fact } from '../core/contract/facts';
import type { Reply } from '../core/contract/frames';
import { randomUUID } from 'node:crypto';
import { refuse, type Surroundings } from '../core/service/handler';
import type { SyncPort } from '../core/service/sync/ports';
import { createActors, type Actors } from './actors';
import type { Connections } from './connections';
import { createUploads } from './uploads';
import { createExportShelf } from './export-shelf';
import { createGuessLimit } from './guess-limit';
import { createFileStore, newFileKey } from './file-store';
import type { HubOptions } from './hub-options';
import type { MarkKeeper } from './high-water-mark';
import type { KeyCustody } from './key-custody';
import { openCentre, type Centre } from './open-centre';
import { createPrintAgent, type PrintAgent } from './print-agent';
import { readVoices } from './read-voices';
import type { BundleShelf } from './standards/bundle-shelf';
import { createStandardsKeeper, type StandardsKeeper } from './standards/standards-keeper';
import { createHttpTransport } from './sync/http-transport';
import { startSyncAgent, type SyncAgent } from './sync/sync-agent';

/** Everything that exists once the data is open. */
export type Rooms = Readonly<{
  centre: Centre;
  actors: Actors;
  printAgent: PrintAgent | null;
  standardsKeeper: StandardsKeeper;
  sync: SyncAgent;
}>;

export type RoomsOptions = HubOptions &
  Readonly<{
    key: Uint8Array;
    shelf: BundleShelf;
    custody: KeyCustody;
    connections: Connections;
    address: () => string | null;
    dispatchAsHost: (method: string, input: unknown) => Promise<Reply>;
    marks: MarkKeeper;
    onCommitted: (facts: readonly Fact[], position: number) => void;
  }>;

/** Opens the data with its key, and puts around it what follows the log. */
export async function openRooms(options: RoomsOptions): Promise<Rooms> {
  const { dataDir, key, custody, connections, now, log, print } = options;
  const files = createFileStore(join(dataDir, 'files'), key);
  const { shelf, marks, onCommitted, dispatchAsHost } = options;
  const standardsKeeper = createStandardsKeeper({
    dataDir,
    version: options.version,
    now,
    log,
    shelf,
    async report(findings) {
      const reply = await dispatchAsHost('standards.report', { ...findings, requestId: randomUUID() });
      if (!reply.ok) {
        throw new Error(`What was found of standards could not be recorded: ${reply.error.code}`);
      }
    },
  });
  let sync: SyncAgent | null = null;
  const surroundings: Surroundings = {
    version: options.version,
    keyStoreKind: custody.kind,
    shellPrints: print !== null,
    address: options.address,
    isConnected: connections.isConnected,
    files: { newKey: newFileKey, ...files },
    ...inMemory(() => Date.parse(now())),
    voices: await readVoices(options.standardsDir, log),
    standards: standardsKeeper,
    sync: whenStarted(() => sync),
  };
  const centre = await openCentre({ dataDir, key, shelf, surroundings, now, log, marks, onCommitted });
  sync = await startSyncAgent({
    store: centre.logs,
    work: centre.work,
    centre: centre.record,
    centreKey: key,
    standards: shelf.standards,
    identityFile: options.identityFile,
    stateFile: join(dataDir, 'sync.json'),
    version: options.version,
    transportTo: options.transportTo ?? createHttpTransport,
    onIdentity: ({ trustedRoot }) => trustRoot(standardsKeeper, trustedRoot),
    async afterMeeting({ url, trustedRoot }) {
      await trustRoot(standardsKeeper, trustedRoot);
      await standardsKeeper.refresh({ kind: 'district', url });
    },
    now,
    log,
    seconds: options.syncSeconds ?? usualSyncSeconds,
  });
  const printAgent =
    print === null ? null : createPrintAgent({ port: print, files, work: centre.work, log, dispatchAsHost });
  return {
    centre,
    printAgent,
    standardsKeeper,
    sync,
    actors: createActors(centre.work, now, () => centre.record() !== null),
  };
}

/** What lives as long as the process: files on their way, wrong codes, exports until they are fetched. */
function inMemory(now: () => number): Pick<Surroundings, 'uploads' | 'guesses' | 'exports'> {
  return { uploads: createUploads(), guesses: createGuessLimit(now), exports: createExportShelf(now) };
}

const usualSyncSeconds = 60;

async function trustRoot(keeper: StandardsKeeper, root: string | null): Promise<void> {
  if (root !== null) {
    await keeper.trust(Buffer.from(root, 'base64'));
  }
}

/** The use cases are put together before the agent that some of them ask. */
function whenStarted(find: () => SyncAgent | null): SyncPort {
  const agent = () => find() ?? refuse('district.notEnrolled');
  return {
    status: () => agent().status(),
    alarms: () => find()?.alarms() ?? [],
    enrol: (url, code) => agent().enrol(url, code),
    meetSoon: () => {
      agent().meetSoon();
    },
    writeStick: (stick) => agent().writeStick(stick),
  };
}
