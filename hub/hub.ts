import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Fact } from '../core/contract/facts';
import type { Reply } from '../core/contract/frames';
import type { StationKind } from '../core/contract/roles';
import type { Instant } from '../core/domain/calendar/instant';
import type { CounterId, StationId } from '../core/domain/id';
import { refused } from '../core/service/dispatch';
import type { Standards, Surroundings } from '../core/service/handler';
import { createActors, type Actors } from './actors';
import { createConnections, type Connections } from './connections';
import { lockData } from './data-lock';
import { createFileStore, type FileStore } from './file-store';
import { demoKeyStore, passphraseKeyStore, readKeyFile, WrongKey, writeKeyFile, type KeyStore, type KeyStoreKind } from './key-store';
import type { Identity } from './line';
import { hashStandards, loadStandards } from './load-standards';
import type { Log } from './log';
import { openCentre, type Centre } from './open-centre';
import { createPrintAgent, type PrintAgent } from './print-agent';
import type { PrintPort } from './print-port';

export type HubOptions = Readonly<{
  dataDir: string;
  standardsDir: string;
  version: string;
  /** The operating system's key keeper; null where there is none to trust. */
  safeStorage: KeyStore | null;
  passphrase: string | null;
  print: PrintPort | null;
  now: () => Instant;
  log: Log;
}>;

export type Hub = Readonly<{
  id: string;
  connections: Connections;
  dispatch(identity: Identity, method: string, input: unknown): Promise<Reply>;
  state(): 'unconfigured' | 'locked' | 'open';
  seq(): number;
  centre(): Centre | null;
  /** The host PC's own station of this kind; null when there is none. */
  findHostStation(kind: StationKind, counterId: CounterId | null): Promise<StationId | null>;
  stop(): Promise<void>;
}>;

/** Everything that exists once the data is open. */
type Opened = Readonly<{ centre: Centre; actors: Actors; printAgent: PrintAgent | null; files: FileStore }>;

const dayTimerMilliseconds = 60_000;

/** Composition root: the only place that knows every layer. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataDir, log, now } = options;
  const unlockData = await lockData(dataDir);
  const bundle = await loadStandards(options.standardsDir);
  const standards: Standards = { bundle, sha256: hashStandards(bundle) };
  const id = randomUUID();
  let opened: Opened | null = null;
  let keyKind: KeyStoreKind = options.safeStorage === null ? 'passphrase' : 'safe-storage';
  /** Made, but not kept yet: no centre is configured, so nothing is sealed under it. */
  let unsavedKey: Uint8Array | null = null;

  const connections = createConnections({ hubId: id, dispatch, seq: () => opened?.centre.head().seq ?? 0 });

  function isOpen(): boolean {
    return opened !== null && opened.centre.record() !== null;
  }

  function state() {
    return opened === null ? 'locked' : isOpen() ? 'open' : 'unconfigured';
  }

  async function open(key: Uint8Array): Promise<void> {
    const files = createFileStore(join(dataDir, 'files'), key);
    const surroundings: Surroundings = {
      version: options.version,
      get keyStoreKind() {
        return keyKind;
      },
      shellPrints: options.print !== null,
      isConnected: connections.isConnected,
      readFile: files.read,
    };
    const centre = await openCentre({ dataDir, key, standards, surroundings, now, log, onCommitted });
    const printAgent =
      options.print === null
        ? null
        : createPrintAgent({ port: options.print, files, work: centre.work, log, dispatchAsHost: (method, input) => dispatch({ kind: 'host' }, method, input) });
    opened = { centre, files, printAgent, actors: createActors(centre.work, now, isOpen) };
    printAgent?.catchUp();
  }

  function onCommitted(facts: readonly Fact[]): void {
    opened?.actors.note(facts);
    opened?.printAgent?.note(facts);
    connections.announce(facts);
    for (const fact of facts) {
      if (fact.type === 'station.revoked') {
        connections.cut(fact.payload.stationId);
      }
    }
  }

  async function dispatch(identity: Identity, method: string, input: unknown): Promise<Reply> {
    if (opened === null) {
      return answerLocked(identity, method, input);
    }

    const actor = await opened.actors.find(identity);
    if (actor === null) {
      return refused('station.unknown');
    }

    if (actor.role === 'setup' && (method === 'centre.setUp' || method === 'centre.setUpDemo')) {
      const kept = await keepKey(method, input);
      if (kept !== null) {
        return kept;
      }
    }

    const reply = await opened.centre.dispatch(actor, method, input);
    return method === 'centre.read' && reply.ok ? withKeyNeeds(reply) : reply;
  }

  /** Keeps the centre's key before anything is sealed under it. */
  async function keepKey(method: string, input: unknown): Promise<Reply | null> {
    if (unsavedKey === null) {
      return null;
    }

    const passphrase = (input as { passphrase?: unknown } | null)?.passphrase;
    const given = typeof passphrase === 'string' ? passphraseKeyStore(passphrase) : null;
    const store = method === 'centre.setUpDemo' ? demoKeyStore : (options.safeStorage ?? given);
    if (store === null) {
      return refused('input.invalid', { issues: [{ path: 'passphrase', problem: 'needed on this machine' }] });
    }

    await writeKeyFile(dataDir, store, unsavedKey);
    keyKind = store.kind;
    return null;
  }

  function withKeyNeeds(reply: Extract<Reply, { ok: true }>): Reply {
    return { ok: true, value: { ...(reply.value as object), needsPassphrase: options.safeStorage === null && !isOpen() } };
  }

  async function answerLocked(identity: Identity, method: string, input: unknown): Promise<Reply> {
    if (method === 'centre.read') {
      return { ok: true, value: { state: 'locked', name: '', divisionCode: '', demo: false, businessDate: now().slice(0, 10), openNow: false, needsPassphrase: false, alarms: [], version: options.version } };
    }

    if (method === 'session.read') {
      const role = identity.kind === 'setup' ? 'setup' : 'guest';
      return { ok: true, value: { role, station: null, staff: null, locked: false, pinSet: false, idleLockMinutes: bundle.settings.idleLockMinutes.value } };
    }

    if (method !== 'centre.unlock' || identity.kind !== 'setup') {
      return refused('hub.locked');
    }

    const passphrase = (input as { passphrase?: unknown } | null)?.passphrase;
    return typeof passphrase === 'string' ? unlockWith(passphrase) : refused('input.invalid');
  }

  async function unlockWith(passphrase: string): Promise<Reply> {
    try {
      await openWithKeyFile(passphrase);
      return { ok: true, value: {} };
    } catch (error) {
      if (error instanceof WrongKey) {
        return refused('hub.passphraseWrong');
      }

      throw error;
    }
  }

  async function openWithKeyFile(passphrase: string | null): Promise<void> {
    const file = await readKeyFile(dataDir);
    if (file === null) {
      unsavedKey = randomBytes(32);
      await open(unsavedKey);
      return;
    }

    keyKind = file.kind;
    const store = { demo: demoKeyStore, 'safe-storage': options.safeStorage, passphrase: passphrase === null ? null : passphraseKeyStore(passphrase) }[file.kind];
    if (store === null) {
      if (file.kind === 'safe-storage') {
        throw new WrongKey('The data was sealed with the key keeper of the operating system, which is not available now. Nothing was changed.');
      }

      return;
    }

    await open(await store.unwrap(file.wrapped));
  }

  async function rollDay(): Promise<void> {
    if (isOpen()) {
      await dispatch({ kind: 'host' }, 'day.roll', { requestId: randomUUID() });
    }
  }

  try {
    await openWithKeyFile(options.passphrase);
  } catch (error) {
    await unlockData();
    throw error;
  }

  await rollDay();
  const timer = setInterval(() => void rollDay(), dayTimerMilliseconds);
  return {
    id,
    connections,
    dispatch,
    state,
    seq: () => opened?.centre.head().seq ?? 0,
    centre: () => opened?.centre ?? null,
    async findHostStation(kind, counterId) {
      const stations = (await opened?.centre.work.read((tx) => tx.stations.list())) ?? [];
      return stations.find((station) => station.kind === kind && station.counterId === counterId && !station.revoked)?.id ?? null;
    },
    async stop() {
      clearInterval(timer);
      connections.closeAll();
      await opened?.centre.close();
      await unlockData();
    },
  };
}
