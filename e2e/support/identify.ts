import { expect, type Locator, type Page } from '@playwright/test';
import { commandButton } from './desk';

export type Stranger = Readonly<{ name: string; idNumber: string; phone: string }>;

/** Looks for the number, finds nobody, and registers who is at the counter. */
export async function registerStranger(clerk: Page, { name, idNumber, phone }: Stranger): Promise<void> {
  const dialog = await openFinder(clerk);
  await dialog.getByRole('combobox').fill(name);
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog.getByText(/没有找到/).first()).toBeVisible();
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog.getByLabel('姓名')).toHaveValue(name);
  await dialog.getByLabel('证件号码').fill(idNumber);
  await dialog.getByLabel('电话（可不填）').fill(phone);
  await dialog.getByRole('checkbox', { name: '证件原件已核对' }).check();
  await dialog.getByRole('button', { name: '登记并认人' }).click();
  await expect(dialog).toBeHidden();
}

/** As a card reader does: the number and Enter; then Enter once more. */
export async function identifyKnown(clerk: Page, idNumber: string): Promise<void> {
  const dialog = await openFinder(clerk);
  await dialog.getByRole('combobox').fill(idNumber);
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog).toBeHidden();
}

async function openFinder(clerk: Page): Promise<Locator> {
  await expect(commandButton(clerk, 'F5')).toHaveAttribute('aria-disabled', 'false');
  await clerk.keyboard.press('F5');
  await expect(clerk.getByRole('dialog')).toBeVisible();
  return clerk.getByRole('dialog');
}
