import { expect, type Page } from '@playwright/test';

/** The kiosk takes no touch for a moment after its page has changed. Milliseconds. */
const deafFor = 450;

export const allowance = { category: '民政救助与老龄', item: '城乡居民最低生活保障申请' };
export const socialSecurityCard = { category: '社会保障卡', item: '社会保障卡申领' };
export const residence = { category: '居住证与户政', item: '来沪人员居住登记' };

/** Three touches from the first page to a number: what it is about, which item, and the number. */
export async function takeNumber(kiosk: Page, choice: Readonly<{ category: string; item: string }>): Promise<string> {
  await touch(kiosk, choice.category);
  await touch(kiosk, choice.item);
  await expect(kiosk.getByText('要带什么', { exact: true }).first()).toBeVisible();
  await touch(kiosk, '取号');
  const status = kiosk.getByRole('status').filter({ hasText: '您的号码' });
  await expect(status).toBeVisible();
  const number = /[A-Z]+\d{3,}/.exec(await status.innerText())?.[0];
  if (number === undefined) {
    throw new Error('The kiosk shows no number');
  }
  return number;
}

export async function leaveTicket(kiosk: Page): Promise<void> {
  await touch(kiosk, '好了，返回首页');
  await expect(kiosk.getByRole('heading', { name: '您要办什么？' })).toBeVisible();
}

/** A button, once the page that it stands on listens. */
export async function touch(kiosk: Page, name: string): Promise<void> {
  const button = kiosk.getByRole('button', { name }).first();
  await expect(button).toBeVisible();
  await kiosk.waitForTimeout(deafFor);
  await button.click();
}
