import type { Locator, Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../hub/testing/read-xlsx';
import { expectAccessible } from './support/accessible';
import { signIn } from './support/desk';
import { touch } from './support/kiosk';
import { demoClerk, demoManager, secondClerk } from './support/people';
import type { Shell } from './support/shell';
import { expect, test } from './support/test';

const caller = { name: '欧阳来电', phone: '13611112222', words: '居住证丢了，问要带什么' };
const item = '《上海市居住证》补领、换领';

test('a call becomes a case that is found, exported, accepted, and told of at the kiosk', async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(180_000);
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  await expect(shell.welcome.getByRole('heading', { name: '演示人员' })).toBeVisible();
  const clerk = await shell.open('打开 1 号窗口办理台');
  await signIn(clerk, demoClerk);
  await clerk.keyboard.press('Alt+l');
  const list = clerk.getByRole('dialog', { name: '办件', exact: true });
  const rows = list.getByRole('table').getByRole('row', { name: /^查看办件/ });

  await test.step('a call is noted, with a day to call back', () => noteCall(clerk, list));
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('欧阳*');
  await expect(rows.first()).toContainText('2031-02-03 前回电');
  await expectAccessible(clerk, 'case list');

  await test.step('it is found by pinyin, and by no other name', async () => {
    const search = list.getByLabel('查找办件');
    await search.fill('zhangsan');
    await expect(list.getByText('没有符合条件的办件')).toBeVisible();
    await search.fill('ouyanglaidian');
    await expect(rows).toHaveCount(1);
    await search.fill('');
  });

  await test.step('what is asked often is kept as a view, and a day reads year, month, day', async () => {
    const day = list.getByLabel('登记从', { exact: true });
    await day.fill('20310101');
    await day.press('Tab');
    await expect(day).toHaveValue('2031-01-01');
    await expect(list.getByText('没有符合条件的办件')).toBeVisible();
    await list.getByRole('button', { name: '保存视图' }).click();
    const dialog = clerk.getByRole('dialog', { name: '保存为视图' });
    await dialog.getByLabel('视图名称').fill('以后的');
    await expectAccessible(clerk, 'saving a view');
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(dialog).toBeHidden();
    await list.getByRole('button', { name: '清空条件' }).click();
    await expect(day).toHaveValue('');
    await expect(rows).toHaveCount(1);
    await list.getByRole('button', { name: '以后的' }).click();
    await expect(day).toHaveValue('2031-01-01');
    await expect(list.getByText('没有符合条件的办件')).toBeVisible();
    await list.getByRole('button', { name: '待回电' }).click();
    await expect(rows).toHaveCount(1);
  });

  await test.step('the list is a file, with names masked', () => expectExport(shell, clerk, list, dataDir));

  const code = await test.step('a row opens at the desk, where it is accepted', async () => {
    await rows.first().getByRole('button').click();
    const desk = clerk.getByRole('dialog', { name: /^办件 / });
    await expect(desk.getByText('2031-02-03 前回电')).toBeVisible();
    await desk.getByRole('button', { name: '已回电' }).click();
    await expect(desk.getByText('2031-02-03 前回电')).toBeHidden();
    await desk.getByRole('button', { name: '其余全部收到纸质' }).click();
    await expect(desk.getByText('表格和材料都已交代，可以受理。')).toBeVisible();
    await expectAccessible(clerk, 'case at the desk');
    // The key that the button names, over the list as well as at the counter.
    await clerk.keyboard.press('Alt+a');
    await expect(desk.getByRole('status').getByText('受理编号')).toBeVisible();
    await expect(desk.getByLabel('办件信息')).toContainText('查询码');
    const facts = await desk.getByLabel('办件信息').innerText();
    await desk.getByRole('button', { name: '关闭', exact: true }).last().click();
    return /查询码\s+([A-Z2-9]{10})/u.exec(facts)?.[1] ?? '';
  });
  expect(code).not.toBe('');

  await test.step('the code of the receipt finds the case', async () => {
    await list.getByRole('button', { name: '清空条件' }).click();
    await list.getByLabel('查找办件').fill(code);
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('已受理');
    await expect(rows.first()).toContainText(demoClerk);
  });

  await test.step('a manager gives the case to somebody else', () => expectGiven(shell));
  await expect(rows.first()).toContainText(secondClerk);

  await test.step('the kiosk tells the progress, and a wrong code in plain words', () => expectProgress(shell, code));
});

async function noteCall(clerk: Page, list: Locator): Promise<void> {
  await list.getByRole('button', { name: '登记来电' }).click();
  const dialog = clerk.getByRole('dialog', { name: '登记来电请求' });
  await dialog.getByLabel('电话、姓名或证件号码').fill(caller.phone);
  await dialog.getByLabel('电话、姓名或证件号码').press('Enter');
  await expect(dialog.getByText('没有找到，请写下来电人。')).toBeVisible();
  await dialog.getByLabel('来电人姓名').fill(caller.name);
  await dialog.getByLabel('来电号码').fill(caller.phone);
  await dialog.getByLabel('想办的事项').fill(item);
  await clerk.getByRole('option', { name: item, exact: true }).click();
  await dialog.getByLabel('问什么、说了什么').fill(caller.words);
  const day = dialog.getByLabel('回电不晚于（可不填）', { exact: true });
  await day.fill('2031-02-30');
  await day.press('Tab');
  await expect(dialog.getByText('没有这个日期')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '登记', exact: true })).toBeDisabled();
  await expectAccessible(clerk, 'noting a call');
  await day.fill('20310203');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(list.getByText('已登记，在列表里可以查到。')).toBeVisible();
}

async function expectExport(shell: Shell, clerk: Page, list: Locator, dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'cases.xlsx');
  await shell.app.evaluate(({ BrowserWindow }, place) => {
    for (const window of BrowserWindow.getAllWindows()) {
      // Nobody is there to answer the dialog that asks where to.
      window.webContents.session.once('will-download', (_event, download) => download.setSavePath(place));
    }
  }, file);
  await list.getByRole('button', { name: '导出 Excel' }).click();
  const dialog = clerk.getByRole('dialog', { name: '导出办件' });
  await expectAccessible(clerk, 'export');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  await expect(list.getByText('已导出 1 件。')).toBeVisible();
  await expect.poll(() => (fs.existsSync(file) ? readXlsx(fs.readFileSync(file)).flat() : [])).toContain('欧阳*');
  const cells = readXlsx(fs.readFileSync(file)).flat();
  expect(cells.some((cell) => cell.includes(demoClerk))).toBe(true);
  expect(cells.filter((cell) => cell.includes(caller.name) || cell.includes(caller.phone))).toEqual([]);
}

async function expectGiven(shell: Shell): Promise<void> {
  const manager = await shell.open('管理台');
  await signIn(manager, demoManager);
  await manager.getByRole('navigation').getByRole('button', { name: '办件', exact: true }).click();
  await manager
    .getByRole('row', { name: /^查看办件/ })
    .first()
    .getByRole('button')
    .click();
  const dialog = manager.getByRole('dialog', { name: /^办件 / });
  await expect(dialog.getByText('收件、受理、补正等在窗口办理台办。')).toBeVisible();
  await expectAccessible(manager, 'case read by a manager');
  await dialog.getByLabel('改由谁经办').click();
  await manager.getByRole('option', { name: secondClerk }).click();
  await dialog.getByRole('button', { name: '改经办人' }).click();
  await expect(dialog.getByText(`已改由${secondClerk}经办。`)).toBeVisible();
}

async function expectProgress(shell: Shell, code: string): Promise<void> {
  const kiosk = await shell.open('取号机');
  await touch(kiosk, '点这里开始');
  await touch(kiosk, '查办理进度');
  const field = kiosk.getByLabel('回执上的进度查询码');
  const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
  await field.fill(wrong);
  await expect(kiosk.getByText('没有找到这个查询码，请对照回执再看一遍。')).toBeVisible();
  await expectAccessible(kiosk, 'kiosk asking for a code');
  await kiosk.getByRole('button', { name: '清空' }).click();
  for (const sign of code) {
    await kiosk.getByRole('group', { name: '查询码键盘' }).getByRole('button', { name: sign, exact: true }).click();
  }
  const answer = kiosk.getByRole('status').filter({ hasText: '办理中' });
  await expect(answer).toContainText('已受理，正在办理。');
  await expect(answer).not.toContainText('欧阳');
  await expectAccessible(kiosk, 'progress at the kiosk');
}
