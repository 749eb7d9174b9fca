import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { openCounter, signIn } from './support/desk';
import { leaveTicket, residence, takeNumber } from './support/kiosk';
import { demoClerk } from './support/people';
import type { Shell } from './support/shell';
import { expect, test } from './support/test';
import { acceptByEnter, callAndStart, press, registerByKeys, submitByKeys } from './support/visit';

/** Invented, with a check digit that fits. */
const newcomer = {
  name: '买买提·吐尔逊',
  idNumber: '650102199003071235',
  phone: '13900139001',
  address: '浦东大道100号2室',
};
const home = '乌鲁木齐市解放路1号';
const employer = '浦东新区第一食品厂';
const movedOn = '2026-02-01';

test('a newcomer settles: one registration, several services, a power cut in mid-form, and nothing asked twice', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const clerk = await shell.open('打开 1 号窗口办理台');
  const kiosk = await shell.open('取号机');
  await signIn(clerk, demoClerk);
  await openCounter(clerk);
  const number = await takeNumber(kiosk, residence);
  await leaveTicket(kiosk);
  await callAndStart(clerk, number);
  await registerByKeys(clerk, newcomer);
  const panel = clerk.getByRole('tabpanel');

  await test.step('one press opens every service of the group', async () => {
    await clerk.getByRole('tab', { name: '办件' }).click();
    await clerk.getByRole('button', { name: '新来上海安家（3 项）' }).click();
    await clerk.getByRole('button', { name: '打开 3 个办件' }).click();
    await expect(clerk.getByRole('group', { name: '本次办件' }).getByRole('button')).toHaveCount(3);
  });

  await test.step('a power cut in mid-form loses the field in hand at most', async () => {
    await showCase(clerk, '来沪人员居住登记');
    await panel.getByRole('button', { name: '居住登记申请表' }).click();
    await expect(panel.getByLabel('房屋地址').last()).toHaveValue(newcomer.address);
    await fillRegistration(clerk);
    await losePower(shell, clerk, panel);
  });

  await test.step('the form is finished, and what the record lacked is kept with a yes', async () => {
    await panel.getByRole('radio', { name: '是', exact: true }).check();
    await panel.getByRole('checkbox', { name: /本人声明/ }).click();
    await submitByKeys(clerk, [/户籍地址/, /服务处所/]);
  });

  await test.step('a notice, an authorisation, and materials in all four ways', async () => {
    await handleMaterials(clerk, panel);
  });
  await test.step('accepted, with the promise on record', async () => {
    await panel.getByRole('button', { name: '受理', exact: true }).focus();
    await acceptByEnter(clerk);
    await expectAccessible(clerk, 'an accepted registration');
  });

  await test.step('the permit asks nothing again that the registration was told', async () => {
    await showCase(clerk, '《上海市居住证》申领');
    await panel.getByRole('button', { name: '居住证申领表' }).click();
    for (const [label, value] of [
      ['居住地住址', newcomer.address],
      ['常住户口所在地住址', home],
      ['联系电话', newcomer.phone],
    ] as const) {
      await expect(panel.getByRole('textbox', { name: label })).toHaveValue(value);
    }
    await fillPermit(clerk);
    await submitByKeys(clerk);
    await panel.getByRole('button', { name: '其余全部收到纸质' }).click();
    await expect(panel.getByText('表格和材料都已交代，可以受理。')).toBeVisible();
  });
  await test.step('taken in here for another centre, mended once, and accepted', () => takeIn(clerk, panel));
});

async function showCase(clerk: Page, item: string): Promise<void> {
  await clerk.getByRole('group', { name: '本次办件' }).getByRole('button', { name: item }).click();
  await expect(clerk.getByRole('heading', { name: item })).toBeVisible();
}

async function choose(panel: Locator, label: string, word: string): Promise<void> {
  const field = panel.getByRole('combobox', { name: label, exact: true });
  await field.click();
  await field.pressSequentially(word);
  await field.press('Enter');
}

async function fillRegistration(clerk: Page): Promise<void> {
  const panel = clerk.getByRole('tabpanel');
  await panel.getByRole('radio', { name: '入住' }).check();
  await panel.getByRole('textbox', { name: /入住（搬离）时间/ }).fill(movedOn);
  await choose(panel, '身份证件种类', '居民身份证');
  await panel.getByLabel('户籍地址').last().fill(home);
  await choose(panel, '职业', '工人');
  await choose(panel, '居住事由', '务工');
  await expect(panel.getByText(/^已保存/)).toBeVisible();
}

/** The hub dies without a word, and the page with it. */
async function losePower(shell: Shell, clerk: Page, panel: Locator): Promise<void> {
  const field = panel.getByRole('textbox', { name: '服务处所' });
  await field.click();
  await field.pressSequentially(employer);
  const before = await shell.hubPid();
  process.kill(before, 'SIGKILL');
  await shell.nextHubPid(before);
  await clerk.reload();
  await clerk.getByRole('tab', { name: '办件' }).click();
  await showCase(clerk, '来沪人员居住登记');
  await panel.getByRole('button', { name: '居住登记申请表' }).click();

  await expect(panel.getByRole('radio', { name: '入住' })).toBeChecked();
  await expect(panel.getByRole('textbox', { name: /入住（搬离）时间/ })).toHaveValue(movedOn);
  await expect(panel.getByLabel('户籍地址').last()).toHaveValue(home);
  for (const [label, value] of [
    ['身份证件种类', '居民身份证'],
    ['职业', '工人'],
    ['居住事由', '务工'],
  ] as const) {
    await expect(panel.getByRole('combobox', { name: label, exact: true })).toHaveValue(value);
  }
  // In hand when the power went, and the only one that had to be typed again.
  await panel.getByRole('textbox', { name: '服务处所' }).fill(employer);
}

async function handleMaterials(clerk: Page, panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: '一次性告知' }).click();
  const notice = clerk.getByRole('dialog', { name: '一次性告知' });
  await expect(notice.getByLabel(/缺什么/)).toHaveValue(/亲属关系证明/);
  await expectAccessible(clerk, 'notice');
  await notice.getByRole('button', { name: '出具告知单' }).click();
  await expect(clerk.getByRole('status').getByText('已出具一次性告知单')).toBeVisible();

  await panel.getByRole('button', { name: '登记代办人并出具委托书' }).click();
  const proxy = clerk.getByRole('dialog', { name: '登记代办人' });
  await proxy.getByLabel('代办人姓名').fill('李䶮㐂');
  await proxy.getByLabel('代办人证件号码').fill('310101197203074218');
  await proxy.getByLabel('与本人关系').fill('兄弟');
  await proxy
    .getByLabel(/有效至/)
    .first()
    .fill('20261231');
  await expectAccessible(clerk, 'authorisation');
  await proxy.getByRole('button', { name: '保存并出具委托书' }).click();
  await expect(clerk.getByRole('status').getByText('委托书已出具')).toBeVisible();

  const rows = panel.getByRole('group', { name: /：怎样交$/ });
  await rows.nth(0).getByRole('button', { name: '电子证照' }).click();
  await rows.nth(1).getByRole('button', { name: '纸质' }).click();
  await rows.nth(3).getByRole('button', { name: '数据核验免交' }).click();
  await rows.nth(2).getByRole('button', { name: '容缺' }).click();
  await panel.getByRole('textbox', { name: /：承诺补交日期$/ }).fill('20261230');
  await press(clerk, 'Tab');
  await expect(panel.getByText('容缺，承诺 2026-12-30 前补交')).toBeVisible();
  await expect(panel.getByText('表格和材料都已交代，可以受理。')).toBeVisible();
  await expectAccessible(clerk, 'materials');
}

async function takeIn(clerk: Page, panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: '收件（他处受理）' }).click();
  const receive = clerk.getByRole('dialog', { name: /收件/ });
  await receive.getByLabel('受理中心').fill('浦东新区某街道社区事务受理服务中心');
  await expectAccessible(clerk, 'receiving');
  await receive.getByRole('button', { name: '收件并出具回执' }).click();
  await expect(clerk.getByRole('status').getByText('已收件')).toBeVisible();
  await expect(panel.getByLabel('办件信息')).toContainText('浦东新区某街道');

  await panel.getByRole('button', { name: '补正告知' }).click();
  const supplement = clerk.getByRole('dialog', { name: '补正告知' });
  await supplement.getByLabel(/缺什么/).fill('就业单位证明需盖章');
  await expectAccessible(clerk, 'supplement');
  await supplement.getByRole('button', { name: '出具补正告知' }).click();
  await expect(clerk.getByRole('status').getByText('已出具补正告知')).toBeVisible();
  await panel.getByRole('button', { name: '补正齐了' }).click();
  await expect(clerk.getByRole('status').getByText('材料已补齐，等待受理')).toBeVisible();
  await acceptByEnter(clerk);
  for (const paper of ['收件回执', '补正材料告知书', '受理通知书']) {
    await expect(panel.getByRole('table', { name: '文书' }).getByRole('row', { name: paper }).first()).toBeVisible();
  }
}

async function fillPermit(clerk: Page): Promise<void> {
  const panel = clerk.getByRole('tabpanel');
  await choose(panel, '民族', '维吾尔');
  await panel.getByRole('textbox', { name: /来本地居住日期/ }).fill(movedOn);
  await panel.getByRole('radio', { name: '有合法稳定就业' }).check();
  await expect(panel.getByRole('textbox', { name: '就业单位' })).toHaveValue(employer);
  await panel.getByRole('radio', { name: '房屋租赁合同' }).check();
  await panel.getByRole('checkbox', { name: /本人声明/ }).click();
  await expect(panel.getByText(/^已保存/)).toBeVisible();
}
