import { createHash, type KeyObject } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalText } from '../../core/domain/standards/canonical-text';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { createSigningKey } from '../../district/publishing/sealed-key';
import {
  makeRoot,
  makeSnapshot,
  makeTargets,
  makeTimestamp,
  signList,
  writeList,
  type PublishedBundle,
} from '../../district/publishing/signed-lists';
import { createSigner, keyIdOf, type Signer } from '../../district/publishing/tuf-key';

export type Person = Readonly<{ signer: Signer; publicKey: string; privateKey: KeyObject }>;

export function createPerson(): Person {
  const { privateKey, publicKey } = createSigningKey();
  return { privateKey, publicKey, signer: createSigner(keyIdOf(publicKey), privateKey) };
}

type Listed = Readonly<{ bundle: unknown; minApp?: string; spec?: string; version?: number }>;

export type Publication = Readonly<{
  bundles: readonly Listed[];
  version: number;
  now: number;
  /** Who signs the list; both publishers where nothing is said. */
  signers?: readonly Person[];
}>;

/**
 * The standards office as a district publishes it, made by the same code and
 * written as a stick: a test may then spoil what it likes.
 */
export function createStandardsOffice(now: number) {
  const keepers = [createPerson(), createPerson(), createPerson()];
  const publishers = [createPerson(), createPerson()];
  const online = createPerson();
  const rootOf = (version: number, targets: readonly Person[], servers: Person = online) =>
    makeRoot(version, { root: publicKeys(keepers), targets: publicKeys(targets), online: [servers.publicKey] }, now);
  const firstRoot = writeList(signList(rootOf(1, publishers), signersOf(keepers.slice(0, 2))));
  const roots = [firstRoot];

  return {
    firstRoot,
    publishers,
    online,
    keepers,
    /** From now on other people publish: signed by two of three, or by whom the test says. */
    changePublishers(targets: readonly Person[], by: readonly Person[] = keepers.slice(1)) {
      roots.push(writeList(signList(rootOf(roots.length + 1, targets), signersOf(by))));
    },
    /** Writes the whole repository into an emptied folder. */
    async publish(dir: string, { bundles, version, now: at, signers = publishers }: Publication): Promise<void> {
      await rm(dir, { recursive: true, force: true });
      await mkdir(join(dir, 'metadata'), { recursive: true });
      await mkdir(join(dir, 'targets'), { recursive: true });
      const files = bundles.map(describe);
      const targets = writeList(signList(makeTargets(version, files, at), signersOf(signers)));
      const snapshot = writeList(signList(makeSnapshot(version, targets, at), [online.signer]));
      const timestamp = writeList(signList(makeTimestamp(version, snapshot, at), [online.signer]));
      const write = (name: string, bytes: Buffer) => writeFile(join(dir, name), bytes);
      for (const [index, bytes] of roots.entries()) {
        await write(`metadata/${index + 1}.root.json`, bytes);
      }

      await write(`metadata/${version}.targets.json`, targets);
      await write(`metadata/${version}.snapshot.json`, snapshot);
      await write('metadata/timestamp.json', timestamp);
      for (const [index, file] of files.entries()) {
        await write(`targets/${file.sha256}.${file.file}`, Buffer.from(canonicalText(bundles[index]?.bundle)));
      }
    },
  };
}

const publicKeys = (people: readonly Person[]) => people.map(({ publicKey }) => publicKey);
const signersOf = (people: readonly Person[]) => people.map(({ signer }) => signer);

function describe({ bundle, minApp = '0.1.0', spec = 'yimen-standard-bundle/1', version }: Listed): PublishedBundle {
  const bytes = Buffer.from(canonicalText(bundle));
  const { id, title, effectiveFrom, version: own } = bundle as StandardBundle;
  const number = version ?? own;
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    length: bytes.length,
    file: `${id}-${number}.json`,
    facts: { bundleId: id, version: number, spec, minApp, effectiveFrom, title },
  };
}
