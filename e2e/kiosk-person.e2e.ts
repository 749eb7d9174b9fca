import type { Page } from '@playwright/test';
import type { HubProcess } from './look/hub-process';
import { stationApi } from './look/station-api';
import { expectAccessible } from './support/accessible';
import { findInPage } from './support/heap';
import { expect, test } from './support/test';

/** Right by GB 11643, and nobody's: the standard's own example. */
const idNumber = '11010519491231002X';

const deafFor = 450;

function tokenOf(hub: HubProcess, kind: string): string {
  return hub.stations.find((one) => one.kind === kind)?.token ?? '';
}

async function openKiosk(page: Page, hub: HubProcess): Promise<void> {
  await page.goto(`${hub.url}/kiosk/#token=${tokenOf(hub, 'kiosk')}`);
  await expect(page.getByRole('button', { name: '居住证与户政' })).toBeVisible();
}

async function touch(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await expect(button).toBeVisible();
  await page.waitForTimeout(deafFor);
  await button.click();
}

/** As a reader that poses as a keyboard: all signs at once, and Enter. */
async function readCard(page: Page, text: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      const target = document.activeElement ?? document.body;
      for (const key of keys) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      }
    },
    [...text, 'Enter'],
  );
}

const numberOn = async (page: Page) => {
  const status = page.getByRole('status').filter({ hasText: '您的号码' });
  await expect(status).toBeVisible();
  return /[A-Z]+\d{3,}/.exec(await status.innerText())?.[0] ?? '';
};

test('from the first page to a number in three touches', async ({ demoHub, page, trouble }) => {
  trouble.watch(page);
  await openKiosk(page, demoHub);
  await page.evaluate(() => {
    window.addEventListener(
      'pointerdown',
      () =>
        (document.documentElement.dataset['touches'] = String(
          Number(document.documentElement.dataset['touches'] ?? 0) + 1,
        )),
      true,
    );
  });
  await touch(page, '民政救助与老龄');
  await touch(page, '城乡居民最低生活保障申请');
  await touch(page, '取号');
  expect(await numberOn(page)).toMatch(/^E\d{3}$/);
  await expect(page.locator('html')).toHaveAttribute('data-touches', '3');
});

test('a card at the reader gives one number a category, and the second time the same one', async ({
  demoHub,
  page,
  trouble,
}) => {
  trouble.watch(page);
  await openKiosk(page, demoHub);
  const take = async () => {
    await touch(page, '居住证与户政');
    await touch(page, '来沪人员居住登记');
    await touch(page, '取号');
    const number = await numberOn(page);
    return number;
  };
  await readCard(page, idNumber);
  await expect(page.getByRole('button', { name: '身份证 尾号 002X' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(idNumber);
  const first = await take();
  await touch(page, '好了，返回首页');
  await expect(page.getByRole('button', { name: '点这里开始' })).toBeVisible();

  await readCard(page, idNumber);
  expect(await take()).toBe(first);
  await expect(page.getByText('您已经取过这个大类的号')).toBeVisible();
});

test('a wrong number and a babbling reader are told what is wrong, and a number can be had without', async ({
  demoHub,
  page,
  trouble,
}) => {
  trouble.watch(page);
  await openKiosk(page, demoHub);
  await touch(page, '点这里开始');
  await readCard(page, '\u0002;6222020200112233=99?');
  await expect(page.getByText('没有读到有效的身份证')).toBeVisible();
  await expect(page.getByRole('heading', { name: '您要办什么？' })).toBeVisible();

  await touch(page, '刷身份证');
  await page.waitForTimeout(deafFor);
  const press = async (signs: string) => {
    for (const sign of signs) {
      await page.getByRole('button', { name: sign, exact: true }).click();
    }
  };
  await press('11010519491231');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('alert')).toContainText('现在有 14 位');
  await press('0021');
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('alert')).toContainText('有一位输错了');
  await expectAccessible(page, 'kiosk person');
  await touch(page, '上一步');
  await touch(page, '居住证与户政');
  await touch(page, '来沪人员居住登记');
  await touch(page, '取号');
  expect(await numberOn(page)).toMatch(/^A\d{3}$/);
});

test('when nobody is there any more, nothing of the person is left: not on the page, not in its memory', async ({
  demoHub,
  page,
  trouble,
}) => {
  test.setTimeout(180_000);
  trouble.watch(page);
  await page.clock.install();
  await page.goto(`${demoHub.url}/kiosk/#token=${tokenOf(demoHub, 'kiosk')}`);
  const touchNow = async (name: string, exact = false) => {
    await page.clock.runFor(1000);
    await page.getByRole('button', { name, exact }).first().click();
  };
  await touchNow('点这里开始');
  await touchNow('刷身份证');
  await page.clock.runFor(1000);
  for (const sign of idNumber) {
    await page.getByRole('button', { name: sign, exact: true }).click();
  }
  await expect(page.getByText('已输 18 位')).toBeVisible();
  await touchNow('确定');
  await expect(page.getByRole('button', { name: '身份证 尾号 002X' })).toBeVisible();
  await touchNow('查找事项');
  await page.clock.runFor(1000);
  await page.getByRole('textbox').fill('QZWXQZWXJV');
  // The search finds what is there, or its silence at the end would say nothing.
  expect(await findInPage(page, idNumber)).toContain('heap');
  expect(await findInPage(page, 'QZWXQZWXJV')).toContain('fields');
  await touchNow('上一步');
  await touchNow('居住证与户政');
  await touchNow('来沪人员居住登记');
  await touchNow('取号');
  await expect(page.getByRole('status').filter({ hasText: '您的号码' })).toBeVisible();

  await page.clock.runFor(61_000);
  await expect(page.getByRole('button', { name: '点这里开始' })).toBeVisible();
  await page.clock.runFor(5000);
  expect(await findInPage(page, idNumber)).toEqual([]);
  expect(await findInPage(page, 'QZWXQZWXJV')).toEqual([]);
  expect(await findInPage(page, '002X')).toEqual([]);
});

test('a limit that is reached between the screen and the press is explained, with what to do', async ({
  demoHub,
  page,
}) => {
  const call = stationApi(demoHub);
  await openKiosk(page, demoHub);
  await touch(page, '居住证与户政');
  await touch(page, '来沪人员居住登记');
  await expect(page.getByRole('button', { name: '取号' })).toBeVisible();
  await call(tokenOf(demoHub, 'manager'), 'queue.setQuota', {
    categoryId: 'residence' as never,
    perHour: null,
    perDay: 0,
  });
  await touch(page, '取号');
  const refusal = page.getByRole('alert').filter({ hasText: '没有取到号' });
  await expect(refusal).toContainText('号已经取完');
  await expect(refusal).toContainText('服务台');
  await expectAccessible(page, 'kiosk refused');
});

test('one key starts speech, and the arrows are spoken: nobody has to see', async ({ demoHub, page, trouble }) => {
  trouble.watch(page);
  const played: string[] = [];
  page.on('request', (request) => {
    const clip = /standards\/voice\/(.+)\.(ogg|wav)$/.exec(request.url())?.[1];
    if (clip !== undefined) {
      played.push(clip);
    }
  });
  await openKiosk(page, demoHub);
  await page.keyboard.press('*');
  await expect.poll(() => played).toContain('zh/guide/speech-on');
  await expect.poll(() => played).toContain('zh/guide/page-home');
  await page.waitForTimeout(deafFor);
  await page.getByRole('button', { name: '医疗保险' }).focus();
  await expect.poll(() => played).toContain('zh/guide/category-medical-insurance');
  await expect.poll(() => played).toContain('zh/guide/people-waiting');
  await page.waitForTimeout(deafFor);
  await page.keyboard.press('Enter');
  await expect.poll(() => played).toContain('zh/guide/page-choose-item');
  await page.keyboard.press('*');
  await expect(page.getByRole('button', { name: '语音' })).toHaveAttribute('aria-pressed', 'false');
});

test('the first page, the codes and the large view are accessible, and the large view shows less at once', async ({
  demoHub,
  page,
}) => {
  await openKiosk(page, demoHub);
  await expectAccessible(page, 'kiosk first page');
  await touch(page, '大字');
  await expect(page.getByRole('button', { name: '自助查询' })).toHaveCount(0);
  await expectAccessible(page, 'kiosk large home');
  const sizes = await page.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(60);
  await touch(page, '按人生大事找');
  await expect(page.getByRole('button', { name: '孩子上学' })).toBeVisible();
  await expectAccessible(page, 'kiosk life events');
  await touch(page, '上一步');
  await touch(page, '有预约 · 领证');
  await touch(page, '领证');
  await expectAccessible(page, 'kiosk code');
});
