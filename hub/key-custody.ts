import { randomBytes } from 'node:crypto';
import type { Reply } from '../core/contract/frames';
import { refused } from '../core/service/dispatch';
import {
  demoKeyStore,
  passphraseKeyStore,
  readKeyFile,
  WrongKey,
  writeKeyFile,
  type KeyStore,
  type KeyStoreKind,
} from './key-store';

export type KeyCustody = Readonly<{
  kind(): KeyStoreKind;
  /**
   * The centre's key; null while only a passphrase would open it. Before the
   * first set-up it is a new key that is kept nowhere yet.
   *
   * @throws WrongKey when the passphrase, or the operating system's keeper, does not open it
   */
  take(passphrase: string | null): Promise<Uint8Array | null>;
  /** True while the key was made by this process and is kept nowhere. */
  isUnsaved(): boolean;
  /** Keeps a new key before anything is sealed under it; answers a refusal when it cannot. */
  keepFor(method: string, input: unknown): Promise<Reply | null>;
}>;

/** Where the centre's key comes from, and who holds the secret that opens it. */
export function createKeyCustody(
  dataDir: string,
  safeStorage: KeyStore | null,
  remember: (passphrase: string) => void,
): KeyCustody {
  let kind: KeyStoreKind = safeStorage === null ? 'passphrase' : 'safe-storage';
  let key: Uint8Array | null = null;
  let isUnsaved = false;

  const storeFor = (wanted: KeyStoreKind, passphrase: string | null) => chooseStore(wanted, safeStorage, passphrase);

  return {
    kind: () => kind,
    isUnsaved: () => isUnsaved,
    async take(passphrase) {
      const file = await readKeyFile(dataDir);
      if (file === null) {
        key = randomBytes(32);
        isUnsaved = true;
        return key;
      }

      kind = file.kind;
      const store = storeFor(file.kind, passphrase);
      if (store === null && file.kind === 'safe-storage') {
        throw new WrongKey(
          'The data was sealed with the key keeper of the operating system, which is not available now. Nothing was changed.',
        );
      }

      key = store === null ? null : await store.unwrap(file.wrapped);
      if (key !== null && file.kind === 'passphrase' && passphrase !== null) {
        remember(passphrase);
      }

      return key;
    },
    async keepFor(method, input) {
      // Also when it was kept before: a set-up that was refused may come again with another passphrase.
      if (key === null) {
        return null;
      }

      const passphrase = passphraseIn(input);
      const store = method === 'centre.setUpDemo' ? demoKeyStore : (safeStorage ?? storeFor('passphrase', passphrase));
      if (store === null) {
        return refused('input.invalid', { issues: [{ path: 'passphrase', problem: 'needed on this machine' }] });
      }

      await writeKeyFile(dataDir, store, key);
      kind = store.kind;
      isUnsaved = false;
      if (kind === 'passphrase' && passphrase !== null) {
        remember(passphrase);
      }

      return null;
    },
  };
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
  const passphrase = (input as { passphrase?: unknown } | null)?.passphrase;
  return typeof passphrase === 'string' ? passphrase : null;
}
