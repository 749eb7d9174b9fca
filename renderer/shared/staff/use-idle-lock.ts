import { useEffect, useRef } from 'react';

const inputs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Calls back once nobody has touched this page for so many minutes. Null while there is nothing to lock. */
export function useIdleLock(minutes: number | null, lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  }, [lock]);

  useEffect(() => {
    if (minutes === null) {
      return undefined;
    }
    // Compared with the clock, not counted: a PC that slept wakes up locked.
    let touchedAt = Date.now();
    let isLocked = false;
    const touch = () => {
      touchedAt = Date.now();
    };
    const timer = setInterval(() => {
      if (!isLocked && Date.now() - touchedAt >= minutes * 60_000) {
        isLocked = true;
        latest.current();
      }
    }, 1000);
    inputs.forEach((name) => window.addEventListener(name, touch, { capture: true, passive: true }));
    return () => {
      clearInterval(timer);
      inputs.forEach((name) => window.removeEventListener(name, touch, { capture: true }));
    };
  }, [minutes]);
}
