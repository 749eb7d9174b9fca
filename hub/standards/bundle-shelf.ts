import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fact } from '../../core/contract/facts';
import { parseStandardBundle } from '../../core/contract/standard-bundle';
import { canonicalText } from '../../core/domain/standards/canonical-text';
import type { KeptBundle, Standards } from '../../core/service/handler';
import type { InstalledStandard } from '../../core/service/standards/ports';
import { describeError, type Log } from '../log';
import { writeWhole } from './write-whole';

export type BundleShelf = Readonly<{
  standards(): Standards;
  /** Says which were installed, newest first, once the data is open. */
  start(installed: readonly InstalledStandard[]): void;
  /** Follows the log: a day that begins may bring another bundle into force. */
  note(facts: readonly Fact[]): void;
  /** Keeps a verified bundle; one that this app cannot read is kept unread. */
  add(sha256: string, bytes: Uint8Array): Promise<void>;
  has(sha256: string): Promise<boolean>;
  read(sha256: string): Promise<Uint8Array | null>;
}>;

/** How many are kept that were in force before. */
const earlierKept = 2;

/**
 * The bundles this centre has, as files named by their hash and, those that can
 * be read, in memory: every answer needs the one in force, and a draft may need
 * an older one. What the app ships is always among them.
 */
export async function openBundleShelf(dataDir: string, shipped: KeptBundle, log: Log): Promise<BundleShelf> {
  const dir = join(dataDir, 'standards', 'bundles');
  const pathOf = (sha256: string) => join(dir, `${sha256}.json`);
  const kept = new Map<string, KeptBundle>([[shipped.sha256, shipped]]);
  let installed: readonly string[] = [];
  let current = describe(kept, shipped, shipped.sha256);

  for (const [sha256, bytes] of await readAll(dir, log)) {
    keepReadable(kept, sha256, bytes);
  }

  function settle(): void {
    current = describe(kept, shipped, installed[0] ?? shipped.sha256);
  }

  function install(sha256s: readonly string[]): void {
    installed = [...new Set([...sha256s, ...installed])];
    settle();
    void prune().catch((error: unknown) => {
      log('warn', 'standards.notPruned', describeError(error));
    });
  }

  /** Those that came after the one in force wait to be chosen; of those before it, the last two stay. */
  async function prune(): Promise<void> {
    const stays = new Set(installed.slice(0, 1 + earlierKept));
    const inForce = current.bundle.version;
    for (const { sha256, bundle } of [...kept.values()]) {
      if (bundle.version <= inForce && !stays.has(sha256) && sha256 !== shipped.sha256) {
        kept.delete(sha256);
        await rm(pathOf(sha256), { force: true });
      }
    }

    settle();
  }

  await keepShipped(pathOf(shipped.sha256), shipped, log);
  settle();
  return {
    standards: () => current,
    start: (list) => install(list.map(({ sha256 }) => sha256)),
    note(facts) {
      const news = facts.flatMap((fact) => (fact.type === 'standards.installed' ? [fact.payload.sha256] : []));
      if (news.length > 0) {
        install(news.reverse());
      }
    },
    async add(sha256, bytes) {
      await writeWhole(pathOf(sha256), bytes);
      keepReadable(kept, sha256, bytes);
      settle();
    },
    has: async (sha256) => (await readWhole(pathOf(sha256), sha256)) !== null,
    read: (sha256) => readWhole(pathOf(sha256), sha256),
  };
}

/** An upgrade of the app must not take away what is in force today. A disk that is full must not stop the day. */
async function keepShipped(path: string, { sha256, bundle }: KeptBundle, log: Log): Promise<void> {
  if ((await readWhole(path, sha256)) === null) {
    await writeWhole(path, Buffer.from(canonicalText(bundle))).catch((error: unknown) => {
      log('warn', 'standards.notKept', describeError(error));
    });
  }
}

function describe(kept: ReadonlyMap<string, KeptBundle>, shipped: KeptBundle, inForce: string): Standards {
  const list = [...kept.values()].sort((a, b) => b.bundle.version - a.bundle.version);
  return { ...(kept.get(inForce) ?? shipped), kept: list, shipped };
}

function keepReadable(kept: Map<string, KeptBundle>, sha256: string, bytes: Uint8Array): void {
  const bundle = parseBundle(bytes);
  if (bundle !== null) {
    kept.set(sha256, { bundle, sha256 });
  }
}

function parseBundle(bytes: Uint8Array): KeptBundle['bundle'] | null {
  try {
    const parsed = parseStandardBundle(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.ok ? parsed.bundle : null;
  } catch {
    return null;
  }
}

async function readAll(dir: string, log: Log): Promise<readonly (readonly [string, Uint8Array])[]> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  const found: (readonly [string, Uint8Array])[] = [];
  for (const name of names) {
    const sha256 = name.slice(0, 64);
    const bytes = await readWhole(join(dir, name), sha256);
    if (bytes === null) {
      log('warn', 'standards.damaged', { sha256 });
    } else {
      found.push([sha256, bytes]);
    }
  }

  return found;
}

/** The bytes that the name promises; null when the file is gone or is not what it was. */
async function readWhole(path: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}
