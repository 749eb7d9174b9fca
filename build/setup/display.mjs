import { spawn } from 'node:child_process';
import { SetUpError } from './set-up-error.mjs';

/** Windows and macOS always have one; on Linux the session says so. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Tests never pop windows up on somebody's desk: on Linux they always get a virtual display. */
export function needsVirtualDisplay(forTests) {
  return process.platform === 'linux' && (forTests || !hasDisplay());
}

/**
 * Starts Xvfb on a number of its own choosing. Unlike xvfb-run this leaves the
 * order of stopping to us: the app first, so that it can close its database,
 * then the display.
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    // Tall enough for the 1080×1920 kiosk, wide enough for two consoles.
    const args = ['-displayfd', '3', '-screen', '0', '2560x2000x24', '-nolisten', 'tcp'];
    // In a group of its own: Ctrl-C must end the app before its display.
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
    process.once('exit', () => server.kill());
    const fail = (why) =>
      reject(new SetUpError(`The virtual display did not start: ${why}`, 'run `Xvfb :99` to see why.'));
    server.once('error', (error) => fail(error.message));
    server.once('exit', (code) => fail(`Xvfb exited with ${code}`));
    server.stdio[3].once('data', (number) => {
      server.removeAllListeners('exit');
      resolve({ name: `:${String(number).trim()}`, stop: () => server.kill() });
    });
  });
}
