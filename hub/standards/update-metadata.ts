import { MetadataKind, type Targets } from '@tufjs/models';
import { EqualVersionError } from 'tuf-js/dist/error';
import { TrustedMetadataStore } from 'tuf-js/dist/store';
import type { Instant } from '../../core/domain/calendar/instant';
import { TooLong, type FetchFile } from './bundle-source';
import type { MetadataCache } from './metadata-cache';

/** One of the signed lists could not be believed; `cause` says why. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';

  constructor(
    readonly role: 'root' | 'timestamp' | 'snapshot' | 'targets',
    readonly file: string,
    readonly bytes: Buffer | null,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** No root to begin with: the centre has joined no district. */
export class NoTrustedRoot extends Error {
  override readonly name = 'NoTrustedRoot';
}

export type Updated = Readonly<{ targets: Targets; confirmedUntil: Instant }>;

/** What a list may weigh before it is known what it should. Bytes. */
const mostBytes = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000 };
const mostRoots = 256;

export type UpdateOptions = Readonly<{ cache: MetadataCache; fetchFile: FetchFile; now: Instant }>;

/**
 * Walks the signed lists as the TUF client workflow has it: roots one by one,
 * then timestamp, snapshot, targets. tuf-js checks every step; its own updater is
 * not used, since it brings a network client that old Electron cannot load,
 * writes its cache in pieces, and hides which check failed.
 */
export async function updateMetadata({ cache, fetchFile, now }: UpdateOptions): Promise<Updated> {
  const store = await openStore(cache);
  // The store reads the machine's clock by itself; the hub has one clock.
  if (!Reflect.has(store, 'referenceTime')) {
    throw new Error('tuf-js keeps its time elsewhere now');
  }

  Reflect.set(store, 'referenceTime', new Date(now));
  await updateRoot(store, cache, fetchFile);
  await updateTimestamp(store, cache, fetchFile);
  await updateSnapshot(store, cache, fetchFile);
  await updateTargets(store, cache, fetchFile);
  const targets = store.targets?.signed;
  const until = store.timestamp?.signed.expires;
  if (targets === undefined || until === undefined) {
    throw new Error('The lists were read and are not there');
  }

  return { targets, confirmedUntil: new Date(until).toISOString() as Instant };
}

/** From the newest root believed; from the first one where a damaged disk lost that. */
async function openStore(cache: MetadataCache): Promise<TrustedMetadataStore> {
  const trusted = await cache.readTrusted();
  if (trusted === null) {
    throw new NoTrustedRoot('This centre has joined no district');
  }

  const newest = await cache.read('root');
  const store = (newest === null ? null : open(newest)) ?? new TrustedMetadataStore(trusted);
  const history = `${store.root.signed.version}.root`;
  if ((await cache.read(history)) === null) {
    await cache.write(history, Buffer.from(JSON.stringify(store.root.toJSON())));
  }

  return store;
}

function open(root: Buffer): TrustedMetadataStore | null {
  try {
    return new TrustedMetadataStore(root);
  } catch {
    return null;
  }
}

async function updateRoot(store: TrustedMetadataStore, cache: MetadataCache, fetchFile: FetchFile): Promise<void> {
  const first = store.root.signed.version;
  for (let version = first + 1; version <= first + mostRoots; version += 1) {
    const file = `${version}.root.json`;
    const bytes = await fetchList('root', file, fetchFile, mostBytes.root);
    if (bytes === null) {
      return;
    }

    believe('root', file, bytes, () => store.updateRoot(bytes));
    await cache.write(`${version}.root`, bytes);
    await cache.write('root', bytes);
  }
}

async function updateTimestamp(store: TrustedMetadataStore, cache: MetadataCache, fetchFile: FetchFile): Promise<void> {
  const cached = await cache.read('timestamp');
  if (cached !== null) {
    attempt(() => store.updateTimestamp(cached));
  }

  const file = 'timestamp.json';
  const bytes = await demand('timestamp', file, fetchFile, mostBytes.timestamp);
  const isNew = believe('timestamp', file, bytes, () => {
    try {
      store.updateTimestamp(bytes);
      return true;
    } catch (error) {
      if (error instanceof EqualVersionError) {
        return false;
      }

      throw error;
    }
  });
  if (isNew) {
    await cache.write('timestamp', bytes);
  }
}

async function updateSnapshot(store: TrustedMetadataStore, cache: MetadataCache, fetchFile: FetchFile): Promise<void> {
  const cached = await cache.read('snapshot');
  if (cached !== null && attempt(() => store.updateSnapshot(cached, true))) {
    return;
  }

  const meta = store.timestamp?.signed.snapshotMeta;
  const file = `${meta?.version}.snapshot.json`;
  const bytes = await demand('snapshot', file, fetchFile, meta?.length ?? mostBytes.snapshot);
  believe('snapshot', file, bytes, () => store.updateSnapshot(bytes));
  await cache.write('snapshot', bytes);
}

async function updateTargets(store: TrustedMetadataStore, cache: MetadataCache, fetchFile: FetchFile): Promise<void> {
  const read = (bytes: Buffer) => {
    store.updateDelegatedTargets(bytes, MetadataKind.Targets, MetadataKind.Root);
  };
  const cached = await cache.read('targets');
  if (cached !== null && attempt(() => read(cached))) {
    return;
  }

  const meta = store.snapshot?.signed.meta['targets.json'];
  const file = `${meta?.version}.targets.json`;
  const bytes = await demand('targets', file, fetchFile, meta?.length ?? mostBytes.targets);
  believe('targets', file, bytes, () => read(bytes));
  await cache.write('targets', bytes);
}

/** What was believed once may be out of date by now; then it is fetched anew. */
function attempt(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

function believe<T>(role: ListRefused['role'], file: string, bytes: Buffer, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw new ListRefused(role, file, bytes, error);
  }
}

type Role = ListRefused['role'];

async function fetchList(role: Role, file: string, fetchFile: FetchFile, most: number): Promise<Buffer | null> {
  try {
    return await fetchFile(`metadata/${file}`, most);
  } catch (error) {
    throw error instanceof TooLong ? new ListRefused(role, file, null, error) : error;
  }
}

async function demand(role: Role, file: string, fetchFile: FetchFile, most: number): Promise<Buffer> {
  const bytes = await fetchList(role, file, fetchFile, most);
  if (bytes === null) {
    throw new ListRefused(role, file, null, new Error('there is no such file'));
  }

  return bytes;
}
