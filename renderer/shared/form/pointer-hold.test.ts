import { expect, it, vi } from 'vitest';
import { createPointerHold } from './pointer-hold';

it('draws at once, but not while a button of the mouse is down', () => {
  vi.useFakeTimers();
  const page = new EventTarget();
  const hold = createPointerHold(page);
  const drawn: string[] = [];
  hold.run(() => drawn.push('at once'));
  page.dispatchEvent(new Event('pointerdown'));
  hold.run(() => drawn.push('first'));
  hold.run(() => drawn.push('last'));
  expect(drawn).toEqual(['at once']);
  page.dispatchEvent(new Event('pointerup'));
  vi.runAllTimers();
  expect(drawn).toEqual(['at once', 'last']);
  vi.useRealTimers();
});
