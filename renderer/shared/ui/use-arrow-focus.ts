import { useEffect, type RefObject } from 'react';
import { nearestInDirection, type Box, type Direction } from './nearest-focus';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const reachable = 'button:not([disabled]), a[href], input:not([disabled]), summary, [tabindex="0"]';

/** Arrow keys go from control to control as they lie on the glass, for keypads with ↑ ↓ ← → OK and nothing else. */
export function useArrowFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const direction = directions[event.key];
      const here = root.current;
      if (direction === undefined || here === null || event.defaultPrevented || isCaretMove(event)) {
        return;
      }
      // A dialog keeps the focus to itself.
      const scope = document.querySelector<HTMLElement>('[role="dialog"]') ?? here;
      const controls = [...scope.querySelectorAll<HTMLElement>(reachable)].filter(isVisible);
      const from = controls.find((control) => control === document.activeElement);
      const next =
        from === undefined
          ? firstOf(controls)
          : controls[nearestInDirection(boxOf(from), controls.map(boxOf), direction)];
      if (next !== undefined) {
        event.preventDefault();
        next.focus();
        next.scrollIntoView({ block: 'nearest' });
      }
    };
    window.addEventListener('keydown', move);
    return () => window.removeEventListener('keydown', move);
  }, [root]);
}

/** Where nothing is focused, the page's own first control and not that of its bars. */
function firstOf(controls: readonly HTMLElement[]): HTMLElement | undefined {
  return controls.find((control) => control.closest('main') !== null) ?? controls[0];
}

function isCaretMove(event: KeyboardEvent): boolean {
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  return event.isComposing || (isSideways && event.target instanceof HTMLInputElement && event.target.value !== '');
}

function isVisible(control: HTMLElement): boolean {
  return control.checkVisibility() && control.getBoundingClientRect().width > 0;
}

function boxOf(control: HTMLElement): Box {
  return control.getBoundingClientRect();
}
