import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { findNewestList } from './list-store';
import { refusePublishing } from './publishing-refusal';
import { readTargets } from './signed-lists';

/** Writes what a centre would fetch over the line into a folder of a stick: the same files, byte for byte. */
export async function exportForStick(client: ClientBase, dir: string): Promise<number> {
  const [targets, snapshot, timestamp] = [
    await findNewestList(client, 'targets'),
    await findNewestList(client, 'snapshot'),
    await findNewestList(client, 'timestamp'),
  ];
  if (targets === null || snapshot === null || timestamp === null) {
    refusePublishing('publishing.notReady');
  }

  const folder = join(dir, 'yimen-standards');
  await mkdir(join(folder, 'metadata'), { recursive: true });
  await mkdir(join(folder, 'targets'), { recursive: true });
  const { rows: roots } = await client.query<{ version: number; bytes: Buffer }>(
    `select version, bytes from tuf_metadata where role = 'root' order by version`,
  );
  for (const { version, bytes } of roots) {
    await writeFile(join(folder, 'metadata', `${version}.root.json`), bytes);
  }

  await writeFile(join(folder, 'metadata', `${snapshot.version}.snapshot.json`), snapshot.bytes);
  await writeFile(join(folder, 'metadata', `${targets.version}.targets.json`), targets.bytes);
  const bundles = Object.values(readTargets(targets.bytes).signed.targets);
  for (const { path, hashes } of bundles) {
    const { rows } = await client.query<{ bytes: Buffer }>(`select bytes from tuf_target where sha256 = $1`, [
      hashes['sha256'],
    ]);
    if (rows[0] !== undefined) {
      await writeFile(join(folder, 'targets', `${hashes['sha256']}.${path}`), rows[0].bytes);
    }
  }

  // Last: a stick that is pulled out too early names nothing that is not on it.
  await writeFile(join(folder, 'metadata', 'timestamp.json'), timestamp.bytes);
  return bundles.length;
}
