import type { Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { Bitmap } from '../electron/printing/slip/bitmap';
import { startFakePrinter, type FakePrinter } from '../electron/printing/slip/testing/fake-printer';
import { bandsOf, endOfBand, inkOf, likeness, tallestBand } from '../electron/printing/slip/testing/ink';
import { pictureOf } from '../electron/printing/slip/testing/picture-of';
import { expectAccessible } from './support/accessible';
import { openCounter, signIn } from './support/desk';
import { leaveTicket, residence, takeNumber } from './support/kiosk';
import { demoClerk } from './support/people';
import { root } from './support/shell';
import { expect, test } from './support/test';

let printer: FakePrinter;

test.beforeEach(async () => {
  printer = await startFakePrinter();
});

test.afterEach(() => printer.close());

for (const [width, across, choice] of [
  [58, 384, '58 毫米'],
  [80, 576, '80 毫米'],
] as const) {
  test(`tickets come out of a printer of ${width} mm, and one that does not is printed again by a clerk`, async ({
    launch,
  }) => {
    test.setTimeout(240_000);
    const shell = await launch();
    await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
    await expect(shell.welcome.getByRole('heading', { name: '演示人员' })).toBeVisible();

    const device = await shell.open('本机打印机');
    await test.step('the printer is set up, checked and tried on the page of the device', () =>
      setUp(device, choice, width));
    expect(lastSlip().width).toBe(across);

    const kiosk = await shell.open('取号机');
    const clerk = await shell.open('打开 1 号窗口办理台');
    await signIn(clerk, demoClerk);
    await openCounter(clerk);

    const first = await takeNumber(kiosk, residence);
    await expect(kiosk.getByText('号票已打印，请取走')).toBeVisible();
    const firstSlip = await keep(`${width}mm-1-first`, 2);
    expect(firstSlip.width).toBe(across);
    expectNumber(firstSlip, first);
    await leaveTicket(kiosk);

    await test.step('without paper the number is valid, and the kiosk says that it is not printed, and why', async () => {
      printer.become({ paper: 'out' });
      const second = await takeNumber(kiosk, residence);
      await expect(kiosk.getByText('号票没有打印出来。号码仍然有效')).toBeVisible();
      await expect(kiosk.getByText('打印机缺纸：请换纸卷')).toBeVisible();
      await photograph(kiosk, `kiosk-not-printed-${width}mm`);
      expect(printer.roll().slips).toHaveLength(2);
      await leaveTicket(kiosk);
      await expect(clerk.getByText(second, { exact: true }).first()).toBeVisible();
      await printAgain(clerk, second, width);
      expectNumber(await keep(`${width}mm-2-after-new-paper`, 3), second);
    });

    await test.step('a second copy of the first says so, and has the same number on it', async () => {
      await clerk.getByRole('button', { name: `补打 ${first}` }).click();
      const copy = await keep(`${width}mm-3-second-copy`, 4);
      expect(bandsOf(copy).length).toBe(bandsOf(firstSlip).length + 1);
      expect(inkOf(copy, tallestBand(copy))).toBe(inkOf(firstSlip, tallestBand(firstSlip)));
      await expect(clerk.getByRole('row', { name: new RegExp(first) })).toContainText('已打印 2 次');
    });

    await test.step('paper that runs out is said to the staff, and printed on all the same', async () => {
      printer.become({ paper: 'nearEnd' });
      await takeNumber(kiosk, residence);
      await expect(kiosk.getByText('号票已打印，请取走')).toBeVisible();
      await expect(clerk.getByText('小票打印机的纸快用完了')).toBeVisible();
      await photograph(clerk, `clerk-slips-${width}mm`);
    });
    expect(printer.roll().strangers).toEqual([]);
  });
}

test('a ticket is given whatever becomes of the printer', async ({ launch }) => {
  test.setTimeout(240_000);
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  await expect(shell.welcome.getByRole('heading', { name: '演示人员' })).toBeVisible();
  await setUp(await shell.open('本机打印机'), '80 毫米', 80);
  const kiosk = await shell.open('取号机');
  const numbers: string[] = [];
  const take = async (reason: string) => {
    numbers.push(await takeNumber(kiosk, residence));
    await expect(kiosk.getByText('号码仍然有效')).toBeVisible({ timeout: 30_000 });
    await expect(kiosk.getByText(reason)).toBeVisible();
    await leaveTicket(kiosk);
  };

  printer.become({ speech: 'garbage' });
  await take('打印机的回答看不懂');
  printer.become({ speech: 'sound', coverOpen: true });
  await take('打印机盖子没有关好');
  printer.become({ coverOpen: false, hangsUpAfter: printer.received() + 5000 });
  await take('打印到一半断开了');
  await printer.close();
  await take('连不上打印机');
  expect(new Set(numbers).size).toBe(4);
  expect(printer.roll().slips).toHaveLength(1);
});

async function setUp(device: Page, choice: string, width: number): Promise<void> {
  await device.getByRole('radio', { name: /小票打印机/ }).check();
  await device.getByLabel('IP 地址或主机名').fill('not an address!');
  await device.getByRole('button', { name: '保存' }).click();
  await expect(device.getByText('请填完整')).toBeVisible();
  await device.getByLabel('IP 地址或主机名').fill(printer.host);
  await device.getByLabel('端口').fill(String(printer.port));
  await device.getByRole('radio', { name: choice, exact: true }).check();
  printer.become({ paper: 'out' });
  await device.getByRole('button', { name: '检查打印机' }).click();
  await expect(device.getByText('打印机缺纸：请换纸卷')).toBeVisible();
  printer.become({ paper: 'full' });
  await device.getByRole('button', { name: '打印测试小票' }).click();
  await expect(device.getByText('测试小票已打印')).toBeVisible();
  await keep(`${width}mm-0-test`, 1);
  await photograph(device, `device-${width}mm`);
  await expectAccessible(device, 'device');
  await device.getByRole('button', { name: '保存' }).click();
  await expect(device.getByText('已保存')).toBeVisible();
}

async function printAgain(clerk: Page, number: string, width: number): Promise<void> {
  await clerk.getByRole('button', { name: '小票：1 张没有打印出来' }).click();
  const row = clerk.getByRole('dialog').getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText('没有打印出来：打印机缺纸');
  await photograph(clerk, `clerk-slips-failed-${width}mm`);
  await expectAccessible(clerk, 'clerk with slips');
  printer.become({ paper: 'full' });
  await clerk.getByRole('button', { name: `打印 ${number}` }).click();
  await expect(row).toContainText('已打印');
  await expect(row).not.toContainText('没有');
}

function lastSlip(): Bitmap {
  return printer.roll().slips.at(-1) ?? { width: 0, height: 0, rows: new Uint8Array() };
}

/** The newest of so many slips, put where `npm run look` puts its pictures. */
async function keep(name: string, count: number): Promise<Bitmap> {
  await expect.poll(() => printer.roll().slips.length).toBe(count);
  const folder = path.join(root, 'out/look/slips');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.png`), pictureOf(lastSlip()));
  return lastSlip();
}

async function photograph(page: Page, name: string): Promise<void> {
  const folder = path.join(root, 'out/look/device');
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** The test slip says A001: a slip whose number ends in 001 ends in the same three digits, another does not. */
function expectNumber(slip: Bitmap, number: string): void {
  const [test] = printer.roll().slips;
  if (test === undefined) {
    throw new Error('No test slip to compare with');
  }
  const digits = (of: Bitmap) => endOfBand(of, tallestBand(of), 3);
  const share = likeness(digits(slip), digits(test));
  if (number.endsWith('001')) {
    expect(share).toBeGreaterThan(0.95);
  } else {
    expect(share).toBeLessThan(0.95);
    expect(
      likeness(
        endOfBand(slip, tallestBand(slip), 3).map((row) => row.slice(0, row.length / 2)),
        digits(test).map((row) => row.slice(0, row.length / 2)),
      ),
    ).toBeGreaterThan(0.8);
  }
}
