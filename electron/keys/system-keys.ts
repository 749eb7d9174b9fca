import { safeStorage } from 'electron';
import type { AskHandlers } from '../messages';

/** Keyrings that keep a secret. `basic_text` is a password written in Chromium's source. */
const sound = ['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'];

type Keys = Pick<AskHandlers, 'wrapKey' | 'unwrapKey'>;

/** The system's key keeper; null where there is none, or none that deserves the name. */
export function findSystemKeys(): Keys | null {
  const backend = findBackend();
  return backend === null ? null : systemKeys(backend);
}

function findBackend(): string | null {
  if (!safeStorage.isEncryptionAvailable()) {
    return null;
  }
  if (process.platform !== 'linux') {
    return process.platform;
  }
  // Older runtimes do not say which keyring they found: then none is trusted.
  const { getSelectedStorageBackend } = safeStorage as Partial<typeof safeStorage>;
  const backend = getSelectedStorageBackend?.call(safeStorage) ?? 'unknown';
  return sound.includes(backend) ? backend : null;
}

/** The keyring's name stands beside what it wrapped: a change of keyring must not look like a damaged file. */
function systemKeys(backend: string): Keys {
  return {
    wrapKey: async ({ key }) => `${backend}:${safeStorage.encryptString(key).toString('base64')}`,
    unwrapKey: async ({ wrapped }) => {
      const [keptBy, content = ''] = wrapped.split(':');
      if (keptBy !== backend) {
        throw new Error(`The key was kept by ${keptBy}; this session has ${backend}.`);
      }
      return safeStorage.decryptString(Buffer.from(content, 'base64'));
    },
  };
}
