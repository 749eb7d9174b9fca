import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { consolePart } from './console/console-part';
import { inRole } from './database/in-role';
import type { DistrictOptions } from './district';
import { createOnlineSigner } from './publishing/online-signer';
import { readTrustedRoot } from './publishing/root-ceremony';
import { servePublishing } from './publishing/routes';

export type PartOptions = Readonly<{ dataDir: string; version: string }>;

/** The bundle of this program lies two folders below the project: `out/tools/district.js`. */
const root = process.env['YIMEN_ROOT'] ?? resolve(__dirname, '..', '..');

/** What stands on the server beside the protocol of the centres: the published standards and the console. */
export function openParts({ dataDir, version }: PartOptions): Pick<DistrictOptions, 'parts' | 'trustedRoot'> {
  const online = createOnlineSigner(readOnlineSecret(dataDir));
  return {
    parts: [
      (app, { pool }) => servePublishing(app, { pool, online, now: Date.now }),
      consolePart({
        version,
        pagesDir: resolve(root, 'out/console'),
        standardsDir: resolve(root, 'standards'),
        online,
      }),
    ],
    trustedRoot: (pool) =>
      inRole(pool, 'yimen_gate', null, async (client) => (await readTrustedRoot(client))?.toString('base64') ?? null),
  };
}

/** What opens the servers' own signing key; several servers on one database are given the same. */
function readOnlineSecret(dataDir: string): string | null {
  const given = process.env['YIMEN_STANDARDS_SECRET'];
  if (given !== undefined && given !== '') {
    return given;
  }

  const file = join(dataDir, 'standards-secret');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
