import { useCallback, useEffect, useRef, useState } from 'react';
import { judgeIdle, type IdleState } from './idle-clock';

const busy: IdleState = { kind: 'busy' };

type Idle = Readonly<{ idle: IdleState; touch: () => void }>;

/** Watches for a session that was left behind. During the warning only `touch` counts, so that a sleeve does not keep it open. */
export function useIdle(onOver: () => void): Idle {
  const [idle, setIdle] = useState<IdleState>(busy);
  const touchedAt = useRef(0);
  const isWarning = useRef(false);

  const touch = useCallback(() => {
    touchedAt.current = performance.now();
    isWarning.current = false;
    setIdle(busy);
  }, []);

  useEffect(() => {
    touch();
    const note = () => {
      if (!isWarning.current) {
        touchedAt.current = performance.now();
      }
    };
    const timer = setInterval(() => {
      const judged = judgeIdle((performance.now() - touchedAt.current) / 1000);
      isWarning.current = judged.kind === 'warning';
      setIdle((before) => (isSame(before, judged) ? before : judged));
      if (judged.kind === 'over') {
        onOver();
      }
    }, 250);
    window.addEventListener('pointerdown', note, true);
    window.addEventListener('keydown', note, true);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', note, true);
      window.removeEventListener('keydown', note, true);
    };
  }, [onOver, touch]);

  return { idle, touch };
}

function isSame(a: IdleState, b: IdleState): boolean {
  return a.kind === b.kind && (a.kind !== 'warning' || b.kind !== 'warning' || a.secondsLeft === b.secondsLeft);
}
