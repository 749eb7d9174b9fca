import { build } from 'esbuild';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const sources = resolve(__dirname, '../../bench/empty-window');

/** Builds the empty window as a product would be built, and answers with the folder Electron starts. */
export async function buildEmptyWindow(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const common = { bundle: true, minify: true, logLevel: 'warning' } as const;
  await build({
    ...common,
    entryPoints: [join(sources, 'main.ts')],
    platform: 'node',
    format: 'cjs',
    target: 'node18.15',
    external: ['electron'],
    outfile: join(folder, 'main.js'),
  });
  await build({
    ...common,
    entryPoints: [join(sources, 'page.ts')],
    platform: 'browser',
    target: 'chrome114',
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: join(folder, 'page.js'),
  });
  await cp(join(sources, 'index.html'), join(folder, 'index.html'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty-window', main: 'main.js' }));
  return folder;
}
