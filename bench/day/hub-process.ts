import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { isMethodName, contract, type InputOf, type MethodName, type OutputOf } from '../../core/contract/index';
import type { RefusalBody } from '../../core/contract/frames';
import type { CounterId } from '../../core/domain/id';

export type Station = Readonly<{ kind: string; token: string; counterId: CounterId | null }>;

export type Answer<N extends MethodName> =
  Readonly<{ ok: true; value: OutputOf<N> }> | Readonly<{ ok: false; error: RefusalBody }>;

export type HubProcess = Readonly<{
  url: string;
  stations: readonly Station[];
  ask<N extends MethodName>(station: Station, method: N, input: Omit<InputOf<N>, 'requestId'>): Promise<Answer<N>>;
  stop(): Promise<void>;
}>;

/** The headless hub as a newcomer starts it, in a process of its own. */
export async function startHubProcess(dataDir: string): Promise<HubProcess> {
  const child = spawn(
    process.execPath,
    [resolve('out/tools/hub.js'), '--demo', '--data', dataDir, '--port', '0', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, stations } = JSON.parse(line) as { url: string; stations: Station[] };
  let stopped: Promise<void> | null = null;
  return {
    url,
    stations,
    async ask(station, method, input) {
      const isCommand = isMethodName(method) && contract[method].kind === 'command';
      const response = await fetch(`${url}/api/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${station.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...input, ...(isCommand ? { requestId: randomUUID() } : {}) }),
      });
      const body = (await response.json()) as { value: never } & RefusalBody;
      return response.ok ? { ok: true, value: body.value } : { ok: false, error: body };
    },
    stop() {
      stopped ??= once(child, 'exit').then(() => undefined);
      child.kill('SIGTERM');
      return stopped;
    },
  };
}
