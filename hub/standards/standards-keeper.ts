import { Metadata, MetadataKind } from '@tufjs/models';
import type { Instant } from '../../core/domain/calendar/instant';
import type { Findings, ReceivedBundle, RefusedBundle, StandardsKeeperPort } from '../../core/service/standards/ports';
import { describeError, type Log } from '../log';
import { findStick, findSticks } from '../sticks';
import type { BundleShelf } from './bundle-shelf';
import {
  createFetchFile,
  SourceUnreachable,
  TooLong,
  type BundleSourceAt,
  type FetchFile,
  type FetchOptions,
} from './bundle-source';
import { explainRefusal } from './explain-refusal';
import { createMetadataCache } from './metadata-cache';
import { hashOf, nameBundle, readBundle, type NamedBundle } from './read-target';
import { stickFolder } from './stick-folder';
import { ListRefused, NoTrustedRoot, updateMetadata } from './update-metadata';

export type StandardsKeeper = StandardsKeeperPort &
  Readonly<{
    /** The root that enrolment brought: from now on signatures can be checked. */
    trust(root: Uint8Array): Promise<void>;
    /** Looks at a source, keeps what is good, and reports it; false when the source could not be asked. */
    refresh(source: BundleSourceAt): Promise<boolean>;
    /** After an upgrade of the app: what could not be read before is read now. */
    readAgain(unread: readonly ReceivedBundle[]): Promise<void>;
  }>;

export type StandardsKeeperOptions = Readonly<{
  dataDir: string;
  version: string;
  now: () => Instant;
  log: Log;
  shelf: BundleShelf;
  /** Makes facts of what was found. */
  report: (findings: Findings) => Promise<void>;
  fetch?: FetchOptions['fetch'];
}>;

/** The most that is taken from one bundle's file. Bytes. */
const mostBundleBytes = 20 * 2 ** 20;
const mostFaults = 20;

type Look = StandardsKeeperOptions & Readonly<{ cache: ReturnType<typeof createMetadataCache> }>;

/** Brings standards down: verifies, keeps, reports. What is in force is decided elsewhere, at the beginning of a day. */
export function createStandardsKeeper(options: StandardsKeeperOptions): StandardsKeeper {
  const { dataDir, report } = options;
  const look: Look = { ...options, cache: createMetadataCache(dataDir) };
  let last: Promise<unknown> = Promise.resolve();

  /** One look at a time: two would write the same cache. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    isTrusting: async () => (await look.cache.readTrusted()) !== null,
    listSticks: async () => (await findSticks()).map(({ id, name }) => ({ id, name })),
    async lookAtStick(id) {
      const stick = await findStick(id);
      return stick === null
        ? null
        : inTurn(async () => lookAt(look, { kind: 'stick', dir: await stickFolder(stick.dir) }));
    },
    trust: (root) =>
      inTurn(async () => {
        // Throws where it is no root: nothing may be believed because of it.
        Metadata.fromJSON(MetadataKind.Root, JSON.parse(Buffer.from(root).toString('utf8')) as never);
        await look.cache.trust(root);
      }),
    async refresh(source) {
      try {
        await report(await inTurn(() => lookAt(look, source)));
        return true;
      } catch (error) {
        if (error instanceof SourceUnreachable || error instanceof NoTrustedRoot) {
          options.log('info', 'standards.notAsked', describeError(error));
          return false;
        }

        throw error;
      }
    },
    async readAgain(unread) {
      try {
        const findings = await inTurn(() => rereadAll(look, unread));
        if (findings.received.length + findings.refused.length > 0) {
          await report(findings);
        }
      } catch (error) {
        // They stay unread until the next start; the day begins all the same.
        options.log('warn', 'standards.notReadAgain', describeError(error));
      }
    },
  };
}

async function lookAt(look: Look, source: BundleSourceAt): Promise<Findings> {
  const { cache, now } = look;
  const fetchFile = createFetchFile(source, look.fetch === undefined ? {} : { fetch: look.fetch });
  const nothing: Findings = { source: source.kind, received: [], refused: [], confirmedUntil: null };
  try {
    const { targets, confirmedUntil } = await updateMetadata({ cache, fetchFile, now: now() });
    const named = Object.values(targets.targets).flatMap((target) => nameBundle(target) ?? []);
    return { ...nothing, ...(await takeAll(look, fetchFile, named)), confirmedUntil };
  } catch (error) {
    if (error instanceof ListRefused) {
      const reason = explainRefusal(error, await cache.listRoots());
      look.log('warn', 'standards.refused', { reason, file: error.file, detail: error.message });
      return { ...nothing, refused: [refusal({ reason, file: error.file, detail: error.message })] };
    }

    throw error;
  }
}

type Taken = Pick<Findings, 'received' | 'refused'>;

/** Fetches what is newer than what is in force; what was in force before, nobody needs again. */
async function takeAll(look: Look, fetchFile: FetchFile, named: readonly NamedBundle[]): Promise<Taken> {
  const received: ReceivedBundle[] = [];
  const refused: RefusedBundle[] = [];
  const { bundle } = look.shelf.standards();
  for (const one of named.filter(({ version }) => version >= bundle.version)) {
    const taken = await take(look, fetchFile, one);
    if ('reason' in taken) {
      look.log('warn', 'standards.refused', { reason: taken.reason, file: taken.file, detail: taken.detail });
      refused.push(taken);
    } else {
      received.push(taken);
    }
  }

  return { received, refused };
}

async function take(look: Look, fetchFile: FetchFile, named: NamedBundle): Promise<ReceivedBundle | RefusedBundle> {
  const about = { file: named.file, sha256: named.sha256, version: named.version };
  const bytes = (await look.shelf.read(named.sha256)) ?? (await fetchBundle(fetchFile, named));
  if (bytes === null) {
    return refusal({ ...about, reason: 'unreadable', detail: 'the list names it, and it is not there' });
  }

  if (bytes.length !== named.length || hashOf(bytes) !== named.sha256) {
    return refusal({ ...about, reason: 'tampered', detail: 'its bytes are not those that were signed' });
  }

  const read = readBundle(named, bytes, look.version);
  if (!read.ok) {
    const faults = read.faults.slice(0, mostFaults).map(({ path, message }) => ({
      path: path.slice(0, 400),
      message: message.slice(0, 400),
    }));
    return { ...refusal({ ...about, reason: 'nonsense', detail: `${read.faults.length} faults` }), faults };
  }

  if (!(await look.shelf.has(named.sha256))) {
    await look.shelf.add(named.sha256, bytes);
  }

  return read.bundle;
}

async function fetchBundle(fetchFile: FetchFile, { file, length }: NamedBundle): Promise<Buffer | null> {
  try {
    return await fetchFile(`targets/${file}`, Math.min(length, mostBundleBytes));
  } catch (error) {
    if (error instanceof TooLong) {
      return Buffer.alloc(0);
    }

    throw error;
  }
}

/** The bytes are on the shelf and were verified when they came. */
async function rereadAll(look: Look, unread: readonly ReceivedBundle[]): Promise<Findings> {
  const named = await Promise.all(
    unread.map(async (bundle) => ({
      ...bundle,
      file: `${bundle.sha256}.json`,
      length: (await look.shelf.read(bundle.sha256))?.length ?? 0,
    })),
  );
  const here = named.filter(({ length }) => length > 0);
  const { received, refused } = await takeAll(look, async () => null, here);
  return { source: 'district', received: received.filter(({ readable }) => readable), refused, confirmedUntil: null };
}

function refusal(about: Partial<RefusedBundle> & Pick<RefusedBundle, 'reason' | 'file' | 'detail'>): RefusedBundle {
  return { sha256: null, version: null, faults: [], ...about, detail: about.detail.slice(0, 400) };
}
