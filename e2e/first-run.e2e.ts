import fs from 'node:fs';
import path from 'node:path';
import { expectAccessible } from './support/accessible';
import { openCounter, signIn } from './support/desk';
import { expect, test } from './support/test';
import type { Page } from '@playwright/test';

const centreName = '人民路街道社区事务受理服务中心';
const manager = { name: '高敏', password: 'glowing-harbour-7' };
const clerk = { name: '陆一鸣', password: 'quiet-lantern-5' };
const passphrase = 'forty copper kettles';

test('a centre is set up, staffed, and opened again with its passphrase', async ({ launch, dataDir }) => {
  const first = await launch();
  await test.step('the wizard', () => setUp(first.welcome));
  const recoveryKey = await test.step('the recovery key is shown once', () => keepRecoveryKey(first.welcome));
  await expect(first.welcome.getByRole('heading', { name: centreName })).toBeVisible();

  await test.step('the manager adds a clerk, who opens the counter', async () => {
    const console = await first.open('管理台');
    await signIn(console, manager.name, manager.password);
    await console.getByRole('navigation').getByRole('button', { name: '人员' }).click();
    await console.getByRole('button', { name: '添加人员' }).click();
    const dialog = console.getByRole('dialog', { name: '添加人员' });
    await dialog.getByLabel('姓名').fill(clerk.name);
    await dialog.getByLabel(/^新密码/).fill(clerk.password);
    await dialog.getByLabel(/^再输一次密码/).fill(clerk.password);
    await dialog.getByRole('button', { name: '添加', exact: true }).click();
    await expect(console.getByRole('row', { name: new RegExp(clerk.name) })).toBeVisible();
    await expectAccessible(console, 'staff');

    const desk = await first.open('打开 1 号窗口办理台');
    await signIn(desk, clerk.name, clerk.password);
    await openCounter(desk);
  });
  await first.close();

  await test.step('nothing readable is left on the disk', () => {
    for (const secret of [passphrase, manager.password, clerk.password, recoveryKey, recoveryKey.replaceAll(' ', '')]) {
      expect(filesWith(dataDir, secret)).toEqual([]);
    }
  });

  const second = await launch();
  await test.step('the next start asks for the passphrase', async () => {
    await expect(second.welcome.getByRole('heading', { name: '数据已锁定' })).toBeVisible();
    await expectAccessible(second.welcome, 'locked');
    await unlock(second.welcome, 'not the passphrase');
    await expect(second.welcome.getByText('启动口令不对')).toBeVisible();
    await unlock(second.welcome, passphrase);
    await expect(second.welcome.getByRole('heading', { name: centreName })).toBeVisible();
  });
  await second.close();

  const third = await launch();
  await test.step('a forgotten passphrase gives way to the recovery key and a new one', async () => {
    const { welcome } = third;
    await welcome.getByRole('button', { name: '口令忘了，用恢复密钥' }).click();
    await expectAccessible(welcome, 'recovery');
    await welcome.getByLabel('恢复密钥').fill(recoveryKey.slice(1));
    await welcome.getByLabel('新的启动口令').fill('seven paper lanterns');
    await welcome.getByRole('button', { name: '打开数据' }).click();
    await expect(welcome.getByText('字符数不对')).toBeVisible();
    await welcome.getByLabel('恢复密钥').fill(recoveryKey.toLowerCase());
    await welcome.getByRole('button', { name: '打开数据' }).click();
    await expect(welcome.getByRole('heading', { name: centreName })).toBeVisible();
  });

  await test.step('a hub that dies does not ask again', async () => {
    const before = await third.hubPid();
    process.kill(before, 'SIGKILL');
    await third.nextHubPid(before);
    const console = await third.open('管理台');
    // Still signed in at this station, as before the hub died.
    await expect(console.getByRole('heading', { name: '大厅' })).toBeVisible();
  });
});

/** Nothing goes on before somebody says that the key is on paper. */
async function keepRecoveryKey(welcome: Page): Promise<string> {
  await expect(welcome.getByRole('heading', { name: '恢复密钥' })).toBeVisible();
  const shown = await welcome.getByText(/^([2-9A-HJKMNP-Z]{4} ){6}[2-9A-HJKMNP-Z]{4}$/).innerText();
  await expect(
    welcome.getByTitle('恢复密钥的打印页').contentFrame().getByText(shown.replaceAll(' ', '-')),
  ).toBeVisible();
  await expectAccessible(welcome, 'recovery key');
  await expect(welcome.getByRole('button', { name: '完成' })).toBeDisabled();
  await welcome.getByRole('checkbox', { name: '我已打印或抄好，并核对过' }).check();
  await welcome.getByRole('button', { name: '完成' }).click();
  return shown;
}

async function setUp(welcome: Page): Promise<void> {
  await welcome.getByRole('button', { name: '开始设置' }).click();
  await welcome.getByLabel('中心名称').fill(centreName);
  await welcome.getByLabel('统计用区划代码').fill('310101013000');
  await welcome.getByRole('button', { name: '下一步' }).click();
  await welcome.getByLabel('主任姓名').fill(manager.name);
  await welcome.getByLabel('主任密码').fill(manager.password);
  await welcome.getByLabel('再输一次密码').fill(manager.password);
  await welcome.getByLabel('启动口令').fill(passphrase);
  await welcome.getByLabel('再输一次口令').fill(passphrase);
  await expectAccessible(welcome, 'wizard');
  await welcome.getByRole('button', { name: '下一步' }).click();
  await expect(welcome.getByRole('heading', { name: '窗口', exact: true })).toBeVisible();
  await welcome.getByRole('button', { name: '下一步' }).click();
  await expect(welcome.getByRole('heading', { name: '核对' })).toBeVisible();
  await welcome.getByRole('button', { name: '完成设置' }).click();
}

async function unlock(welcome: Page, words: string): Promise<void> {
  await welcome.getByLabel('启动口令').fill(words);
  await welcome.getByRole('button', { name: '打开', exact: true }).click();
}

function filesWith(folder: string, text: string): readonly string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return filesWith(place, text);
    }
    return entry.isFile() && fs.readFileSync(place).includes(text) ? [place] : [];
  });
}
