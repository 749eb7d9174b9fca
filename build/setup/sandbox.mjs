import fs from 'node:fs';
import path from 'node:path';
import { isRoot, succeeds } from './commands.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Chromium's sandbox needs either user namespaces, which hardened kernels and
 * Ubuntu 24.04 refuse, or its helper owned by root and marked setuid. Without
 * both, Electron ends at once with a message that only its makers understand.
 */
export async function requireSandbox(runtime) {
  if (process.platform !== 'linux' || isRoot()) {
    return;
  }
  const helper = path.join(runtime.folder, 'chrome-sandbox');
  if (isSetuidRoot(helper) || (await succeeds('unshare', ['--user', 'true'], { stdio: 'ignore' }))) {
    return;
  }
  throw new SetUpError(
    "This system lets no ordinary user open Chromium's sandbox, and Yimen does not run without it.",
    `sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`,
  );
}

function isSetuidRoot(file) {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}
