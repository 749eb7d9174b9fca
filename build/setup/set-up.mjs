import { provideElectronRuntime } from './electron-runtime.mjs';
import { provideEmbeddedPostgres } from './embedded-postgres.mjs';
import { underLock } from './lock.mjs';
import { installPackages } from './packages.mjs';
import { requireSandbox } from './sandbox.mjs';
import { SetUpError } from './set-up-error.mjs';
import { provideSqliteAddon } from './sqlite-addon.mjs';
import { provideSystemNeeds } from './system-needs.mjs';

/**
 * Makes a fresh clone runnable, builds, and answers with the Electron to use
 * (null when none was asked for). Each step looks first and does only what is
 * missing, so a second run is cheap.
 */
export function setUp({ withElectron = true, forTests = false, build = async () => {} } = {}) {
  requireNode();
  return underLock(async () => {
    await installPackages();
    await provideSqliteAddon();
    await provideEmbeddedPostgres();
    const runtime = withElectron ? await provideElectronRuntime() : null;
    await provideSystemNeeds(runtime?.executable ?? null, { forTests });
    if (runtime !== null) {
      await requireSandbox(runtime);
    }
    await build();
    return runtime;
  });
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetUpError(`Node 20.19 or newer is needed; this is ${process.version}.`, 'install it from nodejs.org.');
  }
}

/** Runs a command's main function; a set-up failure is a sentence, not a stack. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(error instanceof SetUpError ? `[set-up] ${error.message}\n` : `${error.stack}\n`);
    process.exitCode = 1;
  }
}
