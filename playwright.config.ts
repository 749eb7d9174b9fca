import { defineConfig } from '@playwright/test';
import fs from 'node:fs';

const debianChromium = '/usr/bin/chromium';
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'out/test/playwright',
  // One at a time: each test runs a whole centre, and a busy machine must not decide who fails.
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'out/test/playwright.json' }]],
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      // Playwright's own browser is a download that many networks refuse; Debian's is installed by the set-up.
      ...(fs.existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
      // Chromium refuses to run as root inside its sandbox; an ordinary user keeps it.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
