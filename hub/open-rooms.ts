import { join } from 'node:path';
import type { Fact } from '../core/contract/facts';
import type { Reply } from '../core/contract/frames';
import type { Standards, Surroundings } from '../core/service/handler';
import { createActors, type Actors } from './actors';
import type { Connections } from './connections';
import { createFileStore } from './file-store';
import type { HubOptions } from './hub-options';
import type { MarkKeeper } from './high-water-mark';
import type { KeyCustody } from './key-custody';
import { openCentre, type Centre } from './open-centre';
import { createPrintAgent, type PrintAgent } from './print-agent';

/** Everything that exists once the data is open. */
export type Rooms = Readonly<{ centre: Centre; actors: Actors; printAgent: PrintAgent | null }>;

export type RoomsOptions = HubOptions &
  Readonly<{
    key: Uint8Array;
    standards: Standards;
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
  const surroundings: Surroundings = {
    version: options.version,
    keyStoreKind: custody.kind,
    shellPrints: print !== null,
    address: options.address,
    isConnected: connections.isConnected,
    readFile: files.read,
  };
  const { standards, marks, onCommitted, dispatchAsHost } = options;
  const centre = await openCentre({ dataDir, key, standards, surroundings, now, log, marks, onCommitted });
  const printAgent =
    print === null ? null : createPrintAgent({ port: print, files, work: centre.work, log, dispatchAsHost });
  return { centre, printAgent, actors: createActors(centre.work, now, () => centre.record() !== null) };
}
