import type { Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { startHubProcess } from './look/hub-process';
import { root, type Shell } from './support/shell';
import { expect, test } from './support/test';

const address = 'app://yimen/kiosk/index.html';

/** A device that is nothing but a kiosk, as it stands in a hall. */
function beKiosk(dataDir: string): void {
  const settings = path.join(dataDir, 'shell/device.json');
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  fs.writeFileSync(
    settings,
    JSON.stringify({ fullScreen: { kiosk: true }, autostart: [{ kind: 'kiosk', counterId: null }] }),
  );
}

async function openAlone(
  dataDir: string,
  launch: () => Promise<Shell>,
): Promise<Readonly<{ shell: Shell; kiosk: Page }>> {
  const hub = await startHubProcess({ root, dataDir, demo: true });
  await hub.stop();
  beKiosk(dataDir);
  const shell = await launch();
  await expect(shell.welcome.getByRole('button', { name: '点这里开始' })).toBeVisible();
  return { shell, kiosk: shell.welcome };
}

/** What a full keyboard, a mouse and two fingers can try: Electron's own keys, Chromium's, the system's. */
const keys: readonly Readonly<{ keyCode: string; modifiers: ('control' | 'alt' | 'shift')[] }>[] = [
  ...['N', 'T', 'W', 'O', 'P', 'S', 'U', 'R', 'L', 'J', 'H', 'D', 'Q', 'F4', 'Tab', 'Plus'].map((keyCode) => ({
    keyCode,
    modifiers: ['control' as const],
  })),
  ...['I', 'J', 'C', 'N', 'R', 'Escape', 'Delete'].map((keyCode) => ({
    keyCode,
    modifiers: ['control' as const, 'shift' as const],
  })),
  ...['Left', 'Right', 'Home', 'F', 'D', 'Space'].map((keyCode) => ({ keyCode, modifiers: ['alt' as const] })),
  ...['F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'Escape', 'Backspace', 'F10'].map((keyCode) => ({
    keyCode,
    modifiers: [],
  })),
];

test('no key, no gesture and no close leads out of a kiosk that stands alone', async ({ launch, dataDir }) => {
  const { shell, kiosk } = await openAlone(dataDir, launch);
  await kiosk.evaluate(() => {
    document.documentElement.dataset['same'] = 'page';
  });
  const look = () =>
    shell.app.evaluate(({ BrowserWindow, webContents }) => ({
      windows: BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
      isFull: BrowserWindow.getAllWindows().every((window) => window.isFullScreen()),
      tools: webContents.getAllWebContents().some((contents) => contents.isDevToolsOpened()),
      zoom: webContents.getAllWebContents().map((contents) => contents.getZoomFactor()),
    }));
  const atHome = { windows: [address], isFull: true, tools: false, zoom: [1] };
  await expect.poll(look).toEqual(atHome);

  await test.step('keys', async () => {
    await shell.app.evaluate(
      ({ BrowserWindow }, pressed) => {
        const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
        for (const { keyCode, modifiers } of pressed) {
          webContents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
          webContents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
        }
      },
      keys as { keyCode: string; modifiers: ('control' | 'alt' | 'shift')[] }[],
    );
    await expect.poll(look).toEqual(atHome);
  });

  await test.step('mouse and fingers', async () => {
    await kiosk.mouse.click(640, 400, { button: 'right' });
    await kiosk.mouse.click(640, 400, { button: 'middle' });
    await kiosk.mouse.click(640, 400, { delay: 1200 });
    await kiosk.evaluate((there) => {
      const data = new DataTransfer();
      data.items.add(new File(['<h1>elsewhere</h1>'], 'page.html', { type: 'text/html' }));
      data.setData('text/uri-list', 'https://example.com/');
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
      window.open(there);
      const link = document.createElement('a');
      link.href = there;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      history.pushState(null, '');
      history.back();
    }, 'https://example.com/');
    await expect.poll(look).toEqual(atHome);
  });

  await test.step('close', async () => {
    await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()));
    await expect.poll(look).toEqual(atHome);
  });

  await expect(kiosk.locator('html')).toHaveAttribute('data-same', 'page');
  await expect(kiosk.getByRole('heading', { name: '您要办什么？' })).toBeVisible();
  // The refusals of this story speak on the console.
  shell.trouble.forget();
});

/** Row 55: how long a resident may stand before a dead page. Milliseconds. */
const backWithin = 5000;

test('a kiosk that crashes or hangs is back within seconds, and nobody finds what the last one typed', async ({
  launch,
  dataDir,
}) => {
  test.setTimeout(180_000);
  const { shell } = await openAlone(dataDir, launch);
  const took: Record<string, number> = {};
  for (const signal of ['SIGKILL', 'SIGSTOP'] as const) {
    await typeSomething(shell);
    const pid = await rendererPid(shell);
    const isBack = comesBack(shell, pid);
    const from = Date.now();
    process.kill(pid, signal);
    const { at, page } = await isBack;
    took[signal] = at - from;
    expect(page).toContain('点这里开始');
    expect(page).not.toContain(typed);
  }
  console.log(`kiosk back after ${JSON.stringify(took)} ms`);
  expect(Math.max(...Object.values(took))).toBeLessThanOrEqual(backWithin);
  shell.trouble.forget();
});

/** Letters that stand on no page by themselves. */
const typed = 'QZWXQZWX';

/** Playwright takes a crashed page for lost, so from here on the page is asked through the shell. */
function inPage<T>(shell: Shell, script: string): Promise<T> {
  return shell.app.evaluate(
    ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as Promise<T>,
    script,
  );
}

/** Past the kiosk's deafness after each change of page. */
async function typeSomething(shell: Shell): Promise<void> {
  const press = (words: string) =>
    inPage(
      shell,
      `new Promise((done) => setTimeout(done, 500)).then(() =>
        [...document.querySelectorAll('button')].find((one) => one.textContent.includes('${words}')).click())`,
    );
  await press('点这里开始');
  await press('查找事项');
  await inPage(
    shell,
    `new Promise((done) => setTimeout(done, 500)).then(() => {
      const field = document.querySelector('input');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '${typed}');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })`,
  );
  await expect.poll(() => inPage<string>(shell, `document.querySelector('input').value`)).toBe(typed);
}

function rendererPid(shell: Shell): Promise<number> {
  return shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
}

/** When another process shows the first page, and all that stands in it. */
function comesBack(shell: Shell, before: number): Promise<Readonly<{ at: number; page: string }>> {
  return shell.app.evaluate(async ({ BrowserWindow }, gone) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const read = `document.querySelector('h1') === null
      ? ''
      : document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(({ value }) => value)`;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const pid = contents?.getOSProcessId() ?? 0;
      if (contents !== undefined && pid !== gone && pid !== 0 && !contents.isLoading()) {
        const page = (await contents.executeJavaScript(read)) as string;
        if (page !== '') {
          return { at: Date.now(), page };
        }
      }
    }
  }, before);
}
