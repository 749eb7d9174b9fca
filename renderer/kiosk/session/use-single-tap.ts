import { useCallback, useRef, type MouseEvent } from 'react';

/** The second half of a double tap must not press what the first half brought up. Milliseconds. */
const deafFor = 400;

type SingleTap = Readonly<{
  /** Tells that the page has changed under the finger. */
  changed: () => void;
  onClickCapture: (event: MouseEvent) => void;
}>;

export function useSingleTap(): SingleTap {
  const changedAt = useRef(-deafFor);
  const changed = useCallback(() => {
    changedAt.current = performance.now();
  }, []);
  const onClickCapture = useCallback((event: MouseEvent) => {
    if (performance.now() - changedAt.current < deafFor) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, []);
  return { changed, onClickCapture };
}
