import { test as base, expect } from '@playwright/test';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startHubProcess, type HubProcess } from '../look/hub-process';
import { watchPage, type PageTrouble } from './page-trouble';
import { launchShell, root, type Shell, type ShellOptions } from './shell';

type Fixtures = {
  /** A folder of this test's own for one centre's data. */
  dataDir: string;
  /** Starts the app on this test's data; whatever was started is closed at the end, and no page may have complained. */
  launch: (options?: Partial<ShellOptions>) => Promise<Shell>;
  /** The headless demo hub, as `npm run hub -- --demo` runs it. */
  demoHub: HubProcess;
  trouble: PageTrouble;
};

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names it must provide from this pattern
  dataDir: async ({}, use) => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'yimen-e2e-'));
    await use(dir);
    fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ dataDir }, use) => {
    const shells: Shell[] = [];
    await use(async (options = {}) => {
      const shell = await launchShell({ dataDir, ...options });
      shells.push(shell);
      return shell;
    });
    for (const shell of shells) {
      await shell.close().catch(() => undefined);
    }
    expect(shells.flatMap(({ trouble }) => trouble.list())).toEqual([]);
  },

  demoHub: async ({ dataDir }, use) => {
    const hub = await startHubProcess({ root, dataDir, demo: true });
    await use(hub);
    await hub.stop();
  },

  // eslint-disable-next-line no-empty-pattern -- as above
  trouble: async ({}, use) => {
    const trouble = watchPage();
    await use(trouble);
    expect(trouble.list()).toEqual([]);
  },
});

export { expect };
