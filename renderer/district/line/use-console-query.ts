import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConsoleInput, ConsoleOutput, ConsoleQuery } from '../../../core/contract/console';
import type { ConsoleError } from './console-client';
import { useConsole } from './console-context';

export type ConsoleQueryState<N extends ConsoleQuery> = Readonly<{
  /** The last good answer to this question; kept while a later one fails. */
  value: ConsoleOutput<N> | null;
  refusal: ConsoleError<N> | null;
  ask: () => void;
}>;

type Known<N extends ConsoleQuery> = Readonly<{
  key: string;
  value: ConsoleOutput<N> | null;
  refusal: ConsoleError<N> | null;
}>;

/** Asks at once, after every command of this page, and where `everyMs` is given again and again. A null input asks nothing. */
export function useConsoleQuery<N extends ConsoleQuery>(
  name: N,
  input: ConsoleInput<N> | null,
  everyMs: number | null = null,
): ConsoleQueryState<N> {
  const client = useConsole();
  const key = input === null ? null : JSON.stringify(input);
  const [known, setKnown] = useState<Known<N> | null>(null);
  const turn = useRef(0);

  const askNow = useCallback(
    async (byItself: boolean) => {
      if (key === null) {
        return;
      }
      turn.current += 1;
      const mine = turn.current;
      const reply = await client.ask(name, JSON.parse(key) as ConsoleInput<N>, { byItself });
      // A later question's answer must not be overwritten by an earlier one's.
      if (mine === turn.current) {
        setKnown((before) => ({
          key,
          value: reply.ok ? reply.value : before?.key === key ? before.value : null,
          refusal: reply.ok ? null : reply.error,
        }));
      }
    },
    [client, name, key],
  );

  useEffect(() => {
    void askNow(false);
    const timer = everyMs === null ? null : setInterval(() => void askNow(true), everyMs);
    const release = client.subscribe((about) => (about === 'changed' ? void askNow(true) : undefined));
    return () => {
      // Whatever is under way answers nobody any more.
      turn.current += 1;
      release();
      if (timer !== null) {
        clearInterval(timer);
      }
    };
  }, [client, askNow, everyMs]);

  const ask = useCallback(() => void askNow(false), [askNow]);
  return known === null || known.key !== key
    ? { value: null, refusal: null, ask }
    : { value: known.value, refusal: known.refusal, ask };
}
