import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import path from 'node:path';
import { watchPage, type PageTrouble } from './page-trouble';

/** What every launch starts from; this file lies two folders below the project. */
export const root = path.resolve(__dirname, '../..');

const isRoot = process.getuid?.() === 0;

export type ShellOptions = Readonly<{
  dataDir: string;
  /** A program that stands in for Electron's own, such as one that first becomes somebody else. */
  executablePath?: string;
  appDir?: string;
  env?: Readonly<Record<string, string>>;
  /** Chromium's sandbox, which root cannot have. */
  sandbox?: boolean;
}>;

/** The real app, with the handles that stories need. */
export type Shell = Readonly<{
  app: ElectronApplication;
  /** The first window: the first page, unless the device opens its own screens. */
  welcome: Page;
  /** Presses a link of the first page and answers with the window that the shell opens for it. */
  open: (link: string) => Promise<Page>;
  /** Process id of the hub; fails when there is none. */
  hubPid: () => Promise<number>;
  /** Waits until another hub than this one has taken its place. */
  nextHubPid: (before: number) => Promise<number>;
  trouble: PageTrouble;
  close: () => Promise<void>;
}>;

export async function launchShell(options: ShellOptions): Promise<Shell> {
  const { dataDir, executablePath, appDir = root, env = {}, sandbox = !isRoot } = options;
  const app = await _electron.launch({
    // A virtual display has no graphics card: the process that looks for one fails, starts again, and fails.
    args: ['--disable-gpu', appDir],
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: sandbox,
    env: { ...cleanEnvironment(), YIMEN_DATA: dataDir, ...env },
  });
  const trouble = watchPage();
  app.on('window', trouble.watch);
  const welcome = await nextScreen(app, new Set());
  trouble.watch(welcome);
  return {
    app,
    welcome,
    trouble,
    open: (link) => openScreen(app, welcome, link),
    hubPid: async () => (await findHubPid(app)) ?? Promise.reject(new Error('No hub process runs')),
    nextHubPid: (before) => waitForHub(app, before),
    close: async () => {
      await app.close();
    },
  };
}

function cleanEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _none, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function openScreen(app: ElectronApplication, welcome: Page, link: string): Promise<Page> {
  const before = new Set(app.windows());
  await welcome.getByRole('link', { name: link, exact: true }).click();
  const page = await nextScreen(app, before);
  await page.waitForLoadState();
  return page;
}

/** A window that somebody sees: a paper on its way to the printer, perhaps one left over from before, is a window too. */
async function nextScreen(app: ElectronApplication, known: ReadonlySet<Page>): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      () => {
        found = app.windows().find((page) => !known.has(page) && isSeen(page.url()));
        return found !== undefined;
      },
      { timeout: 30_000, intervals: [20] },
    )
    .toBe(true);
  if (found === undefined) {
    throw new Error('No screen opened');
  }
  return found;
}

function isSeen(url: string): boolean {
  return url !== '' && url !== 'about:blank' && !url.startsWith('app://print/');
}

/** The utility process that runs Node; the network service is the other one. */
function findHubPid(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(
    ({ app: shell }) =>
      shell.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid ?? null,
  );
}

async function waitForHub(app: ElectronApplication, before: number): Promise<number> {
  let found: number | null = null;
  await expect
    .poll(async () => {
      found = await findHubPid(app);
      return found !== null && found !== before;
    })
    .toBe(true);
  return found ?? before;
}
