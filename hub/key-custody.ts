import { randomBytes } from 'node:crypto';
import type { Reply } from '../core/contract/frames';
import { refused } from '../core/service/dispatch';
import { demoKeyStore, passphraseKeyStore, readKeyFile, WrongKey, writeKeyFile, type KeyStore, type KeyStoreKind } from './key-store';

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
export function createKeyCustody(dataDir: string, safeStorage: KeyStore | null): KeyCustody {
  let kind: KeyStoreKind = safeStorage === null ? 'passphrase' : 'safe-storage';
  let unsaved: Uint8Array | null = null;

  function storeFor(wanted: KeyStoreKind, passphrase: string | null): KeyStore | null {
    switch (wanted) {
      case 'demo':
        return demoKeyStore;
      case 'safe-storage':
        return safeStorage;
      case 'passphrase':
        return passphrase === null ? null : passphraseKeyStore(passphrase);
    }
  }

  return {
    kind: () => kind,
    isUnsaved: () => unsaved !== null,
    async take(passphrase) {
      const file = await readKeyFile(dataDir);
      if (file === null) {
        unsaved = randomBytes(32);
        return unsaved;
      }

      kind = file.kind;
      const store = storeFor(file.kind, passphrase);
      if (store === null && file.kind === 'safe-storage') {
        throw new WrongKey('The data was sealed with the key keeper of the operating system, which is not available now. Nothing was changed.');
      }

      return store === null ? null : store.unwrap(file.wrapped);
    },
    async keepFor(method, input) {
      if (unsaved === null) {
        return null;
      }

      const store = method === 'centre.setUpDemo' ? demoKeyStore : (safeStorage ?? storeFor('passphrase', passphraseIn(input)));
      if (store === null) {
        return refused('input.invalid', { issues: [{ path: 'passphrase', problem: 'needed on this machine' }] });
      }

      await writeKeyFile(dataDir, store, unsaved);
      kind = store.kind;
      unsaved = null;
      return null;
    },
  };
}

export function passphraseIn(input: unknown): string | null {
  const passphrase = (input as { passphrase?: unknown } | null)?.passphrase;
  return typeof passphrase === 'string' ? passphrase : null;
}
