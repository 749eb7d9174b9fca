import { useCallback, useRef, useState } from 'react';
import type { CommandName } from '../../../core/contract';
import { useHub } from './hub-context';
import type { CallInput, HubError, HubReply } from './hub-reply';
import { createRequestId } from './request-id';

export type CommandState<N extends CommandName> = Readonly<{
  /** Null when an earlier press is still under way: a second press does nothing. */
  run: (input: CallInput<N>) => Promise<HubReply<N> | null>;
  busy: boolean;
  refusal: HubError<N> | null;
  clear: () => void;
}>;

type Unanswered = Readonly<{ input: string; requestId: string }>;

/** One button's command: swallows double presses, and remembers what went unanswered so that a retry is not a second one. */
export function useCommand<N extends CommandName>(name: N): CommandState<N> {
  const hub = useHub();
  const underWay = useRef(false);
  const unanswered = useRef<Unanswered | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<HubError<N> | null>(null);

  const run = useCallback(
    async (input: CallInput<N>) => {
      if (underWay.current) {
        return null;
      }
      underWay.current = true;
      setBusy(true);
      setRefusal(null);
      const text = JSON.stringify(input);
      const requestId = unanswered.current?.input === text ? unanswered.current.requestId : createRequestId();
      const reply = await hub.call(name, input, { requestId });
      const isUnanswered = !reply.ok && reply.error.code === 'line.noAnswer';
      unanswered.current = isUnanswered ? { input: text, requestId } : null;
      underWay.current = false;
      setBusy(false);
      setRefusal(reply.ok ? null : reply.error);
      return reply;
    },
    [hub, name],
  );

  const clear = useCallback(() => setRefusal(null), []);
  return { run, busy, refusal, clear };
}
