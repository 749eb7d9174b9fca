import type { Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { expectAccessible } from './support/accessible';
import { fillAllowanceForm, submitForm } from './support/allowance-form';
import { openCounter, personNow, pressKey, signIn } from './support/desk';
import { askOverLine } from './support/foreign-call';
import { allowance, takeNumber } from './support/kiosk';
import { applicant, demoClerk, demoManager } from './support/people';
import { readPdfFonts, readPdfText } from './support/pdf';
import { rate } from './support/rating';
import type { Shell } from './support/shell';
import { expect, test } from './support/test';

test('a resident is served in the app, from the ticket to the score', async ({ launch, dataDir }) => {
  // A whole visit over six windows, with an accessibility check of each.
  test.setTimeout(240_000);
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  await expect(shell.welcome.getByRole('heading', { name: '演示人员' })).toBeVisible();
  await expectAccessible(shell.welcome, 'welcome');

  const hall = await shell.open('大厅屏');
  const clerk = await shell.open('打开 1 号窗口办理台');
  const rating = await shell.open('打开 1 号窗口评价器');
  const kiosk = await shell.open('取号机');
  await signIn(clerk, demoClerk);
  await openCounter(clerk);

  const number = await test.step('the kiosk gives a number in three touches', () => takeNumber(kiosk, allowance));
  await expectAccessible(kiosk, 'kiosk with a ticket');
  await test.step('the slip is kept as a PDF where there is no printer', () => expectSlip(dataDir, number));

  await test.step('F2 calls, and the hall shows it', async () => {
    await pressKey(clerk, 'F2');
    await expect(personNow(clerk, number)).toBeVisible();
    const now = hall.getByRole('region', { name: '正在呼叫' });
    await expect(now.getByText(number, { exact: true })).toBeVisible();
    await expect(now.getByText('1 号窗口', { exact: true })).toBeVisible();
    await expectAccessible(hall, 'hall');
  });

  await test.step('the form is filled, saved and accepted', async () => {
    await pressKey(clerk, 'F6');
    await fillAllowanceForm(clerk);
    await expectAccessible(clerk, 'clerk with a form');
    await submitForm(clerk);
    await expectArchivedPaper(shell, clerk, dataDir);
  });

  await test.step('F9 asks the resident, and nobody else', async () => {
    // Rides on the line of the next command: F9.
    const forged = askOverLine(clerk, 'review.submit', { ticketId: 'any', level: 5, tags: [], requestId: 'forged' });
    await pressKey(clerk, 'F9');
    expect(await forged).toMatchObject({ ok: false, error: { code: 'method.forbidden' } });
    await expect(rating.getByRole('heading', { name: '这次服务，您满意吗？' })).toBeVisible();
    await expectAccessible(rating, 'rating');
    await rate(rating, '非常满意', '一窗受理一次办结');
  });

  await test.step('the manager sees the count, and no percentage yet', async () => {
    const manager = await shell.open('管理台');
    await signIn(manager, demoManager);
    await expectAccessible(manager, 'manager');
    await manager.getByRole('navigation').getByRole('button', { name: '评价', exact: true }).click();
    const row = manager.getByRole('table', { name: '按窗口' }).getByRole('row', { name: /1 号 综合窗口/ });
    await expect(row).toContainText('样本太少（1/');
    await expect(row).not.toContainText('满意率');
    await expectAccessible(manager, 'scores');
  });
});

/** Which the shell writes when the hub has archived the slip and the kiosk has asked for it. */
async function expectSlip(dataDir: string, number: string): Promise<void> {
  const folder = path.join(dataDir, 'shell/printouts');
  await expect
    .poll(() => (fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.pdf')).length : 0))
    .toBe(1);
  const [name = ''] = fs.readdirSync(folder);
  const file = path.join(folder, name);
  expect(readPdfText(file)).toContain(number);
  expectGoodFonts(file);
}

/** The archived PDF, saved through the console's own button. */
async function expectArchivedPaper(shell: Shell, clerk: Page, dataDir: string): Promise<void> {
  const file = path.join(dataDir, 'saved.pdf');
  await shell.app.evaluate(({ BrowserWindow }, place) => {
    for (const window of BrowserWindow.getAllWindows()) {
      // Nobody is there to answer the dialog that asks where to.
      window.webContents.session.once('will-download', (_event, item) => item.setSavePath(place));
    }
  }, file);
  await clerk.getByRole('button', { name: '查看：最低生活保障申请表' }).click();
  const dialog = clerk.getByRole('dialog', { name: '最低生活保障申请表' });
  const frozen = dialog.frameLocator('iframe');
  await expect(frozen.getByText(applicant.name).first()).toBeVisible();
  // The document's own stylesheet is in force: without its hash in the policy the paper would be bare.
  await expect(frozen.getByRole('table').first()).toHaveCSS('border-collapse', 'collapse');
  await dialog.getByRole('button', { name: '保存 PDF' }).click();
  await expect.poll(() => (fs.existsSync(file) ? readPdfText(file) : '')).toContain(applicant.name);
  const text = readPdfText(file);
  for (const words of ['最低生活保障申请表', applicant.name, '人民路', '1200.50', 'dibao-application']) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/第\s*1\s*页\s+共\s*1\s*页/);
  expectGoodFonts(file);

  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(dialog.getByText('没有可用的打印机')).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).click();
}

/** Every font embedded, and none as drawings of its characters, which archives and printers handle badly. */
function expectGoodFonts(file: string): void {
  const fonts = readPdfFonts(file);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter(({ embedded, type }) => !embedded || type === 'Type 3')).toEqual([]);
}
