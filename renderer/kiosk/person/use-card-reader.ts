import { useEffect, useRef } from 'react';
import { feedBurst, noBurst, type Burst } from './card-burst';

/** Hears a reader that poses as a keyboard, wherever the focus is, and keeps its signs from the page. */
export function useCardReader(onRead: (text: string) => void): void {
  const burst = useRef<Burst>(noBurst);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const step = feedBurst(burst.current, event.key, event.timeStamp);
      burst.current = step.burst;
      if (step.isReader) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (step.read !== null) {
        onRead(step.read);
      }
    };
    window.addEventListener('keydown', hear, true);
    return () => {
      burst.current = noBurst;
      window.removeEventListener('keydown', hear, true);
    };
  }, [onRead]);
}
