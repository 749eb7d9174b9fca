import type { Page } from '@playwright/test';
import { openCounter, personNow, pressKey, signIn } from './support/desk';
import { residence, takeNumber } from './support/kiosk';
import { demoClerk } from './support/people';
import { expect, test } from './support/test';

test('a key pressed the instant its button comes alive counts', async ({ launch }) => {
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const clerk = await shell.open('打开 1 号窗口办理台');
  const kiosk = await shell.open('取号机');
  await signIn(clerk, demoClerk);
  await openCounter(clerk);
  const number = await takeNumber(kiosk, residence);
  await pressWhenAlive(clerk, 'F6');
  await pressWhenAlive(clerk, 'F9');
  await pressKey(clerk, 'F2');
  await expect.poll(() => wasPressed(clerk, 'F9')).toBe(true);
  await expect(clerk.getByText('窗口空闲')).toBeVisible();
  await expect(personNow(clerk, number)).toBeHidden();
});

/** Quicker than any hand: in the turn in which the page shows that the key would do something. */
async function pressWhenAlive(clerk: Page, key: string): Promise<void> {
  await clerk.evaluate((wanted) => {
    const observer = new MutationObserver(() => {
      const button = document.querySelector(`button[aria-keyshortcuts="${wanted}"]`);
      if (button?.getAttribute('aria-disabled') === 'false') {
        observer.disconnect();
        performance.mark(`pressed ${wanted}`);
        window.dispatchEvent(new KeyboardEvent('keydown', { key: wanted, code: wanted, bubbles: true }));
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, key);
}

function wasPressed(clerk: Page, key: string): Promise<boolean> {
  return clerk.evaluate((name) => performance.getEntriesByName(name).length > 0, `pressed ${key}`);
}
