import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expectAccessible } from './support/accessible';
import { signIn } from './support/desk';
import { residence, takeNumber } from './support/kiosk';
import { demoManager } from './support/people';
import { badSticks, makeSticks } from './support/sticks';
import { expect, test } from './support/test';

test('standards come by stick: the good one is chosen for tomorrow, and no bad one is believed', async ({
  launch,
  dataDir,
}) => {
  const sticks = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-sticks-'));
  const shell = await launch({ env: await makeSticks(sticks, dataDir) });
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const manager = await shell.open('管理台');
  await signIn(manager, demoManager);
  await manager.getByRole('navigation').getByRole('button', { name: '标准', exact: true }).click();
  await expectStates(manager, [['第 1 版', '现行']]);

  await test.step('the good stick brings a version, and the manager sees what it changes', async () => {
    await manager.getByRole('button', { name: '从 U 盘取得' }).click();
    await readStick(manager, 'good');
    await expect(manager.getByText('收到 1 个新版本。')).toBeVisible();
    await expectAccessible(manager, 'standards from a stick');
    await manager.getByRole('button', { name: '关闭' }).click();
    await expectStates(manager, [
      ['第 2 版', '可选用'],
      ['第 1 版', '现行'],
    ]);
  });

  for (const [name, reason] of Object.entries(badSticks)) {
    await test.step(`the ${name} stick is refused with its reason`, async () => {
      await manager.getByRole('button', { name: '从 U 盘取得' }).click();
      await readStick(manager, name);
      await expect(manager.getByRole('dialog').getByText(`没有接受：${reason}`)).toBeVisible();
      await manager.getByRole('button', { name: '关闭' }).click();
      await expect(manager.getByRole('table', { name: '没有接受的标准' }).getByText(reason)).toBeVisible();
      await expectStates(manager, [
        ['第 2 版', '可选用'],
        ['第 1 版', '现行'],
      ]);
    });
  }

  await test.step('a day is chosen, and today stays as it is', async () => {
    await manager.getByRole('button', { name: '查看第 2 版的变化' }).click();
    await expectAccessible(manager, 'what a version changes');
    await manager.getByRole('button', { name: '选用这一版' }).click();
    await expectStates(manager, [
      ['第 2 版', '起启用'],
      ['第 1 版', '现行'],
    ]);
    await expectAccessible(manager, 'standards');
    expect(await takeNumber(await shell.open('取号机'), residence)).toMatch(/001$/);
  });
  fs.rmSync(sticks, { recursive: true, force: true });
});

async function readStick(manager: Page, name: string): Promise<void> {
  await manager.getByRole('radio', { name, exact: true }).check();
  await manager.getByRole('button', { name: '读取', exact: true }).click();
}

async function expectStates(manager: Page, states: readonly (readonly [string, string])[]): Promise<void> {
  const rows = manager.getByRole('table', { name: '版本' }).getByRole('row');
  await expect(rows).toHaveCount(states.length + 1);
  for (const [index, [version, state]] of states.entries()) {
    await expect(rows.nth(index + 1)).toContainText(version);
    await expect(rows.nth(index + 1)).toContainText(state);
  }
}
