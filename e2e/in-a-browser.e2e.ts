import type { Browser, Page } from '@playwright/test';
import type { HubProcess } from './look/hub-process';
import { expectAccessible } from './support/accessible';
import { fillAllowanceForm, submitForm } from './support/allowance-form';
import { openCounter, personNow, pressKey } from './support/desk';
import { allowance, takeNumber } from './support/kiosk';
import type { PageTrouble } from './support/page-trouble';
import { applicant } from './support/people';
import { rate } from './support/rating';
import { expect, test } from './support/test';

test('the same resident is served in plain browsers', async ({ browser, demoHub, trouble }) => {
  test.setTimeout(240_000);
  const open = (kind: string) => openStation(browser, demoHub, trouble, kind);
  const hall = await open('hall');
  const clerk = await open('clerk');
  const rating = await open('rating');
  const kiosk = await open('kiosk');
  await openCounter(clerk);

  const number = await takeNumber(kiosk, allowance);
  await expectChineseFont(kiosk, '民政救助');
  await expectAccessible(kiosk, 'kiosk');

  await pressKey(clerk, 'F2');
  await expect(personNow(clerk, number)).toBeVisible();
  await expect(hall.getByRole('region', { name: '正在呼叫' }).getByText(number, { exact: true })).toBeVisible();
  await expectAccessible(hall, 'hall');

  await pressKey(clerk, 'F6');
  await fillAllowanceForm(clerk);
  await expectAccessible(clerk, 'clerk');
  await submitForm(clerk);
  await clerk.getByRole('button', { name: '查看：最低生活保障申请表' }).click();
  const dialog = clerk.getByRole('dialog', { name: '最低生活保障申请表' });
  await expect(dialog.frameLocator('iframe').getByText(applicant.name).first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: '用浏览器打印' })).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).click();

  await pressKey(clerk, 'F9');
  await rate(rating, '非常满意', '一窗受理一次办结');
  await expectAccessible(rating, 'rating');

  const manager = await open('manager');
  await manager.getByRole('navigation').getByRole('button', { name: '评价', exact: true }).click();
  const row = manager.getByRole('table', { name: '按窗口' }).getByRole('row', { name: /1 号 综合窗口/ });
  await expect(row).toContainText('样本太少（1/');
  await expectAccessible(manager, 'manager');
});

test('a page whose token the hub does not know learns nothing', async ({ page, demoHub }) => {
  await page.goto(`${demoHub.url}/manager/#token=guessed`);
  await expect(page.getByText('这台设备没有配对，或已被取消。请主任重新添加。').first()).toBeVisible();
});

async function openStation(browser: Browser, hub: HubProcess, trouble: PageTrouble, kind: string): Promise<Page> {
  const station = hub.stations.find((one) => one.kind === kind);
  if (station === undefined) {
    throw new Error(`The demo centre has no ${kind}`);
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  trouble.watch(page);
  await page.goto(`${hub.url}/${kind}/#token=${station.token}`);
  return page;
}

/** Drawn in the font that we bundle, not in whatever this machine has. */
async function expectChineseFont(page: Page, words: string): Promise<void> {
  const loaded = await page.evaluate(async (text) => {
    const faces = await document.fonts.load('24px "Noto Sans SC"', text);
    return faces.map(({ status }) => status);
  }, words);
  expect(loaded.length).toBeGreaterThan(0);
  expect(new Set(loaded)).toEqual(new Set(['loaded']));
}
