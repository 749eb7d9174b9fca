/**
 * Keeps the page still while a button of the mouse is down. Leaving a field
 * commits it, and what then appears or goes would move the next control away
 * from under the pointer before the click is finished.
 */
export function createPointerHold(target: Pick<Window, 'addEventListener' | 'removeEventListener'>) {
  let isDown = false;
  let waiting: (() => void) | null = null;

  const press = () => {
    isDown = true;
  };
  const release = () => {
    isDown = false;
    // The click comes after the release, in a task of its own.
    setTimeout(() => {
      const run = isDown ? null : waiting;
      waiting = run === null ? waiting : null;
      run?.();
    }, 0);
  };
  const releases = ['pointerup', 'pointercancel', 'blur', 'dragend'] as const;
  target.addEventListener('pointerdown', press, true);
  releases.forEach((name) => target.addEventListener(name, release, true));

  return {
    /** At once, or as soon as nothing is held down; of several that wait the last one is enough. */
    run: (work: () => void) => {
      if (isDown) {
        waiting = work;
      } else {
        work();
      }
    },
    close: () => {
      target.removeEventListener('pointerdown', press, true);
      releases.forEach((name) => target.removeEventListener(name, release, true));
    },
  };
}

export type PointerHold = ReturnType<typeof createPointerHold>;

let shared: PointerHold | null = null;

/** One for the page: there is one mouse. */
export function sharedPointerHold(): PointerHold {
  shared ??= createPointerHold(window);
  return shared;
}
