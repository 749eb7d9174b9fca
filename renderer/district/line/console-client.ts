import type {
  ConsoleCommand,
  ConsoleInput,
  ConsoleMethod,
  ConsoleOutput,
  ConsoleQuery,
  ConsoleRefusalOf,
} from '../../../core/contract/console';
import { createRequestId } from '../../shared/hub/request-id';

/** What a page passes: commands get their request id from the client. */
export type ConsoleCallInput<N extends ConsoleMethod> = N extends ConsoleCommand
  ? Omit<ConsoleInput<N>, 'requestId'>
  : ConsoleInput<N>;

export type ConsoleError<N extends ConsoleMethod = ConsoleMethod> = Readonly<{
  /** `line.noAnswer`: nothing is known of the call's fate. */
  code: ConsoleRefusalOf<N> | 'line.noAnswer';
  message: string;
  details?: unknown;
  incident?: string;
}>;

export type ConsoleReply<N extends ConsoleMethod> =
  Readonly<{ ok: true; value: ConsoleOutput<N> }> | Readonly<{ ok: false; error: ConsoleError<N> }>;

export type ConsoleClient = Readonly<{
  /** `byItself`: the page asks without a person's doing, which must not keep the session open. */
  ask: <N extends ConsoleQuery>(
    name: N,
    input: ConsoleInput<N>,
    options?: Readonly<{ byItself: boolean }>,
  ) => Promise<ConsoleReply<N>>;
  /** The same request id again is the same press again: the server does it once. */
  run: <N extends ConsoleCommand>(name: N, input: ConsoleCallInput<N>, requestId?: string) => Promise<ConsoleReply<N>>;
  /** Told after each command that was done, and when the session is over: what is shown may be stale. */
  subscribe: (listener: (about: 'changed' | 'signedOut') => void) => () => void;
}>;

/** How long a page waits for an answer. A password check in a queue of others takes a few seconds. */
const patience = 60_000;

export function createConsoleClient(send: typeof fetch): ConsoleClient {
  const listeners = new Set<(about: 'changed' | 'signedOut') => void>();
  const tell = (about: 'changed' | 'signedOut') => listeners.forEach((listener) => listener(about));

  async function post<N extends ConsoleMethod>(name: N, input: unknown, byItself: boolean): Promise<ConsoleReply<N>> {
    const reply = await exchange<N>(send, name, input, byItself);
    if (!reply.ok && reply.error.code === 'session.none') {
      tell('signedOut');
    }
    return reply;
  }

  return {
    ask: (name, input, options) => post(name, input, options?.byItself ?? false),
    run: async (name, input, requestId = createRequestId()) => {
      const reply = await post<typeof name>(name, { ...input, requestId }, false);
      // What was done a moment ago counts as done, and the page must show it.
      if (reply.ok || reply.error.code === 'request.repeated') {
        tell('changed');
      }
      return reply;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function exchange<N extends ConsoleMethod>(
  send: typeof fetch,
  name: N,
  input: unknown,
  byItself: boolean,
): Promise<ConsoleReply<N>> {
  try {
    const response = await send(`/console/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-yimen-console': '1',
        ...(byItself ? { 'x-yimen-background': '1' } : {}),
      },
      body: JSON.stringify(input),
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(patience),
    });
    const body = (await response.json()) as unknown;
    return response.ok
      ? { ok: true, value: (body as { value: ConsoleOutput<N> }).value }
      : { ok: false, error: body as ConsoleError<N> };
  } catch {
    return { ok: false, error: { code: 'line.noAnswer', message: '' } };
  }
}
