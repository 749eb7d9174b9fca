import { join } from 'node:path';
import type { Fact } from '../core/contract/facts';
import type { Reply } from '../core/contract/frames';
import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../core/service/handler';
import { createActors, type Actors } from './actors';
import type { Connections } from './connections';
import { createFileStore } from './file-store';
import type { HubOptions } from './hub-options';
import type { MarkKeeper } from './high-water-mark';
import type { KeyCustody } from './key-custody';
import { openCentre, type Centre } from './open-centre';
import { createPrintAgent, type PrintAgent } from './print-agent';
import type { BundleShelf } from './standards/bundle-shelf';
import { createStandardsKeeper, type StandardsKeeper } from './standards/standards-keeper';

/** Everything that exists once the data is open. */
export type Rooms = Readonly<{
  centre: Centre;
  actors: Actors;
  printAgent: PrintAgent | null;
  standardsKeeper: StandardsKeeper;
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
  const surroundings: Surroundings = {
    version: options.version,
    keyStoreKind: custody.kind,
    shellPrints: print !== null,
    address: options.address,
    isConnected: connections.isConnected,
    readFile: files.read,
    standards: standardsKeeper,
  };
  const centre = await openCentre({ dataDir, key, shelf, surroundings, now, log, marks, onCommitted });
  const printAgent =
    print === null ? null : createPrintAgent({ port: print, files, work: centre.work, log, dispatchAsHost });
  return {
    centre,
    printAgent,
    standardsKeeper,
    actors: createActors(centre.work, now, () => centre.record() !== null),
  };
}
