import { spawn, spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** Runs a command with its output on our stderr (see say.mjs); true when it exits with 0. */
export function succeeds(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** What a command prints; empty when it is missing or fails without a word. */
export function outputOf(command, args) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8' }).stdout ?? '';
}

export function hasCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** npm is a .cmd script on Windows, which only a shell can start. */
export function npmSucceeds(args, options = {}) {
  return succeeds('npm', args, { shell: process.platform === 'win32', ...options });
}

/** Chromium refuses to run as root inside its own sandbox; an ordinary user keeps the sandbox. */
export function isRoot() {
  return process.getuid?.() === 0;
}
