import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

export type ChildServer = Readonly<{
  url: string;
  child: ChildProcess;
  exited: Promise<unknown[]>;
  /** Kills it as a power cut would. */
  kill: () => Promise<void>;
}>;

/** Servers in processes of their own, which may be killed. Call it at the top of a test file. */
export function useChildServers(): Readonly<{
  start: (databaseUrl: string, mode: 'armed' | 'sound') => Promise<ChildServer>;
}> {
  let folder = '';
  beforeAll(async () => {
    await mkdir(resolve('out'), { recursive: true });
    folder = await mkdtemp(resolve('out', 'child-server-'));
    await build({
      entryPoints: [resolve('district/testing/killed-server.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      outfile: join(folder, 'server.cjs'),
      logLevel: 'warning',
    });
  }, 60_000);
  const children: ChildProcess[] = [];
  afterAll(async () => {
    children.forEach((child) => child.kill('SIGKILL'));
    await rm(folder, { recursive: true, force: true });
  });
  return {
    async start(databaseUrl, mode) {
      const child = spawn(process.execPath, [join(folder, 'server.cjs'), databaseUrl, mode], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.push(child);
      const exited = once(child, 'exit');
      const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
      return {
        url,
        child,
        exited,
        async kill() {
          child.kill('SIGKILL');
          await exited;
        },
      };
    },
  };
}
