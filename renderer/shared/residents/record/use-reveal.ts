import { useCallback, useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../../../core/contract';
import type { ResidentId } from '../../../../core/domain/id';
import { useHub } from '../../hub/hub-context';
import { useCommand } from '../../hub/use-command';

/** Seconds until what was revealed is masked again. */
const shownFor = 30;

export type Revealed = OutputOf<'resident.readRevealed'> & Readonly<{ left: number; until: number }>;

type Asked = Pick<InputOf<'resident.reveal'>, 'fields' | 'purpose'>;

/** Values in full, for half a minute, in this window's memory and nowhere else. */
export function useReveal(residentId: ResidentId) {
  const hub = useHub();
  const { run, busy, refusal, clear } = useCommand('resident.reveal');
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const [lost, setLost] = useState<Readonly<{ code: string; message: string }> | null>(null);
  const hide = useCallback(() => setRevealed(null), []);

  useEffect(() => {
    if (revealed === null) {
      return undefined;
    }
    const timer = setTimeout(hide, Math.max(0, revealed.until - Date.now()));
    return () => clearTimeout(timer);
  }, [revealed, hide]);

  const show = useCallback(
    async (asked: Asked): Promise<boolean> => {
      setLost(null);
      const reply = await run({ residentId, ...asked });
      if (reply?.ok !== true) {
        return false;
      }
      const { revealId, left } = reply.value;
      const values = await hub.call('resident.readRevealed', { residentId, revealId });
      if (!values.ok) {
        setLost(values.error);
        return false;
      }
      setRevealed({ ...values.value, left, until: Date.now() + shownFor * 1000 });
      return true;
    },
    [hub, run, residentId],
  );

  return { revealed, show, hide, busy, refusal: refusal ?? lost, clear };
}
