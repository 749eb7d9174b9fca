import { expect, type Page } from '@playwright/test';
import { demoPassword } from './people';

export async function signIn(page: Page, name: string, password = demoPassword): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('button', { name: '登录' })).toBeHidden();
}

export async function openCounter(clerk: Page): Promise<void> {
  await clerk.getByRole('banner').getByRole('button', { name: '开窗' }).click();
  await expect(clerk.getByRole('button', { name: '关窗' })).toBeVisible();
}

/** A function key of the console, once the console says that it would do something. */
export async function pressKey(clerk: Page, key: 'F2' | 'F6' | 'F9'): Promise<void> {
  await expect(commandButton(clerk, key)).toHaveAttribute('aria-disabled', 'false');
  await clerk.keyboard.press(key);
}

export function commandButton(clerk: Page, key: string) {
  return clerk.locator(`button[aria-keyshortcuts="${key}"]`);
}

/** The number large in the middle of the console. */
export function personNow(clerk: Page, number: string) {
  return clerk.getByRole('main').getByText(number, { exact: true }).first();
}
