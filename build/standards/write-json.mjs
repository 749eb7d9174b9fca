import { writeFileSync } from 'node:fs';

/** Writes a data file the way people read diffs: two spaces, real characters, a last newline. */
export function writeJson(url, value) {
  writeFileSync(url, `${JSON.stringify(value, null, 2)}\n`);
}
