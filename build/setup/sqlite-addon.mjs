import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { hasCommand, npmSucceeds } from './commands.mjs';
import { placeFile, readText } from './files.mjs';
import { at, cacheFolder } from './paths.mjs';
import { say, step } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';
import { installSystemPackages } from './system-packages.mjs';

const addon = at('node_modules/sqlite3/build/Release/node_sqlite3.node');

/** sqlite3's addon speaks Node-API: one binary serves Node and every Electron. */
export async function provideSqliteAddon() {
  if (loads()) {
    return;
  }
  const kept = path.join(cacheFolder, cacheName());
  if (fs.existsSync(kept)) {
    placeFile(kept, addon);
    if (loads()) {
      say('SQLite addon: taken from the cache');
      return;
    }
  }
  await provideCompiler();
  const built = await step('Compiling the SQLite addon (about a minute, once per machine)', compile);
  if (!built || !loads()) {
    throw new SetUpError(
      'sqlite3 has no binary for this machine and did not compile.',
      'install python3, make and a C++ compiler (Debian: apt-get install python3 make g++), then run the command again.',
    );
  }
  placeFile(addon, kept);
}

/** In a process of its own: an addon for another system may take the process down with it. */
function loads() {
  return fs.existsSync(addon) && spawnSync(process.execPath, ['-e', `require(${JSON.stringify(addon)})`]).status === 0;
}

function compile() {
  // nvm, the official tarballs and Debian carry Node's headers; without them node-gyp would download them.
  const prefix = path.resolve(process.execPath, '../..');
  const headers = fs.existsSync(path.join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {};
  return npmSucceeds(['rebuild', 'sqlite3', '--ignore-scripts=false', '--loglevel=error'], {
    env: { ...process.env, JOBS: 'max', ...headers },
  });
}

async function provideCompiler() {
  if (process.platform !== 'linux') {
    return;
  }
  const missing = ['python3', 'make', 'g++'].filter((command) => !hasCommand(command));
  if (missing.length > 0) {
    await installSystemPackages(missing);
  }
}

function cacheName() {
  const { version } = JSON.parse(readText(at('node_modules/sqlite3/package.json')));
  const libc = process.report?.getReport().header.glibcVersionRuntime ?? 'other';
  return `node_sqlite3-${version}-${process.platform}-${process.arch}-${libc}.node`;
}
