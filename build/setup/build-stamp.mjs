import fs from 'node:fs';
import path from 'node:path';
import { fingerprint, readText } from './files.mjs';
import { at } from './paths.mjs';
import { step } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

/** What every build depends on besides its own sources. */
const always = ['package-lock.json', 'build/setup', 'tsconfig.base.json'];

/** Builds only when a source, the lock file or an output changed since the last good build. */
export async function buildWhenChanged({ name, sources, outputs, build }) {
  const stampFile = at('out/stamps', name);
  const wanted = fingerprint([...always, ...sources].map((source) => at(source)));
  const isBuilt = outputs.every((output) => fs.existsSync(at(output)));
  if (isBuilt && readText(stampFile) === wanted) {
    return;
  }
  fs.rmSync(stampFile, { force: true });
  if (!(await step(`Building ${name}`, build))) {
    throw new SetUpError(
      `${name} did not build.`,
      'read the message above; a fresh pull may need the command run again.',
    );
  }
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  fs.writeFileSync(stampFile, wanted);
}
