import { randomBytes } from 'node:crypto';
import type { Reply } from '../core/contract/frames';
import { refused } from '../core/service/dispatch';
import {
  demoKeyStore,
  passphraseKeyStore,
  readKeyFile,
  WrongKey,
  writeKeyFile,
  type KeyFile,
  type KeyStore,
  type KeyStoreKind,
} from './key-store';
import { newRecoveryKey, unwrapByRecovery, wrapForRecovery } from './recovery-slot';

/** What somebody has to open the data with; with a recovery key the passphrase is a new one. */
export type Secret = Readonly<{ passphrase: string | null; recoveryKey: string | null }>;

export type KeyCustody = Readonly<{
  kind(): KeyStoreKind;
  /**
   * The centre's key; null while only a passphrase or the recovery key would
   * open it. Before the first set-up it is a new key that is kept nowhere yet.
   *
   * @throws WrongKey when what was given, or the operating system's keeper, does not open it
   */
  take(secret: Secret): Promise<Uint8Array | null>;
  /** After the recovery key opened the data: keeps the key the ordinary way again. */
  settle(): Promise<void>;
  /** True while the key was made by this process and is kept nowhere. */
  isUnsaved(): boolean;
  /** Keeps a new key before anything is sealed under it; answers a refusal when it cannot. */
  keepFor(method: string, input: unknown): Promise<Reply | null>;
  /** A new recovery key, told once; the one before opens nothing any more. */
  makeRecoveryKey(): Promise<string>;
}>;

/** A passphrase shorter than this is not worth the scrypt behind it. */
const shortestPassphrase = 8;

/** The recovery key alone does not do where the machine keeps no keys. */
export class PassphraseNeeded extends Error {
  override readonly name = 'PassphraseNeeded';
}

type Held = { kind: KeyStoreKind; key: Uint8Array | null; isUnsaved: boolean; next: (() => Promise<void>) | null };

type Keeping = Readonly<{
  dataDir: string;
  safeStorage: KeyStore | null;
  remember: (passphrase: string) => void;
  held: Held;
}>;

/** Where the centre's key comes from, and who holds the secret that opens it. */
export function createKeyCustody(
  dataDir: string,
  safeStorage: KeyStore | null,
  remember: (passphrase: string) => void,
): KeyCustody {
  const kind = safeStorage === null ? 'passphrase' : 'safe-storage';
  const held: Held = { kind, key: null, isUnsaved: false, next: null };
  const keeping: Keeping = { dataDir, safeStorage, remember, held };
  return {
    kind: () => held.kind,
    isUnsaved: () => held.isUnsaved,
    take: (secret) => take(keeping, secret),
    async settle() {
      await held.next?.();
      held.next = null;
    },
    keepFor: (method, input) => keepFor(keeping, method, passphraseIn(input)),
    async makeRecoveryKey() {
      const file = await readKeyFile(dataDir);
      if (file === null || held.key === null) {
        throw new Error('A recovery key is for a key that is kept');
      }

      const recoveryKey = newRecoveryKey();
      await writeKeyFile(dataDir, { ...file, recovery: wrapForRecovery(held.key, recoveryKey) });
      return recoveryKey;
    },
  };
}

async function take(keeping: Keeping, secret: Secret): Promise<Uint8Array | null> {
  const { dataDir, safeStorage, remember, held } = keeping;
  const { passphrase, recoveryKey } = secret;
  held.next = null;
  const file = await readKeyFile(dataDir);
  if (file === null) {
    held.key = randomBytes(32);
    held.isUnsaved = true;
    return held.key;
  }

  held.kind = file.kind;
  if (recoveryKey !== null) {
    held.key = recover(keeping, file, recoveryKey, passphrase);
    return held.key;
  }

  held.key = await unwrapOrWait(file, chooseStore(file.kind, safeStorage, passphrase));
  if (held.key !== null && file.kind === 'passphrase' && passphrase !== null) {
    remember(passphrase);
  }

  return held.key;
}

/** Nothing is written here: only data that really opened is worth a new wrapping. */
function recover(keeping: Keeping, file: KeyFile, recoveryKey: string, passphrase: string | null): Uint8Array {
  const key = unwrapByRecovery(file.recovery ?? '', recoveryKey);
  const store = keeping.safeStorage ?? newPassphraseStore(passphrase);
  keeping.held.next = () => keep(keeping, store, key, passphrase);
  return key;
}

async function keepFor(keeping: Keeping, method: string, passphrase: string | null): Promise<Reply | null> {
  const { held, safeStorage } = keeping;
  // Also when it was kept before: a set-up that was refused may come again with another passphrase.
  if (held.key === null) {
    return null;
  }

  const store =
    method === 'centre.setUpDemo' ? demoKeyStore : (safeStorage ?? chooseStore('passphrase', null, passphrase));
  if (store === null) {
    return refused('input.invalid', { issues: [{ path: 'passphrase', problem: 'needed on this machine' }] });
  }

  await keep(keeping, store, held.key, passphrase);
  return null;
}

async function keep(
  { dataDir, remember, held }: Keeping,
  store: KeyStore,
  key: Uint8Array,
  passphrase: string | null,
): Promise<void> {
  const recovery = (await readKeyFile(dataDir))?.recovery;
  const wrapped = await store.wrap(key);
  await writeKeyFile(dataDir, { kind: store.kind, wrapped, ...(recovery === undefined ? {} : { recovery }) });
  held.kind = store.kind;
  held.isUnsaved = false;
  if (store.kind === 'passphrase' && passphrase !== null) {
    remember(passphrase);
  }
}

/**
 * The keeper of the system may be gone, another one, or hold another secret:
 * then the recovery key is waited for, where there is one.
 */
async function unwrapOrWait(file: KeyFile, store: KeyStore | null): Promise<Uint8Array | null> {
  if (file.kind !== 'safe-storage') {
    return store === null ? null : store.unwrap(file.wrapped);
  }

  if (store === null) {
    return waitOrRefuse(
      file,
      'The data was sealed with the key keeper of the operating system, which is not available now. Nothing was changed.',
    );
  }

  return store
    .unwrap(file.wrapped)
    .catch((error: unknown) => waitOrRefuse(file, error instanceof Error ? error.message : String(error)));
}

function waitOrRefuse(file: KeyFile, problem: string): null {
  if (file.recovery === undefined) {
    throw new WrongKey(problem);
  }

  return null;
}

function newPassphraseStore(passphrase: string | null): KeyStore {
  if (passphrase === null || passphrase.length < shortestPassphrase) {
    throw new PassphraseNeeded('This machine keeps no keys');
  }

  return passphraseKeyStore(passphrase);
}

function chooseStore(wanted: KeyStoreKind, safeStorage: KeyStore | null, passphrase: string | null): KeyStore | null {
  switch (wanted) {
    case 'demo':
      return demoKeyStore;
    case 'safe-storage':
      return safeStorage;
    case 'passphrase':
      return passphrase === null ? null : passphraseKeyStore(passphrase);
  }
}

export function passphraseIn(input: unknown): string | null {
  return textIn(input, 'passphrase');
}

export function secretIn(input: unknown): Secret {
  return { passphrase: passphraseIn(input), recoveryKey: textIn(input, 'recoveryKey') };
}

function textIn(input: unknown, name: string): string | null {
  const text = (input as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof text === 'string' ? text : null;
}
