import { useCallback, useRef, useState } from 'react';
import type { ConsoleCommand } from '../../../core/contract/console';
import { createRequestId } from '../../shared/hub/request-id';
import type { ConsoleCallInput, ConsoleError, ConsoleReply } from './console-client';
import { useConsole } from './console-context';

export type ConsoleCommandState<N extends ConsoleCommand> = Readonly<{
  /** Null when an earlier press is still under way: a second press does nothing. */
  run: (input: ConsoleCallInput<N>) => Promise<ConsoleReply<N> | null>;
  busy: boolean;
  refusal: ConsoleError<N> | null;
  clear: () => void;
}>;

type Unanswered = Readonly<{ input: string; requestId: string }>;

/** One button's command: swallows double presses, and retries what went unanswered under the same request id. */
export function useConsoleCommand<N extends ConsoleCommand>(name: N): ConsoleCommandState<N> {
  const client = useConsole();
  const underWay = useRef(false);
  const unanswered = useRef<Unanswered | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ConsoleError<N> | null>(null);

  const run = useCallback(
    async (input: ConsoleCallInput<N>) => {
      if (underWay.current) {
        return null;
      }
      underWay.current = true;
      setBusy(true);
      setRefusal(null);
      const text = JSON.stringify(input);
      const requestId = unanswered.current?.input === text ? unanswered.current.requestId : createRequestId();
      const reply = await client.run(name, input, requestId);
      const isUnanswered = !reply.ok && reply.error.code === 'line.noAnswer';
      unanswered.current = isUnanswered ? { input: text, requestId } : null;
      underWay.current = false;
      setBusy(false);
      setRefusal(reply.ok ? null : reply.error);
      return reply;
    },
    [client, name],
  );

  const clear = useCallback(() => setRefusal(null), []);
  return { run, busy, refusal, clear };
}
