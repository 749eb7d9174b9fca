import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { copyApp, copyRuntime } from './support/app-copy';
import { openCounter, personNow, pressKey, signIn } from './support/desk';
import { residence, takeNumber } from './support/kiosk';
import { demoClerk } from './support/people';
import { expect, test } from './support/test';
import type { Shell } from './support/shell';

/** Uid and gid that own nothing. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

test('an ordinary user runs the app inside the system sandbox', async ({ launch, dataDir }) => {
  test.skip(
    process.platform !== 'linux',
    'Only Linux lets root become somebody else, and only there is the sandbox in question.',
  );
  const shell = await launch(isRoot ? asNobody(dataDir) : { sandbox: true });
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const clerk = await shell.open('打开 1 号窗口办理台');
  const kiosk = await shell.open('取号机');

  await test.step('every page is in a sandbox of the kernel, under a plain user', async () => {
    const pages = await pagePids(shell);
    expect(pages.length).toBe(3);
    for (const pid of pages) {
      const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
      // 2: the process may make only the calls that a filter lets through.
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).not.toMatch(/^Uid:\s+0\s/m);
    }
    expect(fs.readFileSync(`/proc/${shell.app.process().pid ?? 0}/cmdline`, 'utf8')).not.toContain('--no-sandbox');
  });

  await test.step('and a resident is called', async () => {
    await signIn(clerk, demoClerk);
    await openCounter(clerk);
    const number = await takeNumber(kiosk, residence);
    await pressKey(clerk, 'F2');
    await expect(personNow(clerk, number)).toBeVisible();
  });
});

/** A copy of the app and of the runtime that everybody may read, and a program that becomes the user nobody before it runs them. */
function asNobody(dataDir: string) {
  fs.chmodSync(dataDir, 0o755);
  const appDir = path.join(dataDir, 'app');
  copyApp(appDir);
  const runtime = path.join(dataDir, 'runtime');
  copyRuntime(runtime);
  const home = path.join(dataDir, 'home');
  const program = path.join(dataDir, 'as-nobody.sh');
  fs.mkdirSync(home);
  fs.writeFileSync(
    program,
    `#!/bin/sh\nexec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups ${runtime}/electron "$@"\n`,
    { mode: 0o755 },
  );
  execFileSync('chown', ['-R', `${nobody}:${nobody}`, home]);
  return {
    dataDir: path.join(home, 'data'),
    appDir,
    executablePath: program,
    sandbox: true,
    env: { HOME: home, XDG_CONFIG_HOME: home },
  };
}

function pagePids(shell: Shell): Promise<readonly number[]> {
  return shell.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  );
}
