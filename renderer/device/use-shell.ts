import { useCallback, useRef, useState } from 'react';
import type { DeviceAnswer, DeviceAsk } from '../../core/contract/device-line';
import type { ShellLine } from './shell-line';

export type ShellAct = 'save' | 'check' | 'test';

export type ShellReply = Readonly<{ to: ShellAct; answer: DeviceAnswer }>;

/** One press at a time: a printer that is looked for takes seconds, and a second press must not print twice. */
export function useShell(line: ShellLine) {
  const underWay = useRef(false);
  const [busy, setBusy] = useState<ShellAct | null>(null);
  const [reply, setReply] = useState<ShellReply | null>(null);

  const ask = useCallback(
    async (to: ShellAct, what: DeviceAsk) => {
      if (underWay.current) {
        return null;
      }
      underWay.current = true;
      setBusy(to);
      setReply(null);
      const answer = await line.ask(what);
      underWay.current = false;
      setBusy(null);
      setReply({ to, answer });
      return answer;
    },
    [line],
  );
  const clear = useCallback(() => setReply(null), []);
  return { ask, busy, reply, clear };
}
