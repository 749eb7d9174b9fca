import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to, wherever it was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the checkout. */
export function at(...parts) {
  return path.join(root, ...parts);
}

/** What survives a deleted checkout: the compiled addon and the fallback runtime. */
export const cacheFolder =
  process.env.YIMEN_CACHE ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'yimen');
