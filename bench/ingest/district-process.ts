import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The bundle of the bench lies beside the district's. */
const bundle = resolve(__dirname, 'district.js');

export type DistrictProcess = Readonly<{ url: string; stop: () => Promise<void> }>;

/** The district server as it is run, in a process of its own. */
export async function startDistrictProcess(databaseUrl: string): Promise<DistrictProcess> {
  const child = spawn(process.execPath, [bundle, '--database', databaseUrl, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), exited.then(() => null)]);
  if (first === null) {
    throw new Error('The district ended before it was ready');
  }

  const { url } = JSON.parse(String(first[0])) as { url: string };
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
