import { useEffect, useState } from 'react';
import type { OutputOf, QueryName } from '../../../core/contract';
import { useHub, useLineState } from './hub-context';
import { isLineFault, type CallInput, type HubError, type HubReply } from './hub-reply';
import { staleAfter } from './stale-after';

/** Notices come in bursts; one question answers them all. Milliseconds. */
const gatherFor = 60;

/** A hub that is in trouble is asked again after this many milliseconds, by every screen that nobody tends. */
const retryAfter = 5000;

export type QueryState<N extends QueryName> = Readonly<{
  /** The last good answer; kept while the line is down. */
  value: OutputOf<N> | null;
  refusal: HubError<N> | null;
  /** True while what is shown may be older than what the hub knows. */
  isStale: boolean;
}>;

type Known<N extends QueryName> = Readonly<{
  key: string;
  value: OutputOf<N> | null;
  refusal: HubError<N> | null;
  late: boolean;
}>;

export type QueryOptions = Readonly<{
  /** Asks again after so many milliseconds, where something changes that leaves no fact. */
  every?: number | null;
}>;

/** Asks a query and keeps its answer fresh; a null input asks nothing. */
export function useQuery<N extends QueryName>(
  name: N,
  input: CallInput<N> | null,
  { every = null }: QueryOptions = {},
): QueryState<N> {
  const hub = useHub();
  const lineState = useLineState();
  const key = input === null ? null : JSON.stringify(input);
  const [known, setKnown] = useState<Known<N> | null>(null);

  useEffect(() => {
    if (key === null) {
      return undefined;
    }
    return keepFresh({
      ask: () => hub.call(name, JSON.parse(key) as CallInput<N>),
      answered: (reply) => setKnown((before) => next(before, key, reply)),
      subscribe: (wake) => {
        const types: readonly string[] = staleAfter[name] ?? [];
        const forget = hub.subscribeNotices((notice) => (types.includes(notice.type) ? wake() : undefined));
        // A line that is back may have missed notices, so everything is asked anew.
        const release = hub.subscribeLine(() => (hub.readLine().state === 'up' ? wake() : undefined));
        const clock = every === null ? null : setInterval(wake, every);
        return () => {
          forget();
          release();
          clearInterval(clock ?? undefined);
        };
      },
    });
  }, [hub, name, key, every]);

  if (known === null || known.key !== key) {
    return { value: null, refusal: null, isStale: false };
  }
  return { value: known.value, refusal: known.refusal, isStale: known.late || lineState !== 'up' };
}

function next<N extends QueryName>(before: Known<N> | null, key: string, reply: HubReply<N>): Known<N> {
  if (reply.ok) {
    return { key, value: reply.value, refusal: null, late: false };
  }
  const value = before?.key === key ? before.value : null;
  return { key, value, refusal: isLineFault(reply.error) ? null : reply.error, late: true };
}

type Freshness<R> = Readonly<{
  ask: () => Promise<R>;
  answered: (reply: R) => void;
  subscribe: (wake: () => void) => () => void;
}>;

/** Asks at once and after each wake-up, one question at a time, a burst of wake-ups only once. */
function keepFresh<R extends Readonly<{ ok: boolean; error?: unknown }>>(deps: Freshness<R>): () => void {
  let stopped = false;
  let asking = false;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const askSoon = (delay: number) => {
    if (timer === null && !stopped) {
      timer = setTimeout(() => {
        timer = null;
        void ask();
      }, delay);
    }
  };

  const ask = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    const reply = await deps.ask();
    asking = false;
    if (stopped) {
      return;
    }
    deps.answered(reply);
    if (again) {
      askSoon(0);
    } else if (!reply.ok && isPassing(reply.error)) {
      askSoon(retryAfter);
    }
  };

  const release = deps.subscribe(() => askSoon(gatherFor));
  void ask();
  return () => {
    stopped = true;
    release();
    if (timer !== null) {
      clearTimeout(timer);
    }
  };
}

/** Troubles that pass by themselves, as against a "no" that stays one. */
function isPassing(error: unknown): boolean {
  const code = (error as Readonly<{ code: string }>).code;
  return code === 'hub.fault' || code.startsWith('line.');
}
