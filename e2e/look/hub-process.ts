import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type Station = Readonly<{ kind: string; token: string; counterId: string | null }>;

export type HubProcess = Readonly<{ url: string; stations: readonly Station[]; stop: () => Promise<void> }>;

type Options = Readonly<{ root: string; dataDir: string; demo: boolean }>;

/** Runs a real hub beside this tool, as `npm run hub` does, and answers once it serves. */
export async function startHubProcess({ root, dataDir, demo }: Options): Promise<HubProcess> {
  const bundle = path.join(root, 'out/tools/hub.js');
  if (!existsSync(bundle)) {
    throw new Error('The hub is not built: run `npm run hub` once, or this tool by `npm run look`.');
  }
  const args = [bundle, '--data', dataDir, '--port', '0', '--json', ...(demo ? ['--demo'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ready = await firstLine(child);
  const { url, stations } = JSON.parse(ready) as Readonly<{ url: string; stations: readonly Station[] }>;
  return { url, stations, stop: () => end(child) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) {
    throw new Error('The hub has no output');
  }
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (line.startsWith('{')) {
      return line;
    }
  }
  throw new Error('The hub ended before it was ready');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) {
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
