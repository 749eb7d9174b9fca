import fs from 'node:fs';
import path from 'node:path';

/** Address path → file. What is not in it does not exist, whatever the address says. */
export type FileMap = ReadonlyMap<string, string>;

/** Lists the folders once, at start: no path is ever made from an address. */
export function listFiles(folders: Readonly<Record<string, string>>): FileMap {
  return new Map(Object.entries(folders).flatMap(([prefix, folder]) => filesBelow(prefix, folder)));
}

function filesBelow(prefix: string, folder: string): readonly (readonly [string, string])[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const address = `${prefix}/${entry.name}`;
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(address, place) : [[address, place] as const];
  });
}
