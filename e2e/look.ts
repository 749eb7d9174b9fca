import { chromium, type Browser } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startHubProcess } from './look/hub-process';
import { makeMidMorning } from './look/mid-morning';
import { recoveryScenes, startLockedHub } from './look/recovery-scenes';
import { scenesOf, type Scene } from './look/scenes';
import { shootDistrict } from './look/shoot-district';
import { openPage, settle, variantName, variantsOf } from './look/variants';

const usage = `npm run look -- [SCREEN…] [--out DIR]

A picture of every screen of the demo centre in mid-morning, in both languages
and both sizes of text, in out/look. Names of screens narrow it, and names of
scenes within a screen: kiosk clerk/20-case-list.`;

const debianChromium = '/usr/bin/chromium';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  // The bundle of this file lies two folders below the project: `out/tools/look.js`.
  const root = path.resolve(__dirname, '..', '..');
  const out = path.resolve(values.out ?? path.join(root, 'out/look'));
  const wanted: Wanted = (screen, scene) =>
    positionals.length === 0 ||
    positionals.some(
      (one) => one === screen || (scene === undefined ? one.startsWith(`${screen}/`) : one === `${screen}/${scene}`),
    );
  const work = mkdtempSync(path.join(tmpdir(), 'yimen-look-'));
  try {
    const count =
      (await shootSetUp(root, work, out, wanted)) +
      (await shootLocked(root, work, out, wanted)) +
      (await shootCentre(root, work, out, wanted)) +
      (wanted('district') ? await withBrowser((browser) => shootDistrict(root, browser, out)) : 0);
    console.log(`${count} pictures in ${out}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whether anything of a screen is asked for, or one scene of it. */
type Wanted = (screen: string, scene?: string) => boolean;

/** The first-run page, of a hub that nobody has set up. */
async function shootSetUp(root: string, work: string, out: string, wanted: Wanted): Promise<number> {
  if (!wanted('welcome')) {
    return 0;
  }
  const hub = await startHubProcess({ root, dataDir: path.join(work, 'empty'), demo: false });
  try {
    const token = hub.stations.find(({ kind }) => kind === 'setup')?.token ?? '';
    return await shoot(hub.url, [{ screen: 'welcome', name: '1-first-run', token, go: async () => undefined }], out);
  } finally {
    await hub.stop();
  }
}

/** A start that asks for the passphrase, or the recovery key. */
async function shootLocked(root: string, work: string, out: string, wanted: Wanted): Promise<number> {
  if (!wanted('welcome')) {
    return 0;
  }
  const hub = await startLockedHub(root, work);
  try {
    return await shoot(hub.url, recoveryScenes(hub), out);
  } finally {
    await hub.stop();
  }
}

async function shootCentre(root: string, work: string, out: string, wanted: Wanted): Promise<number> {
  if (!['kiosk', 'hall', 'display', 'rating', 'clerk', 'manager', 'welcome'].some((screen) => wanted(screen))) {
    return 0;
  }
  const hub = await startHubProcess({ root, dataDir: path.join(work, 'demo'), demo: true });
  try {
    const centre = await makeMidMorning(hub);
    const scenes = scenesOf(centre).filter(({ screen, name }) => wanted(screen, name));
    return await shoot(hub.url, scenes, out);
  } finally {
    await hub.stop();
  }
}

async function shoot(url: string, scenes: readonly Scene[], out: string): Promise<number> {
  return withBrowser(async (browser) => {
    let count = 0;
    for (const scene of scenes) {
      for (const variant of variantsOf(scene.screen)) {
        await scene.prepare?.();
        const page = await openPage(browser, `${url}/${scene.screen}/#token=${scene.token}`, variant);
        await scene.go(page, variant.language);
        await settle(page);
        const folder = path.join(out, scene.screen);
        mkdirSync(folder, { recursive: true });
        await page.screenshot({ path: path.join(folder, `${scene.name}-${variantName(variant)}.png`) });
        await page.context().close();
        count += 1;
      }
    }
    return count;
  });
}

async function withBrowser(work: (browser: Browser) => Promise<number>): Promise<number> {
  const browser = await chromium.launch({
    ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
    // Chromium refuses to run as root inside its sandbox; an ordinary user keeps it.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
