import { expect, type Browser, type Page } from '@playwright/test';
import { watchPage } from '../page-trouble';
import { password } from './people';

export type ConsolePage = Readonly<{
  page: Page;
  /** What the page complained of, the server's expected refusals aside. */
  trouble: () => readonly string[];
}>;

/** Chromium writes every 4xx answer into its console; a refusal is no fault of the page. */
const refusal = /the server responded with a status of 4\d\d/;

export async function openConsolePage(browser: Browser, url: string): Promise<ConsolePage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const watch = watchPage();
  watch.watch(page);
  await page.goto(`${url}/console/`);
  return { page, trouble: () => watch.list().filter((line) => !refusal.test(line)) };
}

export async function signInToConsole(page: Page, name: string, secret = password): Promise<void> {
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('密码').fill(secret);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** A page where this person is signed in. */
export async function openConsoleAs(browser: Browser, url: string, name: string): Promise<ConsolePage> {
  const opened = await openConsolePage(browser, url);
  await signInToConsole(opened.page, name);
  await expect(opened.page.getByRole('heading', { name: '中心', level: 1 })).toBeVisible({ timeout: 30_000 });
  return opened;
}

export async function goTo(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation', { name: '管理栏目' }).getByRole('link', { name: section, exact: true }).click();
  await expect(page.getByRole('heading', { name: section, level: 1 })).toBeVisible();
}

/** Asks the server from inside the page, as a script that got into it would. */
export function askFromPage(
  page: Page,
  method: string,
  input: object,
  headers: Readonly<Record<string, string>> = { 'x-yimen-console': '1' },
): Promise<Readonly<{ status: number; code: string | undefined }>> {
  return page.evaluate(
    async ({ method: name, input: content, headers: more }) => {
      const response = await fetch(`/console/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...more },
        body: JSON.stringify({ requestId: `r-${Math.random()}`, ...content }),
      });
      return { status: response.status, code: ((await response.json()) as { code?: string }).code };
    },
    { method, input, headers },
  );
}
