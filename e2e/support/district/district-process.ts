import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Pool } from 'pg';
import { openPool } from '../../../district/database/open-pool';
import { runTestPostgres } from '../../../district/testing/run-postgres';

/** What opens the servers' own signing key. */
export const onlineSecret = 'a secret of this story';

export type DistrictProcess = Readonly<{ url: string; pool: Pool; stop: () => Promise<void> }>;

/** Runs a real district server on a real PostgreSQL of its own, as `npm run district` does. */
export async function startDistrictProcess(root: string): Promise<DistrictProcess> {
  const bundle = path.join(root, 'out/tools/district.js');
  if (!existsSync(bundle)) {
    throw new Error('The district server is not built: run `npm run district` once, or this tool by npm.');
  }
  const postgres = await runTestPostgres();
  const databaseUrl = await postgres.createDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'yimen-district-'));
  const args = [bundle, '--database', databaseUrl, '--data', dataDir, '--port', '0', '--json'];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, YIMEN_ROOT: root, YIMEN_STANDARDS_SECRET: onlineSecret },
  });
  child.stderr.resume();
  const pool = openPool({ url: databaseUrl, connections: 3 });
  const { url } = JSON.parse(await firstLine(child)) as Readonly<{ url: string }>;
  return {
    url,
    pool,
    async stop() {
      await pool.end();
      await end(child);
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) {
    throw new Error('The district server has no output');
  }
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) {
      return line;
    }
  }
  throw new Error('The district server ended before it was ready');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) {
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
