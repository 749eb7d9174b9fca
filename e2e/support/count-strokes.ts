import type { Page } from '@playwright/test';

type Counted = Window & { strokes?: number };

/**
 * Counts what a clerk's hands do on this page from now on: every key, every
 * place pressed with the pointer, and every character that comes without a key
 * of its own, as those of an input method do. An input method takes several
 * keys for such a character, so the true count is never lower than this.
 */
export async function countStrokes(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const held = window as Counted;
    const isFirst = held.strokes === undefined;
    held.strokes = 0;
    if (!isFirst) {
      return;
    }
    let hasKey = false;
    const add = (event: Event, count: number) => {
      held.strokes = (held.strokes ?? 0) + (event.isTrusted ? count : 0);
    };
    window.addEventListener(
      'keydown',
      (event) => {
        hasKey = true;
        add(event, 1);
      },
      true,
    );
    window.addEventListener('keyup', () => (hasKey = false), true);
    window.addEventListener('pointerdown', (event) => add(event, 1), true);
    window.addEventListener(
      'beforeinput',
      (event) => add(event, hasKey || !event.inputType.startsWith('insert') ? 0 : [...(event.data ?? '')].length),
      true,
    );
  });
  return () => page.evaluate(() => (window as Counted).strokes ?? 0);
}
