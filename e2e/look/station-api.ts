import { randomUUID } from 'node:crypto';
import type { CommandName, InputOf, MethodName, OutputOf } from '../../core/contract';
import type { HubProcess } from './hub-process';

type Input<N extends MethodName> = N extends CommandName ? Omit<InputOf<N>, 'requestId'> : InputOf<N>;

export type Call = <N extends MethodName>(token: string, method: N, input: Input<N>) => Promise<OutputOf<N>>;

/** The hub's HTTP side, spoken to as the station that owns the token. */
export function stationApi(hub: HubProcess): Call {
  return async (token, method, input) => {
    const response = await fetch(`${hub.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...input, requestId: randomUUID() }),
    });
    const body = (await response.json()) as Readonly<{ value?: unknown; code?: string; message?: string }>;
    if (!response.ok) {
      throw new Error(`${method}: ${body.code ?? response.status} ${body.message ?? ''}`);
    }
    return body.value as Awaited<ReturnType<Call>> as never;
  };
}
