import { expect, type Locator, type Page } from '@playwright/test';
import { commandButton, personNow, pressKey } from './desk';

/** A visit as a clerk's hands work it: what is not typed or pressed here is not counted either. */

export async function callAndStart(clerk: Page, number: string): Promise<void> {
  await pressKey(clerk, 'F2');
  await expect(personNow(clerk, number)).toBeVisible();
  await pressKey(clerk, 'F6');
  await expect(commandButton(clerk, 'F9')).toHaveAttribute('aria-disabled', 'false');
}

export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}

/** Where the keyboard is led, or had to be led by the pointer. */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused();
  await field.pressSequentially(text);
}

async function openFinder(clerk: Page, word: string): Promise<Locator> {
  await expect(commandButton(clerk, 'F5')).toHaveAttribute('aria-disabled', 'false');
  await clerk.keyboard.press('F5');
  const dialog = clerk.getByRole('dialog');
  await typeInto(dialog.getByRole('combobox'), word);
  await clerk.keyboard.press('Enter');
  return dialog;
}

export type Newcomer = Readonly<{ name: string; idNumber: string; phone: string; address: string }>;

/** Nobody is found, and Enter walks through the registration. */
export async function registerByKeys(clerk: Page, { name, idNumber, phone, address }: Newcomer): Promise<void> {
  const dialog = await openFinder(clerk, name);
  await expect(dialog.getByText(/没有找到/).first()).toBeVisible();
  await press(clerk, 'Enter');
  await typeInto(dialog.getByLabel('证件号码'), idNumber);
  await press(clerk, 'Enter', 'Enter');
  await typeInto(dialog.getByLabel('电话（可不填）'), phone);
  await press(clerk, 'Enter', 'Enter');
  await typeInto(dialog.getByLabel(/详细地址/), address);
  await press(clerk, 'Enter', 'Space', 'Enter');
  await expect(dialog).toBeHidden();
}

/** As a card reader does: the number and Enter; then Enter once more for the one who is found. */
export async function identifyByKeys(clerk: Page, word: string): Promise<void> {
  const dialog = await openFinder(clerk, word);
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await press(clerk, 'Enter');
  await expect(dialog).toBeHidden();
}

/** The keyboard stands on the form that the item asks for. */
export async function openFormByEnter(clerk: Page, name: string): Promise<void> {
  await expect(clerk.getByRole('button', { name })).toBeFocused();
  await press(clerk, 'Enter');
  await expect(clerk.getByRole('heading', { name })).toBeVisible();
}

/** Checks, keeps what the record does not know yet, and submits. */
export async function submitByKeys(clerk: Page, keep: readonly RegExp[] = []): Promise<void> {
  await press(clerk, 'Control+Enter');
  await expect(clerk.getByRole('heading', { name: '请核对全部内容' })).toBeVisible();
  for (const name of keep) {
    await clerk.getByRole('checkbox', { name }).click();
  }
  await press(clerk, 'Control+Enter');
  await expect(clerk.getByRole('tab', { name: '办件' })).toHaveAttribute('aria-selected', 'true');
}

/** Where something is still missing the keyboard stands on it, then on the acceptance. */
export async function acceptByEnter(clerk: Page): Promise<string> {
  await expect(clerk.getByRole('button', { name: '受理', exact: true })).toBeFocused();
  await press(clerk, 'Enter');
  const done = clerk.getByRole('status').filter({ hasText: '受理编号' });
  await expect(done).toBeVisible();
  return /\d{12,}/.exec(await done.innerText())?.[0] ?? '';
}
