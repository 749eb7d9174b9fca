import { npmSucceeds } from './commands.mjs';
import { readText } from './files.mjs';
import { at } from './paths.mjs';
import { step } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

/** Packages of the lock file that must be there on every platform, as `path version integrity`. */
function required(lockText) {
  const { packages = {} } = JSON.parse(lockText || '{}');
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional)
    .map(([path, entry]) => `${path} ${entry.version} ${entry.integrity}`);
}

/** npm keeps a record of what it installed; comparing it spares a stamp of our own and a second install. */
function areInstalled() {
  const installed = new Set(required(readText(at('node_modules/.package-lock.json'))));
  return required(readText(at('package-lock.json'))).every((entry) => installed.has(entry));
}

export async function installPackages() {
  if (areInstalled()) {
    return;
  }
  // No install scripts: electron's would download and sqlite3's compile, each with its own step and message below.
  const installed = await step('Installing packages (npm ci, about half a minute)', () =>
    npmSucceeds(['ci', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund']),
  );
  if (!installed) {
    throw new SetUpError(
      'npm ci failed, see its message above.',
      'check the network and `npm config get registry`, then run the command again.',
    );
  }
}
