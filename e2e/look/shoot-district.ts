import type { Browser, Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Pool } from 'pg';
import { inRole } from '../../district/database/in-role';
import { createCentre } from '../../district/enrolment/create-centre';
import { proposeBundle } from '../../district/publishing/proposals';
import { texts, type Language } from '../../renderer/shared/i18n/texts';
import { addWorkingCentre, waitForTables, type WorkingCentre } from '../support/district/add-centres';
import { addPeople } from '../support/district/add-people';
import { startDistrictProcess, type DistrictProcess } from '../support/district/district-process';
import { makeTrouble } from '../support/district/make-trouble';
import { administrator, operator, password, publishers } from '../support/district/people';
import { bundleText } from '../support/district/bundle-text';
import { openPage, settle, variantName, variantsOf, type Variant } from './variants';

/** Streets of the pictures; the first twelve work. */
const workingCentres = 12;
const allCentres = 220;

type Words = (typeof texts)[Language]['district'];

type Scene = Readonly<{ name: string; hash: string; go?: (page: Page, words: Words) => Promise<void> }>;

const operatorScenes: readonly Scene[] = [
  { name: '2-centres', hash: '#/centres' },
  { name: '3-day', hash: '#/centres/1' },
  {
    name: '4-day-tickets',
    hash: '#/centres/1',
    go: (page, { day }) => page.getByRole('table', { name: day.ticketTable, exact: true }).scrollIntoViewIfNeeded(),
  },
  { name: '5-exceptions', hash: '#/exceptions' },
  {
    name: '6-acknowledge',
    hash: '#/exceptions',
    go: async (page, { exceptions }) => {
      await page
        .getByRole('button', { name: new RegExp(`^${exceptions.acknowledge}`) })
        .first()
        .click();
    },
  },
  { name: '7-enrolment', hash: '#/enrolment' },
  {
    name: '8-code',
    hash: '#/enrolment',
    go: async (page, { enrolment }) => {
      await page
        .getByRole('button', { name: new RegExp(enrolment.makeCodeOf.split('{')[0] ?? '') })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: enrolment.makeCode, exact: true }).click();
      await page.getByText(enrolment.once).waitFor();
    },
  },
  { name: '9-sticks', hash: '#/sticks' },
];

const publisherScenes: readonly Scene[] = [
  { name: '10-publishing', hash: '#/publishing' },
  {
    name: '11-compare',
    hash: '#/publishing',
    go: async (page, { publishing }) => {
      await page.getByText(publishing.compare, { exact: true }).first().click();
      await page.getByRole('dialog').getByRole('heading', { level: 2 }).nth(1).waitFor();
    },
  },
  {
    name: '12-faults',
    hash: '#/publishing',
    go: async (page, { publishing }) => {
      await page.getByRole('button', { name: publishing.propose }).click();
      const nonsense = { name: 'standards.json', mimeType: 'application/json', buffer: Buffer.from('{"version": 3}') };
      await page.getByLabel(publishing.file, { exact: true }).setInputFiles(nonsense);
      await page.getByRole('button', { name: publishing.proposeConfirm, exact: true }).click();
      await page.getByRole('dialog').getByRole('alert').first().waitFor();
    },
  },
];

const adminScenes: readonly Scene[] = [
  { name: '13-users', hash: '#/users' },
  {
    name: '14-add-user',
    hash: '#/users',
    go: async (page, { users }) => {
      await page.getByRole('button', { name: users.add }).click();
    },
  },
  { name: '15-audit', hash: '#/audit' },
];

const parts = [
  { who: operator, scenes: operatorScenes },
  { who: publishers[0], scenes: publisherScenes },
  { who: administrator, scenes: adminScenes },
];

/** The district's console with a district's worth of centres, page by page. */
export async function shootDistrict(root: string, browser: Browser, out: string): Promise<number> {
  const district = await startDistrictProcess(root);
  const folder = path.join(out, 'district');
  mkdirSync(folder, { recursive: true });
  try {
    await furnish(district, root);
    let count = 0;
    for (const variant of variantsOf('district')) {
      for (const { who, scenes } of parts) {
        count += await shootPart(browser, district.url, variant, who, scenes, folder);
      }
    }
    return count;
  } finally {
    await district.stop();
  }
}

async function shootPart(
  browser: Browser,
  url: string,
  variant: Variant,
  who: string,
  scenes: readonly Scene[],
  folder: string,
): Promise<number> {
  const page = await openPage(browser, `${url}/console/`, variant);
  const words = texts[variant.language].district;
  const save = async (name: string) => {
    await settle(page);
    await page.screenshot({ path: path.join(folder, `${name}-${variantName(variant)}.png`) });
  };
  await save('1-sign-in');
  await page.getByLabel(words.signIn.name).fill(who);
  await page.getByLabel(words.signIn.password).fill(password);
  await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
  await page.getByRole('navigation').waitFor();
  for (const { name, hash, go } of scenes) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(700);
    await go?.(page, words);
    await save(name);
    await page.keyboard.press('Escape');
    const close = page.getByRole('button', { name: words.action.close, exact: true });
    if (await close.isVisible()) {
      await close.click();
    }
  }
  await page.context().close();
  return scenes.length + 1;
}

async function furnish(district: DistrictProcess, root: string): Promise<void> {
  const { pool } = district;
  await addPeople(pool);
  const working: WorkingCentre[] = [];
  for (let nth = 1; nth <= workingCentres; nth += 1) {
    const options = {
      name: nameOf(nth),
      divisionCode: codeOf(nth),
      visitors: 40 + nth * 9,
      seed: nth,
      mood: 0.6 + nth / 40,
    };
    const more = nth === 3 ? { clockOffset: 190_000 } : nth === 5 ? { waiting: 1280 } : {};
    working.push(await addWorkingCentre(district, { ...options, ...more }));
  }
  const [first] = working;
  if (first !== undefined) {
    await makeTrouble(first);
  }
  for (let nth = workingCentres + 1; nth <= allCentres; nth += 1) {
    await createCentre(pool, { name: nameOf(nth), divisionCode: codeOf(nth) });
  }
  await waitForTables(district, working);
  await propose(pool, root);
}

async function propose(pool: Pool, root: string): Promise<void> {
  const parts: unknown = JSON.parse(await bundleText(root, 2));
  await inRole(pool, 'yimen_console', null, (client) =>
    proposeBundle(client, { parts, minApp: '0.1.0', name: publishers[1], now: Date.now() }),
  );
}

/** Invented, all of them; the roads are as long as real ones are. */
const streets = [
  '外滩',
  '南京东路',
  '半淞园路',
  '小东门',
  '豫园',
  '老西门',
  '五里桥',
  '打浦桥',
  '淮海中路',
  '瑞金二路',
];

function nameOf(nth: number): string {
  const street = streets[(nth - 1) % streets.length] ?? '';
  const round = Math.floor((nth - 1) / streets.length);
  return `${street}街道${round === 0 ? '' : `第${round + 1}`}社区事务受理服务中心`;
}

const codeOf = (nth: number) => `310101${String(nth).padStart(3, '0')}`;
