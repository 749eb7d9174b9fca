import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleChild } from './bundle-child';
import { projectRoot } from './project';

export type Station = Readonly<{ kind: string; token: string; counterId: string | null }>;

/** The headless hub as a centre runs it, in a process of its own that a drill may torment. */
export type HubProcess = Readonly<{
  child: ChildProcess;
  ended: Promise<unknown>;
  url: string;
  stations: readonly Station[];
  token(kind: string): string;
  /** What it wrote to its log, one record a line. */
  log: readonly string[];
  stop(): Promise<void>;
}>;

export type HubProgram = Readonly<{ start(dataDir: string): Promise<HubProcess> }>;

/** Bundles the hub once, and gives it a folder with all that it serves. */
export async function prepareHub(name: string, scratch: string): Promise<HubProgram> {
  const root = join(scratch, 'program');
  await mkdir(join(root, 'out/renderer/assets'), { recursive: true });
  await symlink(join(projectRoot, 'standards'), join(root, 'standards'));
  const bundle = await bundleChild(name, 'hub/main.ts');
  return { start: (dataDir) => startHub(bundle, root, dataDir) };
}

async function startHub(bundle: string, root: string, dataDir: string): Promise<HubProcess> {
  const child = spawn(process.execPath, [bundle, '--demo', '--data', dataDir, '--port', '0', '--json'], {
    env: { ...process.env, YIMEN_ROOT: root },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Listened for at once: a child that dies early must not be waited for in vain.
  const ended = once(child, 'exit');
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const first = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended.then(() => null)]);
  if (first === null) {
    throw new Error(`The hub ended before it was ready: ${log.join('\n')}`);
  }

  const { url, stations } = JSON.parse(String(first[0])) as Pick<HubProcess, 'url' | 'stations'>;
  return {
    child,
    ended,
    url,
    stations,
    log,
    token: (kind) => stations.find((station) => station.kind === kind)?.token ?? '',
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
