import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { outDir, projectRoot } from './project';

/** A change of one source file, made only in the bundle. */
export type Edit = Readonly<{ file: string; replace: readonly (readonly [from: string, to: string])[] }>;

/**
 * Bundles a program of its own, to be killed or drowned. An edit builds the same
 * product with one promise taken out: a drill that does not notice proves nothing.
 */
export async function bundleChild(name: string, entry: string, edit?: Edit): Promise<string> {
  const outfile = join(outDir, `${name}.js`);
  await build({
    entryPoints: [join(projectRoot, entry)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile,
    external: ['sqlite3', 'knex', 'esbuild'],
    logLevel: 'silent',
    plugins: edit === undefined ? [] : [editing(edit)],
  });
  return outfile;
}

function editing({ file, replace }: Edit): Plugin {
  const path = join(projectRoot, file);
  return {
    name: 'edit',
    setup(setup) {
      setup.onLoad({ filter: /\.ts$/ }, async (args) => {
        if (args.path !== path) {
          return undefined;
        }

        let contents = await readFile(path, 'utf8');
        for (const [from, to] of replace) {
          if (!contents.includes(from)) {
            throw new Error(`${file} no longer says “${from}”: this drill must be taught its new words`);
          }

          contents = contents.replace(from, to);
        }

        return { contents, loader: 'ts' };
      });
    },
  };
}
