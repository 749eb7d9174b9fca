/** How long an answer of the hub may take to bring the next step onto the page. Milliseconds. */
const patience = 2000;

let stop: (() => void) | null = null;

/**
 * Leads the keyboard to where work goes on: the first element in sight marked
 * `data-next`. Called when a step is done whose own button goes away, with
 * which the focus would be lost. The hub's answer may replace the next step
 * once more, so it is followed for a moment; whoever presses anything before
 * is left alone.
 */
export function goOn(): void {
  stop?.();
  const until = performance.now() + patience;
  let led: HTMLElement | null = null;
  let frame = requestAnimationFrame(look);

  function look(now: number): void {
    if (now > until) {
      stop?.();
      return;
    }
    const active = document.activeElement;
    if ((isNowhere(active) || active === led) && document.querySelector('[role=dialog]') === null) {
      const next = [...document.querySelectorAll<HTMLElement>('[data-next]')].find(isSeen) ?? null;
      if (next !== null && next !== active) {
        led = next;
        next.focus();
      }
    }
    frame = requestAnimationFrame(look);
  }
  const end = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('keydown', end, true);
    window.removeEventListener('pointerdown', end, true);
    stop = null;
  };
  window.addEventListener('keydown', end, true);
  window.addEventListener('pointerdown', end, true);
  stop = end;
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || (element instanceof HTMLElement && !isSeen(element));
}

function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

/** A key that is held down repeats itself; what cannot be taken back is done by a press of its own. */
export function ignoreRepeat(event: Readonly<{ repeat: boolean; preventDefault: () => void }>): void {
  if (event.repeat) {
    event.preventDefault();
  }
}
