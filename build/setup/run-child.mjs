import { spawn } from 'node:child_process';
import { needsVirtualDisplay, startVirtualDisplay } from './display.mjs';
import { root } from './paths.mjs';

/** Runs a command to its end, passing signals on; answers with its exit code. */
export function runChild(command, args, { env = process.env, stdin = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: [stdin, 'inherit', 'inherit'] });
    const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'];
    const forward = (signal) => {
      // In a terminal Ctrl-C reaches the child by itself; a second one would read as "hurry up".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) {
        child.kill(signal);
      }
    };
    signals.forEach((signal) => process.on(signal, forward));
    const watch = watchForLostParent(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(watch);
      signals.forEach((signal) => process.removeListener(signal, forward));
      resolve(code ?? 1);
    });
  });
}

/**
 * npm stops a script by ending the shell around it, which tells us nothing: an
 * ended `npm run hub` would leave its hub running. A changed parent tells.
 */
function watchForLostParent(whenLost) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) {
    return null;
  }
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      whenLost();
    }
  }, 250);
  return watch;
}

/** The surroundings Electron needs: which runtime to use, and no leftover that turns it into plain Node. */
export function electronEnvironment(runtime) {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: runtime.executable };
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** Runs `work` with a display in its environment: the desk's own, or a virtual one that ends with it. */
export async function withDisplay({ env, forTests }, work) {
  if (!needsVirtualDisplay(forTests)) {
    return work(env);
  }
  const display = await startVirtualDisplay();
  try {
    return await work({ ...env, DISPLAY: display.name });
  } finally {
    display.stop();
  }
}
