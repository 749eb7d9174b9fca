import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import path from 'node:path';

const at = (...parts: string[]) => path.resolve(...parts);

/** Electron 25 carries Node 18.15 and Chrome 114; newer ones run the same output. */
const node = 'node18.15';
const chrome = 'chrome114';

/** Each screen is an entry of its own, so that a kiosk never loads the manager's code. */
const screens = ['welcome', 'device', 'kiosk', 'hall', 'display', 'rating', 'clerk', 'manager'];

/**
 * `build/setup/build-app.mjs` builds the screens and the shell separately: a
 * headless hub needs only the screens. The district's console goes into a folder
 * of its own: no centre carries it.
 */
const part = process.env['YIMEN_BUILD_PART'] ?? 'all';

const main = {
  build: {
    target: node,
    // knex and sqlite3 stay outside because they are `dependencies`; all else is bundled, ESM packages included.
    lib: { entry: { index: at('electron/main.ts'), 'hub-process': at('electron/hub-process.ts') } },
    rollupOptions: { output: { entryFileNames: '[name].js' } },
  },
};

const preload = {
  build: {
    target: node,
    // A sandboxed preload can require nothing but electron.
    externalizeDeps: false,
    lib: { entry: at('electron/preload.ts') },
    rollupOptions: { output: { entryFileNames: 'index.js' } },
  },
};

const pages = (names: readonly string[], outDir: string) => ({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: chrome,
    minify: true,
    outDir: at(outDir),
    emptyOutDir: true,
    // The page's policy takes fonts and sounds from files only, never from data: addresses.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: Object.fromEntries(names.map((name) => [name, at('renderer', name, 'index.html')])),
    },
  },
});

const renderer = part === 'console' ? pages(['district'], 'out/console') : pages(screens, 'out/renderer');

export default defineConfig({
  ...(part === 'screens' || part === 'console' ? {} : { main, preload }),
  ...(part === 'shell' ? {} : { renderer }),
});
