import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export type BenchStation = Readonly<{ kind: string; token: string; counterId: string | null }>;

export type HubProcess = Readonly<{ url: string; stations: readonly BenchStation[]; stop(): Promise<void> }>;

/** The bundle of the bench lies beside the hub's. */
const hubBundle = resolve(__dirname, 'hub.js');

/** A headless hub as a centre would run it, in a process of its own; `nodeOptions` as for `node`, such as `--cpu-prof`. */
export async function startHubProcess(dataDir: string, nodeOptions: readonly string[] = []): Promise<HubProcess> {
  const args = [...nodeOptions, hubBundle, '--demo', '--data', dataDir, '--port', '0', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), exited.then(() => null)]);
  if (first === null) {
    throw new Error('The hub process ended before it was ready');
  }

  const ready = JSON.parse(String(first[0])) as Pick<HubProcess, 'url' | 'stations'>;
  return {
    ...ready,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
