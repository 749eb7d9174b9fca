import { openCounter, pressKey, signIn } from './support/desk';
import { leaveTicket, residence, takeNumber } from './support/kiosk';
import { demoClerk, secondClerk } from './support/people';
import { expect, test } from './support/test';
import type { Page } from '@playwright/test';

test('two clerks who press F2 at the same moment never call one person', async ({ launch }) => {
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const one = await shell.open('打开 1 号窗口办理台');
  const two = await shell.open('打开 2 号窗口办理台');
  const kiosk = await shell.open('取号机');
  await signIn(one, demoClerk);
  await signIn(two, secondClerk);
  await openCounter(one);
  await openCounter(two);

  await test.step('one person waits: one clerk gets them, the other is told that nobody is left', async () => {
    const number = await takeNumber(kiosk, residence);
    await bothPressF2(one, two);
    await expect
      .poll(async () => [await numberAt(one), await numberAt(two)].filter((at) => at === number))
      .toHaveLength(1);
    const loser = (await numberAt(one)) === null ? one : two;
    expect(await numberAt(loser)).toBeNull();
    await expect(loser.getByText('现在没有人等候这个窗口').first()).toBeAttached();
    await leaveTicket(kiosk);
  });

  await test.step('two wait: each clerk gets another one', async () => {
    await finishWhoever(one);
    await finishWhoever(two);
    const first = await takeNumber(kiosk, residence);
    await leaveTicket(kiosk);
    const second = await takeNumber(kiosk, residence);
    await bothPressF2(one, two);
    await expect.poll(async () => [await numberAt(one), await numberAt(two)].sort()).toEqual([first, second].sort());
  });
});

async function bothPressF2(one: Page, two: Page): Promise<void> {
  await expect(one.locator('button[aria-keyshortcuts="F2"]')).toHaveAttribute('aria-disabled', 'false');
  await expect(two.locator('button[aria-keyshortcuts="F2"]')).toHaveAttribute('aria-disabled', 'false');
  await Promise.all([one.keyboard.press('F2'), two.keyboard.press('F2')]);
}

/** The number of the person at this counter; null when it is free. */
async function numberAt(clerk: Page): Promise<string | null> {
  const card = clerk.getByRole('region', { name: '当前居民' });
  return /^[A-Z]+\d{3,}$/m.exec(await card.innerText())?.[0] ?? null;
}

async function finishWhoever(clerk: Page): Promise<void> {
  if ((await numberAt(clerk)) !== null) {
    await pressKey(clerk, 'F6');
    await pressKey(clerk, 'F9');
    await expect.poll(() => numberAt(clerk)).toBeNull();
  }
}
