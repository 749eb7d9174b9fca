import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { newPrivateKey, openIdentityKey } from '../core/sync/keys';
import { wilsonInterval } from '../core/domain/scoring/wilson-interval';
import { asCentre, postEnrolment } from '../district/testing/test-centre';
import { visit } from '../district/testing/visit';
import { expectAccessible } from './support/accessible';
import { addWorkingCentre, waitForTables, type WorkingCentre } from './support/district/add-centres';
import { addPeople } from './support/district/add-people';
import { bundleText } from './support/district/bundle-text';
import { askFromPage, goTo, openConsoleAs, openConsolePage, signInToConsole } from './support/district/console-page';
import { startDistrictProcess, type DistrictProcess } from './support/district/district-process';
import { makeTrouble } from './support/district/make-trouble';
import { administrator, operator, passphraseOf, publishers, viewer } from './support/district/people';
import { root } from './support/shell';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let district: DistrictProcess;
let bund: WorkingCentre;
let yuyuan: WorkingCentre;

test.beforeAll(async () => {
  district = await startDistrictProcess(root);
  await addPeople(district.pool);
  bund = await addWorkingCentre(district, {
    name: '外滩街道社区事务受理服务中心',
    divisionCode: '310101013',
    visitors: 130,
    seed: 11,
    waiting: 0,
  });
  yuyuan = await addWorkingCentre(district, {
    name: '豫园街道社区事务受理服务中心',
    divisionCode: '310101019',
    visitors: 40,
    seed: 5,
    clockOffset: 300_000,
    waiting: 77,
  });
  await waitForTables(district, [bund, yuyuan]);
});

test.afterAll(() => district?.stop());

const count = ({ day: { visitors } }: WorkingCentre, fate: string) =>
  visitors.filter((visitor) => visitor.fate === fate).length;

test('whoever knows the password sees what the centres did, and nobody else anything', async ({ browser }) => {
  const { page, trouble } = await openConsolePage(browser, district.url);
  await expectAccessible(page, 'sign-in');
  expect(await askFromPage(page, 'centre.list', {})).toEqual({ status: 401, code: 'session.none' });
  await signInToConsole(page, viewer, 'a wrong password');
  await expect(page.getByRole('alert')).toHaveText('姓名或密码不对。');
  await expect(page.getByLabel('密码')).toBeFocused();
  await signInToConsole(page, viewer);

  const row = page.getByRole('row').filter({ hasText: bund.name });
  await expect(row).toBeVisible();
  await expect(row.getByRole('cell').nth(2)).toHaveText(String(bund.day.visitors.length));
  await expect(row.getByRole('cell').nth(3)).toHaveText(String(count(bund, 'finished')));
  await expect(row.getByRole('cell').nth(4)).toHaveText(String(count(bund, 'missed')));
  const levels = bund.day.visitors.flatMap(({ level }) => (level === null ? [] : [level]));
  const satisfied = levels.filter((level) => level >= 3).length;
  const interval = wilsonInterval(satisfied, levels.length);
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  await expect(row).toContainText(
    `${percent(satisfied / levels.length)}${percent(interval?.low ?? 0)}–${percent(interval?.high ?? 0)}，${levels.length} 条`,
  );
  const late = page.getByRole('row').filter({ hasText: yuyuan.name });
  await expect(late).toContainText('还有 77 笔待报');
  await expect(late).toContainText('时钟慢 5 分钟');
  await expectAccessible(page, 'centres');

  await page.getByLabel('按名称或区划代码查找').fill('豫园');
  await expect(page.getByText('显示 1 个，共 2 个')).toBeVisible();
  await expect(row).toBeHidden();
  await page.getByLabel('按名称或区划代码查找').fill('');
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(yuyuan.name);
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(bund.name);
  expect(trouble()).toEqual([]);
});

test('a centre opens down to its day, by keyboard, and the file of it is what the page shows', async ({ browser }) => {
  const { page, trouble } = await openConsoleAs(browser, district.url, viewer);
  const link = page.getByRole('link', { name: bund.name });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: bund.name, level: 1 })).toBeVisible();
  await expect(page.getByText(`号码（${bund.day.visitors.length}）`)).toBeVisible();
  for (const letter of ['A', 'B']) {
    const ofLetter = bund.day.visitors.filter(({ number }) => number.startsWith(letter));
    const row = page
      .getByRole('table', { name: '按大类' })
      .getByRole('row')
      .filter({ hasText: new RegExp(`^${letter} `) });
    await expect(row.getByRole('cell').nth(0)).toHaveText(String(ofLetter.length));
    await expect(row.getByRole('cell').nth(1)).toHaveText(
      String(ofLetter.filter(({ fate }) => fate === 'finished').length),
    );
  }
  await expectAccessible(page, 'day');
  await expect(page.getByRole('main')).not.toContainText('staff-1');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).first().click(),
  ]);
  expect(download.suggestedFilename()).toBe(`tickets-${bund.centre.centreNo}-${bund.day.businessDate}.csv`);
  const bytes = await readFile(await download.path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.subarray(3).toString('utf8').trim().split('\r\n');
  expect(lines[0]).toBe('号码,大类,状态,窗口,取号时间,叫号时间,开始时间,结束时间,评价级别');
  const numbers = lines.slice(1).map((line) => line.split(',')[0] ?? '');
  expect(numbers.toSorted()).toEqual(bund.day.visitors.map(({ number }) => number).toSorted());

  await page.getByRole('link', { name: '前一天' }).click();
  await expect(page.getByText('这一天没有收到记录。').first()).toBeVisible();
  await page.goBack();
  await expect(page.getByText(`号码（${bund.day.visitors.length}）`)).toBeVisible();
  expect(trouble()).toEqual([]);
});

test('a viewer can do no more than look, by the page and by any request', async ({ browser }) => {
  const { page } = await openConsoleAs(browser, district.url, viewer);
  await expect(page.getByRole('link', { name: '用户' })).toHaveCount(0);
  await goTo(page, '入网');
  await expect(page.getByRole('row').filter({ hasText: bund.name })).toBeVisible();
  await expect(page.getByRole('button', { name: /停用|添加|生成/ })).toHaveCount(0);
  const { keyId } = bund.centre.key;
  const forbidden = { status: 403, code: 'method.forbidden' };
  expect(await askFromPage(page, 'enrolment.revokeKey', { keyId, reason: 'x' })).toEqual(forbidden);
  expect(await askFromPage(page, 'user.add', { name: 'x', password: 'long enough 1', roles: ['admin'] })).toEqual(
    forbidden,
  );
  expect(await askFromPage(page, 'publishing.propose', { text: '{}', minApp: '0.1.0' })).toEqual(forbidden);
  expect(await askFromPage(page, 'audit.list', {})).toEqual(forbidden);
  expect(await askFromPage(page, 'centre.list', {}, {})).toEqual({ status: 403, code: 'request.foreign' });
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.evaluate(() => (window.location.hash = '#/users'));
  await expect(page.getByRole('alert')).toContainText('您的岗位不能做此操作');
});

test('an operator lets a centre in by a code shown once, and revokes its key with a reason it reads', async ({
  browser,
}) => {
  const { page, trouble } = await openConsoleAs(browser, district.url, operator);
  await goTo(page, '入网');
  await expectAccessible(page, 'enrolment');
  await page.getByRole('button', { name: '添加中心' }).click();
  await page.getByLabel('中心名称').fill('小东门街道社区事务受理服务中心');
  await page.getByLabel('区划代码').last().fill('310101015');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^入网码/ });
  await dialog.getByRole('button', { name: '生成入网码' }).click();
  const code = (await dialog.getByRole('status', { name: '入网码' }).innerText()).trim();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  await expectAccessible(page, 'code');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByText(code)).toHaveCount(0);

  const key = openIdentityKey(newPrivateKey());
  const centreId = randomUUID();
  expect((await postEnrolment(district.url, { code, centreId, key })).status).toBe(200);
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: '小东门街道' });
  await expect(row).toContainText('有效');
  await row.getByRole('button', { name: `停用密钥 ${key.keyId.slice(0, 12)}` }).click();
  await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('主机送修，换了新的');
  await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
  await expect(row).toContainText('已停用');
  await expect(row).toContainText('主机送修，换了新的');
  const said = await asCentre(district.url, { centreNo: 0, centreId, key }).post('logs', {});
  expect(said).toMatchObject({ status: 403, body: { code: 'key.revoked', reason: '主机送修，换了新的' } });
  expect(trouble()).toEqual([]);
});

test('an operator takes files from a stick, and settles what went wrong at a centre', async ({ browser }) => {
  const { page, trouble } = await openConsoleAs(browser, district.url, operator);
  const { log } = yuyuan;
  const from = log.envelopes.length + 1;
  log.add(...visit(200), ...visit(201));
  const file = (name: string, buffer: Uint8Array) => ({
    name,
    mimeType: 'application/gzip',
    buffer: Buffer.from(buffer),
  });
  await goTo(page, 'U 盘上报');
  await page
    .getByLabel('选择文件')
    .setInputFiles([
      file('2.batch', log.batch(from + 5, from + 9, { centreName: yuyuan.name })),
      file('1.batch', log.batch(from, from + 4, { centreName: yuyuan.name })),
      file('3.batch', Buffer.from('no batch at all')),
    ]);
  const results = page.getByRole('table', { name: '各文件的结果' });
  await expect(results.getByRole('row')).toHaveCount(4);
  await expect(results.getByRole('row').nth(1)).toContainText(`区里已有到第 ${from + 4} 笔`);
  await expect(results.getByRole('row').nth(2)).toContainText(`区里已有到第 ${from + 9} 笔`);
  await expect(results.getByRole('row').nth(3)).toContainText('没有收下');
  await expectAccessible(page, 'sticks');

  await makeTrouble(bund);
  await goTo(page, '异常');
  const fork = page.getByRole('listitem').filter({ hasText: '记录分叉' });
  await expect(fork).toContainText('未处理');
  await expectAccessible(page, 'exceptions');
  await fork.getByRole('button', { name: /记处理情况/ }).click();
  await page.getByRole('dialog').getByLabel('原因', { exact: true }).fill('昨晚恢复过备份，已核对');
  await page.getByRole('dialog').getByRole('button', { name: '记下' }).click();
  await expect(fork).toHaveCount(0);
  await page.getByLabel('只看未处理').click();
  await expect(fork).toContainText(`${operator}，`);
  await expect(fork).toContainText('昨晚恢复过备份，已核对');
  expect(trouble()).toEqual([]);
});

test('standards are published by two people, and by no one of them alone', async ({ browser }) => {
  const [first, second] = publishers;
  const one = await openConsoleAs(browser, district.url, first);
  const { page } = one;
  await goTo(page, '标准发布');
  await page.getByRole('button', { name: '上传标准包' }).click();
  const upload = async (text: string) => {
    await page
      .getByLabel('选择文件', { exact: true })
      .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: '上传', exact: true }).click();
  };
  await upload(JSON.stringify({ ...(JSON.parse(await bundleText(root, 2)) as object), categories: [] }));
  await expect(page.getByRole('dialog')).toContainText('处错误，没有收下');
  await expect(page.getByRole('dialog')).toContainText('categories');
  await expectAccessible(page, 'faults');
  await upload(await bundleText(root, 2));
  await expect(page.getByText('第 2 版已收下，等两个人签名。')).toBeVisible();

  await page.getByRole('button', { name: '看第 2 版改了什么' }).click();
  const changes = page.getByRole('dialog', { name: '第 2 版的改动' });
  await expect(changes).toContainText('上门办理居住登记');
  await expect(changes.getByRole('deletion')).not.toHaveCount(0);
  await expectAccessible(page, 'compare');
  await changes.getByRole('button', { name: '关闭' }).click();

  const sign = async (at: typeof page, passphrase: string) => {
    await at.getByRole('button', { name: '签第 2 版' }).click();
    await at.getByLabel('签署口令').fill(passphrase);
    await at.getByRole('dialog').getByRole('button', { name: '签名', exact: true }).click();
  };
  await sign(page, 'not the passphrase');
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('签署口令不对，没有签名。');
  await page.getByLabel('签署口令').fill(passphraseOf[first] ?? '');
  await page.getByRole('dialog').getByRole('button', { name: '签名', exact: true }).click();
  await expect(page.getByText('已签名。再由另一个人签名就会发布。')).toBeVisible();
  await expect(page.getByRole('button', { name: '签第 2 版' })).toHaveCount(0);
  const { rows } = await district.pool.query<{ proposal_id: string }>('select proposal_id from bundle_proposal');
  const again = { proposalId: rows[0]?.proposal_id, passphrase: passphraseOf[first] };
  expect(await askFromPage(page, 'publishing.sign', again)).toEqual({ status: 409, code: 'proposal.signedAlready' });

  const two = await openConsoleAs(browser, district.url, second);
  await goTo(two.page, '标准发布');
  await two.page.getByRole('button', { name: '签第 2 版' }).click();
  await expect(two.page.getByRole('dialog')).toContainText('您签名后马上发布给全区');
  await two.page.getByLabel('签署口令').fill(passphraseOf[second] ?? '');
  await two.page.getByRole('dialog').getByRole('button', { name: '签名', exact: true }).click();
  await expect(two.page.getByText('第 2 版已发布。')).toBeVisible();
  const published = two.page.getByRole('table', { name: '已发布' }).getByRole('row').nth(1);
  await expect(published).toContainText(`${first}、${second}`);
  await expectAccessible(two.page, 'publishing');
  const timestamp = await fetch(`${district.url}/v1/bundles/metadata/timestamp.json`);
  expect(timestamp.status).toBe(200);
  expect([...one.trouble(), ...two.trouble()]).toEqual([]);
});

test('an administrator adds a person, changes what they may, and reads who did what', async ({ browser }) => {
  const { page, trouble } = await openConsoleAs(browser, district.url, administrator);
  await goTo(page, '用户');
  await expectAccessible(page, 'users');
  await page.getByRole('button', { name: '添加用户' }).click();
  await page.getByRole('dialog').getByLabel('姓名').fill('孙三');
  await page.getByLabel('新密码').fill('a first password');
  await page.getByLabel('再输一次密码').fill('a first password');
  await expectAccessible(page, 'add user');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: '孙三' });
  await expect(row).toContainText('查看');
  await row.getByRole('button', { name: '改孙三的岗位' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: /^运行/ }).check();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(row).toContainText('查看、运行');
  await row.getByRole('button', { name: '停用孙三' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
  await expect(row).toContainText('已停用');

  await goTo(page, '操作记录');
  await expect(page.getByRole('row').nth(1)).toContainText('停用用户');
  await expect(page.getByRole('row').filter({ hasText: '签名标准包' }).filter({ hasText: publishers[1] })).toHaveCount(
    1,
  );
  await expectAccessible(page, 'audit');
  await page.getByRole('button', { name: `${administrator}的菜单` }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '区管理台登录' })).toBeVisible();
  expect(trouble()).toEqual([]);
});
