import { buildWhenChanged } from './build-stamp.mjs';
import { succeeds } from './commands.mjs';
import { at } from './paths.mjs';

const screens = ['welcome', 'device', 'kiosk', 'hall', 'display', 'rating', 'clerk', 'manager'];

/** The pages that Electron's windows and plain browsers show. */
export function buildScreens() {
  return buildWhenChanged({
    name: 'screens',
    sources: ['renderer', 'core/contract', 'core/domain', 'standards/voice', 'electron.vite.config.ts'],
    outputs: screens.map((screen) => `out/renderer/${screen}/index.html`),
    build: () => electronVite('screens'),
  });
}

/** The district's console, which no centre carries. */
export function buildConsole() {
  return buildWhenChanged({
    name: 'console',
    sources: ['renderer/district', 'renderer/shared', 'core/contract', 'core/domain', 'electron.vite.config.ts'],
    outputs: ['out/console/district/index.html'],
    build: () => electronVite('console'),
  });
}

/** Electron's main process, the hub process beside it, and the preload. */
export function buildShell() {
  return buildWhenChanged({
    name: 'shell',
    sources: ['electron', 'hub', 'core', 'migrations', 'standards', 'electron.vite.config.ts'],
    outputs: ['out/main/index.js', 'out/main/hub-process.js', 'out/preload/index.js'],
    build: () => electronVite('shell'),
  });
}

function electronVite(part) {
  return succeeds(
    process.execPath,
    [at('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'],
    {
      env: { ...process.env, YIMEN_BUILD_PART: part },
    },
  );
}
