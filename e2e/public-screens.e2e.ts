import type { Page } from '@playwright/test';
import { makeMidMorning } from './look/mid-morning';
import type { HubProcess } from './look/hub-process';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

/** The kiosk is deaf for a moment after its page has changed. Milliseconds. */
const deafFor = 450;

function addressOf(hub: HubProcess, kind: string): string {
  const station = hub.stations.find((one) => one.kind === kind);
  return `${hub.url}/${kind}/#token=${station?.token ?? ''}`;
}

async function openKiosk(page: Page, hub: HubProcess): Promise<void> {
  await page.goto(addressOf(hub, 'kiosk'));
  await expect(page.getByRole('button', { name: '居住证与户政' })).toBeVisible();
  await page.waitForTimeout(deafFor);
}

test('a double tap at the kiosk opens one page, not the one below it', async ({ demoHub, page, trouble }) => {
  trouble.watch(page);
  await openKiosk(page, demoHub);
  const tile = await page.getByRole('button', { name: '民政救助与老龄' }).boundingBox();
  const { x, y, width, height } = tile ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.dblclick(x + width / 2, y + height / 2, { delay: 20 });
  await page.waitForTimeout(deafFor);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('民政救助与老龄：请选择事项');
});

test('arrow keys and Enter lead from the first page to a number', async ({ demoHub, page, trouble }) => {
  trouble.watch(page);
  await openKiosk(page, demoHub);
  const press = async (isThere: (focused: string) => boolean, ...keys: string[]) => {
    for (let step = 0; step < 30; step += 1) {
      const focused = await page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
      if (isThere(focused)) {
        await page.waitForTimeout(deafFor);
        await page.keyboard.press('Enter');
        return;
      }
      await page.keyboard.press(keys[step % keys.length] ?? 'ArrowDown');
    }
    throw new Error('The keys never came there');
  };
  await press((focused) => focused.includes('医疗保险'), 'ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('请选择事项');
  await press((focused) => focused !== '' && !/大字|English/.test(focused), 'ArrowDown');
  await expect(page.getByRole('heading', { name: '要带什么' })).toBeVisible();
  await press((focused) => focused.includes('取号'), 'ArrowDown', 'ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: '您的号码' })).toContainText(/D\d{3}/);
});

test('a session that was left behind is asked, then cleared to the last letter', async ({ demoHub, page, trouble }) => {
  trouble.watch(page);
  await page.clock.install();
  await page.goto(addressOf(demoHub, 'kiosk'));
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: '大字' }).click();
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Find a service' }).click();
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: 'J', exact: true }).click();
  await expect(page.getByRole('textbox')).toHaveValue('J');

  await page.clock.runFor(41_000);
  const stay = page.getByRole('button', { name: 'Continue' });
  await expect(stay).toBeVisible();
  await stay.click();
  await expect(stay).toBeHidden();
  await expect(page.getByRole('textbox')).toHaveValue('J');

  await page.clock.runFor(61_000);
  await expect(page.getByRole('heading', { name: '您要办什么？' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-text', 'normal');
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: '点这里开始' }).click();
  await page.clock.runFor(1000);
  await page.getByRole('button', { name: '查找事项' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('');
});

test('the hall shows what was called before it came on, and announces each new call in its order', async ({
  demoHub,
  page,
  trouble,
}) => {
  trouble.watch(page);
  const centre = await makeMidMorning(demoHub);
  await page.goto(addressOf(demoHub, 'hall'));
  const calling = page.getByRole('region', { name: '正在呼叫' });
  const announced = calling.getByRole('status');
  await expect(calling.getByText(/\d 号窗口/)).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(announced).toHaveText('');

  const numbers: string[] = [];
  for (const desk of centre.desks.slice(0, 2)) {
    await centre.finishOne(desk);
    const { number } = await centre.call(desk.token, 'queue.callNext', { counterId: desk.counterId });
    numbers.push(number);
  }
  await expect(announced).toContainText(numbers[0] ?? 'none', { timeout: 5000 });
  await expect(announced).toContainText(numbers[1] ?? 'none', { timeout: 20_000 });
  await expect(announced).toHaveText('', { timeout: 40_000 });
  await expect(calling.getByText(numbers[1] ?? 'none', { exact: true })).toBeVisible();
});

test('the rating screen asks with nothing chosen, and lets go without a review', async ({ demoHub, page, trouble }) => {
  trouble.watch(page);
  const centre = await makeMidMorning(demoHub);
  const desk = centre.desks[0];
  if (desk === undefined) {
    throw new Error('The demo centre has no counter');
  }
  await page.goto(`${demoHub.url}/rating/#token=${desk.rating}`);
  await centre.finishOne(desk);
  const levels = page.getByRole('group', { name: '满意程度' }).getByRole('button');
  await expect(levels).toHaveCount(5);
  for (const level of await levels.all()) {
    await expect(level).toHaveAttribute('aria-pressed', 'false');
  }
  await page.getByRole('button', { name: '不评价' }).click();
  await expect(page.getByRole('heading', { name: '好的，祝您一切顺利' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '您好，很高兴为您服务' })).toBeVisible({ timeout: 10_000 });
  const { prompt } = await centre.call(desk.rating, 'review.prompt', {});
  expect(prompt).toBeNull();
});

// Without the watch for troubles: axe complains in each page that it may not run inside the frozen slip.
test('the public screens are accessible in both languages', async ({ demoHub, page }) => {
  const centre = await makeMidMorning(demoHub);
  const touch = async (name: string) => {
    await page.waitForTimeout(deafFor);
    await page.getByRole('button', { name }).first().click();
  };
  for (const language of ['zh', 'en'] as const) {
    const toEnglish = async () => {
      if (language === 'en') {
        await touch('English');
      }
    };
    await openKiosk(page, demoHub);
    await toEnglish();
    await expectAccessible(page, `kiosk home ${language}`);
    await touch(language === 'zh' ? '居住证与户政' : 'Residence and household');
    await expectAccessible(page, `kiosk category ${language}`);
    await touch(language === 'zh' ? '来沪人员居住登记' : 'Residence registration for newcomers');
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await expectAccessible(page, `kiosk item ${language}`);
    await touch(language === 'zh' ? '取号' : 'Take a number');
    await expect(page.locator('iframe')).toBeVisible();
    await expectAccessible(page, `kiosk ticket ${language}`);
    await page.goto('about:blank');
    await page.goto(addressOf(demoHub, 'hall'));
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await toEnglish();
    await expectAccessible(page, `hall ${language}`);
    const desk = centre.desks[0];
    if (desk !== undefined) {
      await centre.finishOne(desk);
      await page.goto('about:blank');
      await page.goto(`${demoHub.url}/rating/#token=${desk.rating}`);
      await toEnglish();
      await page.getByRole('group').first().getByRole('button').first().click();
      await expectAccessible(page, `rating ${language}`);
    }
    await page.goto('about:blank');
  }
});
