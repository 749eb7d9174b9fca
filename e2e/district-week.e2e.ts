import type { Page } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../core/storage/open-database';
import { startDistrict, type District } from '../district/district';
import { createCentre } from '../district/enrolment/create-centre';
import { createEnrolmentCode } from '../district/enrolment/create-enrolment-code';
import { createPartitions } from '../district/ingest/partitions';
import { takeStick } from '../district/ingest/take-stick';
import { runTestPostgres, type RunningPostgres } from '../district/testing/run-postgres';
import { expectAccessible } from './support/accessible';
import { openCounter, personNow, pressKey, signIn } from './support/desk';
import { residence, takeNumber } from './support/kiosk';
import { demoClerk, demoManager } from './support/people';
import type { Shell } from './support/shell';
import { expect, test } from './support/test';

test.setTimeout(240_000);

/** The app is shut down and opened again for each: the clock of a real machine does not jump. */
const days = 7;

let postgres: RunningPostgres;
let databaseUrl: string;
let district: District;
let port: number;

test.beforeAll(async () => {
  postgres = await runTestPostgres();
  databaseUrl = await postgres.createDatabase();
  district = await startDistrict({ databaseUrl, port: 0, version: 'story', log: null });
  port = Number(new URL(district.url).port);
});

test.afterAll(async () => {
  await district.close();
  await postgres.stop();
});

test('seven openings without a line disturb nobody, a stick carries what waits, and in the end both sides are equal', async ({
  launch,
  dataDir,
}) => {
  const stick = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-stick-'));
  const env = { YIMEN_STICKS: stick };
  const centreNo = await createCentre(district.pool, { name: '演示中心', divisionCode: '310101001' });
  const { code } = await createEnrolmentCode(district.pool, centreNo, 'story');

  let shell = await launch({ env });
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  let page = await openDistrictPage(shell);
  await test.step('a wrong code is refused in words, the right one joins', async () => {
    await expectAccessible(page, 'enrolment');
    await enrol(page, 'AAAA-BBBB-CCCC');
    await expect(page.getByRole('alert').filter({ hasText: '入网码不对、已用过或已过期' })).toBeVisible();
    await enrol(page, code);
    await expect(page.getByText('都已送到区里')).toBeVisible({ timeout: 20_000 });
    await expectAccessible(page, 'in step');
  });

  await district.close();
  for (let day = 1; day <= days; day += 1) {
    await test.step(`opening ${day} of ${days}, no line: residents are served as ever`, async () => {
      if (day > 1) {
        await shell.close();
        shell = await launch({ env });
      }

      page = day === days ? await openDistrictPage(shell) : page;
      await serveOne(shell, day === 1);
    });
  }

  await test.step('the page says what waits, and a stick takes it along', async () => {
    await page.getByRole('button', { name: '现在核对' }).click();
    await expect(page.getByText(/连不上区里，\d+ 笔记录在本机等待/)).toBeVisible();
    await expectAccessible(page, 'without a line');
    await page.getByRole('button', { name: '用 U 盘上送' }).click();
    await page.getByRole('radio', { name: path.basename(stick) }).check();
    await page.getByRole('button', { name: '写到 U 盘' }).click();
    await expect(page.getByText(/已写好 \d+ 个文件/)).toBeVisible();
    await page.getByRole('button', { name: '关闭', exact: true }).click();
  });

  district = await startDistrict({ databaseUrl, port, version: 'story', log: null });
  const partitions = createPartitions(district.pool, () => new Date().toISOString().slice(0, 10));
  const taken = await takeStick({ pool: district.pool, partitions }, stick);
  expect(taken.every(({ result }) => result.startsWith('acked'))).toBe(true);

  await test.step('the line is back: nothing twice, nothing missing, byte for byte', async () => {
    await page.getByRole('button', { name: '现在核对' }).click();
    await expect(page.getByText('都已送到区里')).toBeVisible({ timeout: 20_000 });
    await shell.close();
    await expectEqual(path.join(dataDir, 'centre.db'));
  });
  fs.rmSync(stick, { recursive: true, force: true });
});

async function openDistrictPage(shell: Shell): Promise<Page> {
  const manager = await shell.open('管理台');
  const nameField = manager.getByLabel('姓名');
  await expect(nameField.or(manager.getByRole('navigation')).first()).toBeVisible();
  if (await nameField.isVisible()) {
    await signIn(manager, demoManager);
  }

  await manager.getByRole('navigation').getByRole('button', { name: '区里', exact: true }).click();
  return manager;
}

async function enrol(page: Page, code: string): Promise<void> {
  await page.getByLabel('区服务器地址').fill(district.url);
  await page.getByLabel('入网码').fill(code);
  await page.getByRole('button', { name: '入网', exact: true }).click();
}

/** A resident takes a number at the kiosk; on the first day a clerk calls her as well. */
async function serveOne(shell: Shell, withClerk: boolean): Promise<void> {
  const clerk = withClerk ? await shell.open('打开 1 号窗口办理台') : null;
  const kiosk = await shell.open('取号机');
  const number = await takeNumber(kiosk, residence);
  // Nothing is left on its way to paper: the day ends in order, and nobody is told of paper where there is no printer.
  await expect(kiosk.getByText('号票没有打印出来')).toBeVisible();
  if (clerk !== null) {
    await signIn(clerk, demoClerk);
    await openCounter(clerk);
    await pressKey(clerk, 'F2');
    await expect(personNow(clerk, number)).toBeVisible();
  }
}

/** Every fact of the file is in the district as it was stored, and its tables count the same tickets. */
async function expectEqual(file: string): Promise<void> {
  const db = await openDatabase(file);
  const facts = await db<{ log_id: string; log_seq: number; envelope: string; type: string }>('fact').orderBy('seq');
  const tickets = await db('ticket').count({ count: '*' }).first();
  await db.destroy();
  const { rows } = await district.pool.query<{ log_id: string; seq: number; envelope: string }>(
    'select log.log_id, entry.seq, entry.envelope from entry join log using (log_no)',
  );
  const held = new Map(rows.map((row) => [`${row.log_id}/${row.seq}`, row.envelope]));
  expect(facts.length).toBeGreaterThan(days);
  expect(rows).toHaveLength(facts.length);
  expect(facts.filter((fact) => held.get(`${fact.log_id}/${fact.log_seq}`) !== fact.envelope)).toEqual([]);
  await district.project();
  const projected = await district.pool.query<{ count: string }>('select count(*) as count from ticket');
  expect(Number(projected.rows[0]?.count)).toBe(Number((tickets as { count?: number } | undefined)?.count));
}
