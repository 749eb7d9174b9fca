import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { commandButton, openCounter, pressKey, signIn } from './support/desk';
import { residence, takeNumber } from './support/kiosk';
import { demoClerk, demoManager } from './support/people';
import { expect, test } from './support/test';

/** Invented, with a check digit that fits. */
const uyghur = { name: '买买提·吐尔逊', number: '650102199003071235' };
const rare = { name: '𠮷田三', phone: '13800138000', newPhone: '13900139000' };
const twice = { name: '欧阳娜娜', birthDate: '19800101' };

test('a clerk identifies, registers, reveals and corrects; a manager merges, takes it back and erases', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  await expect(shell.welcome.getByRole('heading', { name: '演示人员' })).toBeVisible();
  const clerk = await shell.open('打开 1 号窗口办理台');
  const kiosk = await shell.open('取号机');
  await signIn(clerk, demoClerk);
  await openCounter(clerk);
  await takeNumber(kiosk, residence);
  await pressKey(clerk, 'F2');
  const block = clerk.getByRole('region', { name: '居民', exact: true });
  await expect(block).toContainText('还没有认人');

  await test.step('a stranger is registered where nobody was found', async () => {
    await registerStranger(clerk, uyghur.name, async (dialog) => {
      await dialog.getByLabel('证件号码').fill('650102199003071236');
      await dialog.getByLabel('姓名').click();
      await expect(dialog.getByText('校验位不对，可能有一位看错或打错。')).toBeVisible();
      await expectAccessible(clerk, 'registration');
      await dialog.getByLabel('证件号码').fill(uyghur.number);
      await expect(dialog.getByLabel('出生日期')).toHaveValue('1990-03-07');
      await dialog.getByRole('checkbox', { name: '证件原件已核对' }).check();
    });
    await expect(block).toContainText('买*');
    await expect(block).toContainText('6****************5');
  });

  await test.step('a card that is read finds its person, and pinyin a rare sign', async () => {
    await registerStranger(clerk, rare.name, async (dialog) => {
      await dialog.getByLabel('证件', { exact: true }).selectOption('none');
      await dialog.getByLabel('电话（可不填）').fill(rare.phone);
    });
    await expect(block).toContainText('𠮷*');
    await identifyBy(clerk, uyghur.number, '买*');
    await expect(block).toContainText('买*');
    await identifyBy(clerk, 'jitiansan', '𠮷*');
    await expect(block).toContainText('𠮷*');
  });

  await test.step('values are shown in full for a purpose, and masked again', async () => {
    await block.getByRole('button', { name: '查看档案' }).click();
    await expectAccessible(clerk, 'record');
    const values = clerk.getByRole('table', { name: '资料' });
    await expect(values).not.toContainText(rare.name);
    await clerk.getByRole('button', { name: '查看完整信息' }).click();
    const dialog = clerk.getByRole('dialog', { name: '查看完整信息' });
    await dialog.getByRole('radio', { name: '联系本人' }).check();
    await expectAccessible(clerk, 'reveal');
    await dialog.getByRole('button', { name: '显示三十秒' }).click();
    await expect(values).toContainText(rare.name);
    await expect(values).toContainText(rare.phone);
    await expect(values).toHaveCSS('user-select', 'none');
    await clerk.getByRole('button', { name: '现在遮住' }).click();
    await expect(values).not.toContainText(rare.name);
  });

  await test.step('a telephone is corrected, and the old one is kept', async () => {
    await clerk.getByRole('button', { name: '更正或补充' }).click();
    const dialog = clerk.getByRole('dialog', { name: '更正或补充资料' });
    await dialog.getByLabel('新的内容').fill('12');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog.getByText('电话应是 5 至 20 位数字。')).toBeVisible();
    await dialog.getByLabel('新的内容').fill(rare.newPhone);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(clerk.getByRole('table', { name: '资料' })).toContainText('139****9000');
    await expect(clerk.getByRole('table', { name: '资料' })).toContainText('138****8000');
  });

  for (const _time of ['first', 'second']) {
    await registerStranger(clerk, twice.name, async (dialog) => {
      await dialog.getByLabel('证件', { exact: true }).selectOption('none');
      await dialog.getByLabel('出生日期').fill(twice.birthDate);
    });
  }

  const manager = await shell.open('管理台');
  await signIn(manager, demoManager);
  await manager.getByRole('navigation').getByRole('button', { name: '居民', exact: true }).click();

  await test.step('two records of one person become one, and two again', async () => {
    await manager.getByRole('tab', { name: '疑似重复' }).click();
    const group = manager.getByRole('region', { name: '第 1 组' });
    await group.getByRole('radio').first().check();
    await expectAccessible(manager, 'duplicates');
    await group.getByRole('button', { name: '合并这一组' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '合并', exact: true }).click();
    await expect(group).toBeHidden();
    await manager.getByRole('button', { name: '撤销 欧阳* 的合并' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
    await expect(group).toBeVisible();
  });

  await test.step('a record is erased, by a typed word, and found by nothing', async () => {
    await manager.getByRole('tab', { name: '查找' }).click();
    const field = manager.getByRole('combobox');
    await field.fill(uyghur.number);
    await field.press('Enter');
    await manager.getByRole('option', { name: /买\*/ }).click();
    await manager.getByRole('button', { name: '删除档案' }).click();
    const dialog = manager.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '永久删除' })).toBeDisabled();
    await dialog.getByRole('radio', { name: '本人要求' }).check();
    await dialog.getByLabel(/确认/).fill('删除');
    await expectAccessible(manager, 'erase');
    await dialog.getByRole('button', { name: '永久删除' }).click();
    await expect(manager.getByText('已删除，销毁了')).toBeVisible();
    await manager.getByRole('combobox').fill(uyghur.name);
    await expect(manager.getByText(`没有找到“${uyghur.name}”`)).toBeVisible();
  });

  await test.step('who looked behind the mask stands on record', async () => {
    await manager.getByRole('tab', { name: '查看记录' }).click();
    const row = manager.getByRole('table', { name: '查看记录' }).getByRole('row', { name: /𠮷\*/ });
    await expect(row).toContainText(demoClerk);
    await expect(row).toContainText('联系本人');
    await expectAccessible(manager, 'looks');
  });
});

/** Looks for the name, does not find it or does not want who is found, and fills in the registration. */
async function registerStranger(
  clerk: Page,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await openFinder(clerk);
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('combobox').fill(name);
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog.getByText(/没有找到|找到 \d+ 人/).first()).toBeVisible();
  if (await dialog.getByRole('option').first().isVisible()) {
    await dialog.getByRole('button', { name: '登记新居民' }).click();
    await dialog.getByLabel('姓名').fill(name);
  } else {
    await dialog.getByRole('combobox').press('Enter');
    await expect(dialog.getByLabel('姓名')).toHaveValue(name);
  }
  await fill(dialog);
  await dialog.getByRole('button', { name: '登记并认人' }).click();
  await expect(dialog).toBeHidden();
}

/** As a card reader does: the word and Enter; then Enter once more. */
async function identifyBy(clerk: Page, word: string, masked: string): Promise<void> {
  await openFinder(clerk);
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('combobox').fill(word);
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog.getByRole('option', { name: masked })).toBeVisible();
  await expectAccessible(clerk, 'finder');
  await dialog.getByRole('combobox').press('Enter');
  await expect(dialog).toBeHidden();
}

async function openFinder(clerk: Page): Promise<void> {
  await expect(commandButton(clerk, 'F5')).toHaveAttribute('aria-disabled', 'false');
  await clerk.keyboard.press('F5');
  await expect(clerk.getByRole('dialog')).toBeVisible();
}
