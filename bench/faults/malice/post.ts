import type { HubProcess } from '../support/hub-process';

export type Answer = Readonly<{ status: number; code: string; milliseconds: number; value: unknown }>;

/** One call as any program on this machine may make it; status 0 when there was no answer. */
export async function post(
  hub: HubProcess,
  kind: string,
  method: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const started = performance.now();
  try {
    const response = await fetch(`${hub.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hub.token(kind)}`, 'content-type': 'application/json', ...headers },
      body,
    });
    const content = (await response.json()) as { code?: string; value?: unknown };
    return {
      status: response.status,
      code: content.code ?? 'ok',
      value: content.value,
      milliseconds: performance.now() - started,
    };
  } catch (error) {
    return { status: 0, code: String(error), value: null, milliseconds: performance.now() - started };
  }
}

/** Faults in the hub's log: bugs that a caller could reach. */
export const faultsOf = (hub: HubProcess) => hub.log.filter((line) => /"event":"(fault|http\.fault)"/.test(line));
