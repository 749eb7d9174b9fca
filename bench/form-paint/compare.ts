import { chromium, type Browser, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rounded, type Result } from '../result';
import { median, percentile } from '../statistics';
import { buildPages } from './build-pages';

const debianChromium = '/usr/bin/chromium';
/** The two take turns, so that what else the machine does falls on both. */
const rounds = 8;
const keysInRound = 15;

type Contestant = Readonly<{ page: Page; cell: string; times: number[] }>;

/** From a key to the frame that shows its letter, in the middle of thirty rows, beside the same form in @rjsf/mui. */
export async function compareFormPaint(): Promise<readonly Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-form-paint-'));
  const browser = await launch();
  try {
    await buildPages(folder);
    const address = (name: string) => pathToFileURL(join(folder, name)).href;
    const own = await open(browser, `${address('own.html')}`, '#field-familyMembers-15-name');
    const plain = await open(browser, `${address('rjsf.html')}`, '#root_familyMembers_15_name');
    const live = await open(browser, `${address('rjsf.html')}#live`, '#root_familyMembers_15_name');
    for (let round = 0; round <= rounds; round += 1) {
      for (const one of [own, plain, live]) {
        const times = await typeKeys(one);
        // The first round warms the compiler up.
        if (round > 0) {
          one.times.push(...times);
        }
      }
    }

    const leaves = await leaveCells(own.page);
    return [
      describe('form-paint.key', own, plain, '≤ 0.6', 'form-paint.key: keydown to the painted frame of a letter in row 16 of 30, beside the same form in @rjsf/mui without validation; medians, same Chromium, alternating; a frame comes every 16.7 ms, which neither can beat'),
      describe('form-paint.live', own, live, null, 'form-paint.live: the same beside @rjsf/mui with live validation, as its users see errors while typing'),
      tail('form-paint.p95', own, plain),
      {
        name: 'form-paint.leave',
        value: rounded(median(leaves)),
        unit: 'ms',
        baseline: null,
        ratio: null,
        aim: null,
        note: 'form-paint.leave: Tab out of a changed cell to the painted frame: all rules of the form once, and the cells that they touch',
      },
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
    // Chromium refuses to run as root inside its sandbox; an ordinary user keeps it.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

async function open(browser: Browser, address: string, cell: string): Promise<Contestant> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(cell).waitFor();
  return { page, cell, times: [] };
}

async function typeKeys({ page, cell }: Contestant): Promise<readonly number[]> {
  await page.bringToFront();
  await page.locator(cell).click();
  await page.waitForTimeout(100);
  await take(page, 0);
  for (let key = 0; key < keysInRound; key += 1) {
    await page.keyboard.press(String.fromCharCode('a'.charCodeAt(0) + (key % 26)));
    // Nobody types faster; each key has the machine to itself.
    await page.waitForTimeout(70);
  }

  return take(page, keysInRound);
}

/** Changes a cell and goes on with Tab, row after row. */
async function leaveCells(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  const times: number[] = [];
  for (let row = 0; row < 20; row += 1) {
    await page.locator(`#field-familyMembers-${row}-monthlyIncomeFen`).fill(String(2000 + row));
    await page.waitForTimeout(70);
    await take(page, 0);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(70);
    times.push(...(await take(page, 1)));
  }

  return times;
}

/** At least so many times, or something was not measured. */
async function take(page: Page, atLeast: number): Promise<readonly number[]> {
  const times = await page.evaluate(() => globalThis.paintWatch?.take() ?? []);
  if (times.length < atLeast) {
    throw new Error(`Of ${atLeast} keys only ${times.length} were seen on the screen`);
  }

  return times;
}

function describe(name: string, own: Contestant, other: Contestant, aim: string | null, note: string): Result {
  return result(name, median(own.times), median(other.times), aim, note);
}

function tail(name: string, own: Contestant, other: Contestant): Result {
  const note = 'form-paint.p95: the slowest key in twenty, both without validation while typing';
  return result(name, percentile(own.times, 95), percentile(other.times, 95), null, note);
}

function result(name: string, value: number, baseline: number, aim: string | null, note: string): Result {
  return { name, value: rounded(value), unit: 'ms', baseline: rounded(baseline), ratio: rounded(value / baseline), aim, note };
}
