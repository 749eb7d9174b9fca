import { build } from 'esbuild';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const sources = resolve(__dirname, '../../bench/form-paint/pages');

/** Both forms built the same way, as a product would be; answers with the folder of their pages. */
export async function buildPages(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of ['own', 'rjsf']) {
    await build({
      stdin: { contents: `import './watch-paint';\nimport './${name}';`, resolveDir: sources, loader: 'ts' },
      bundle: true,
      minify: true,
      logLevel: 'warning',
      platform: 'browser',
      target: 'chrome114',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      outfile: join(folder, `${name}.js`),
    });
    const page = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${name}</title></head><body><div id="root"></div><script src="./${name}.js"></script></body></html>`;
    await writeFile(join(folder, `${name}.html`), page);
  }

  return folder;
}
