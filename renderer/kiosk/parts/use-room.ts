import { useCallback, useState } from 'react';
import type { Room } from './fit-page';

type Measured = Room & Readonly<{ rem: number }>;

/** The size of an element, and of a rem: both change with the window and with large text. */
export function useRoom(): Readonly<{
  room: Measured | null;
  measure: (element: HTMLElement | null) => (() => void) | undefined;
}> {
  const [room, setRoom] = useState<Measured | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) {
      return undefined;
    }
    const read = () => {
      const { width, height } = element.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom({ width, height, rem });
    };
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    // Large text changes the rem without changing this element's size.
    const sizeOfText = new MutationObserver(read);
    sizeOfText.observe(document.documentElement, { attributeFilter: ['data-text'] });
    return () => {
      sizes.disconnect();
      sizeOfText.disconnect();
    };
  }, []);
  return { room, measure };
}
