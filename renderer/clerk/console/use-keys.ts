import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Listens for command keys on the whole page. The handler answers whether the
 * key was one of its own, which keeps the browser's meaning of it away.
 * Keys that belong to an input method are none of ours.
 */
export function useKeys(handle: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(handle);
  // With the picture, not after it: a key pressed as soon as its button comes alive must find the same desk.
  useLayoutEffect(() => {
    latest.current = handle;
  }, [handle]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // 229 is what Chromium reports while an input method has not yet begun or just ended.
      const isInputMethod = event.isComposing || event.keyCode === 229;
      if (!isInputMethod && latest.current(event)) {
        event.preventDefault();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
