import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '../core/contract/facts';
import type { Reply } from '../core/contract/frames';
import type { StationKind } from '../core/contract/roles';
import type { CounterId, StationId } from '../core/domain/id';
import { refused } from '../core/service/dispatch';
import { DatabaseUnusable } from '../core/storage/open-database';
import type { HubOptions } from './hub-options';
import { startAutoCaller } from './auto-caller';
import { createConnections, type Connections } from './connections';
import { lockData } from './data-lock';
import { createMarkKeeper } from './high-water-mark';
import { createKeyCustody, type KeyCustody, type Secret } from './key-custody';
import { WrongKey } from './key-store';
import type { Identity } from './line';
import { hashStandards, loadStandards } from '../core/service/standards/load-standards';
import { databaseFileName, type Centre } from './open-centre';
import { openRooms, type Rooms, type RoomsOptions } from './open-rooms';
import type { SyncAgent } from './sync/sync-agent';
import { openBundleShelf } from './standards/bundle-shelf';
import type { StandardsKeeper } from './standards/standards-keeper';
import { answerWhileLocked, type LockedHub } from './while-locked';

export type Hub = Readonly<{
  id: string;
  connections: Connections;
  dispatch(identity: Identity, method: string, input: unknown): Promise<Reply>;
  state(): 'unconfigured' | 'locked' | 'open';
  seq(): number;
  centre(): Centre | null;
  sync(): SyncAgent | null;
  standards(): StandardsKeeper | null;
  /** Tells the hub where browsers reach it. */
  announceAddress(url: string): void;
  /** The host PC's own station of this kind; null when there is none. */
  findHostStation(kind: StationKind, counterId: CounterId | null): Promise<StationId | null>;
  stop(): Promise<void>;
}>;

const dayTimerMilliseconds = 60_000;

/** Composition root: the only place that knows every layer. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDir } = options;
  const unlockData = await lockData(dataDir);
  try {
    const hub = await compose(options);
    const timer = setInterval(() => void rollDay(hub), dayTimerMilliseconds);
    const stopCalling = startAutoCaller(hub);
    await rollDay(hub);
    return {
      ...hub,
      async stop() {
        clearInterval(timer);
        stopCalling();
        await hub.stop();
        await unlockData();
      },
    };
  } catch (error) {
    await unlockData();
    throw error;
  }
}

/** What changes while a hub lives: the data opens once, and browsers are let in. */
type Live = { rooms: Rooms | null; address: string | null };

async function compose(options: HubOptions): Promise<Hub> {
  const { dataDir, safeStorage, now, version } = options;
  const bundle = await loadStandards(options.standardsDir);
  const shelf = await openBundleShelf(dataDir, { bundle, sha256: hashStandards(bundle) }, options.log);
  const custody = createKeyCustody(dataDir, safeStorage, options.remember ?? (() => undefined));
  const marks = createMarkKeeper(options.markFile, options.log);
  const id = randomUUID();
  const live: Live = { rooms: null, address: null };

  const locked: LockedHub = {
    version,
    now,
    idleLockMinutes: bundle.settings.idleLockMinutes.value,
    lockedBy: () => (custody.kind() === 'safe-storage' ? 'keeper' : 'passphrase'),
    keepsKeys: safeStorage !== null,
    open,
  };
  const dispatch = (identity: Identity, method: string, input: unknown) =>
    live.rooms === null
      ? answerWhileLocked(locked, identity, method, input)
      : answer(live.rooms, custody, { identity, method, input }, safeStorage === null);
  const connections = createConnections({ hubId: id, dispatch, seq: () => seqOf(live) });

  function open(secret: Secret): Promise<void> {
    const dispatchAsHost = (method: string, input: unknown) => dispatch({ kind: 'host' }, method, input);
    return openData(live, secret, { ...options, shelf, custody, marks, connections, dispatchAsHost });
  }

  await open({ passphrase: options.passphrase, recoveryKey: null });
  const hub = describeHub(live, { id, connections, dispatch });
  return {
    ...hub,
    async stop() {
      await hub.stop();
      await marks.close();
    },
  };
}

const seqOf = ({ rooms }: Live) => rooms?.centre.head().position ?? 0;

const isConfigured = ({ rooms }: Live) => rooms !== null && rooms.centre.record() !== null;

async function openData(
  live: Live,
  secret: Secret,
  options: Omit<RoomsOptions, 'key' | 'address' | 'onCommitted'>,
): Promise<void> {
  const { custody, connections, dataDir } = options;
  const key = await custody.take(secret);
  if (key === null) {
    return;
  }

  await demandData(dataDir, custody.isUnsaved());
  const onCommitted = (facts: readonly Fact[], position: number) => {
    live.rooms?.actors.note(facts);
    live.rooms?.printAgent?.note(facts);
    connections.announce(facts, position);
  };
  const rooms = await openRooms({ ...options, key, onCommitted, address: () => live.address });
  if (custody.isUnsaved() && rooms.centre.record() !== null) {
    await rooms.centre.close();
    throw new WrongKey(
      'The key file of this data is missing (keys.json). Put it back from a copy; nothing was changed.',
    );
  }

  await custody.settle().catch(async (error: unknown) => {
    await rooms.centre.close();
    throw error;
  });
  live.rooms = rooms;
  rooms.printAgent?.catchUp();
  await readAgain(rooms);
}

/** A newer app reads what an older one had to keep unread. */
async function readAgain({ centre, standardsKeeper }: Rooms): Promise<void> {
  const received = await centre.work.read((tx) => tx.standards.listReceived());
  await standardsKeeper.readAgain(received.filter(({ readable }) => !readable));
}

function describeHub(live: Live, parts: Pick<Hub, 'id' | 'connections' | 'dispatch'>): Hub {
  return {
    ...parts,
    seq: () => seqOf(live),
    state: () => (live.rooms === null ? 'locked' : isConfigured(live) ? 'open' : 'unconfigured'),
    centre: () => live.rooms?.centre ?? null,
    sync: () => live.rooms?.sync ?? null,
    standards: () => live.rooms?.standardsKeeper ?? null,
    announceAddress(url) {
      live.address = url;
    },
    async findHostStation(kind, counterId) {
      const stations = (await live.rooms?.centre.work.read((tx) => tx.stations.list())) ?? [];
      const own = stations.find((one) => one.kind === kind && one.counterId === counterId && !one.revoked);
      return own?.id ?? null;
    },
    async stop() {
      parts.connections.closeAll();
      await live.rooms?.sync.stop();
      await live.rooms?.centre.close();
    },
  };
}

type Asked = Readonly<{ identity: Identity; method: string; input: unknown }>;

async function answer(
  { actors, centre }: Rooms,
  custody: KeyCustody,
  { identity, method, input }: Asked,
  keepsNoKeys: boolean,
): Promise<Reply> {
  const actor = await actors.find(identity);
  if (actor === null) {
    return refused('station.unknown');
  }

  if (actor.role === 'setup' && (method === 'centre.setUp' || method === 'centre.setUpDemo')) {
    const refusal = await custody.keepFor(method, input);
    if (refusal !== null) {
      return refusal;
    }
  }

  const reply = await centre.dispatch(actor, method, input);
  // Told once and stored nowhere: the reply that was kept with the fact has no key in it.
  if (reply.ok && (method === 'centre.setUp' || method === 'centre.makeRecoveryKey')) {
    return { ok: true, value: { recoveryKey: await custody.makeRecoveryKey() } };
  }

  // Only this process knows whether the machine can keep a key by itself.
  return method === 'centre.read' && reply.ok
    ? { ok: true, value: { ...(reply.value as object), needsPassphrase: keepsNoKeys && centre.record() === null } }
    : reply;
}

/** A key without its data is not a new centre: somebody emptied or took the file, and must be told. */
async function demandData(dataDir: string, isNew: boolean): Promise<void> {
  const size = await stat(join(dataDir, databaseFileName)).then(
    (file) => file.size,
    () => 0,
  );
  if (!isNew && size === 0) {
    throw new DatabaseUnusable(
      `The data file is empty or missing (${databaseFileName}). Put it back from a backup; nothing was changed.`,
    );
  }
}

async function rollDay(hub: Hub): Promise<void> {
  if (hub.state() === 'open') {
    await hub.dispatch({ kind: 'host' }, 'day.roll', { requestId: randomUUID() });
  }
}
