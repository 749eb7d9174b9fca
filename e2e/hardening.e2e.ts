import type { Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Shell } from './support/shell';
import { expect, test } from './support/test';

test('a page has no powers: it shows a screen and speaks over its line', async ({ launch }) => {
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const kiosk = await shell.open('取号机');

  await test.step('preload adds nothing to the page', async () => {
    const own = await kiosk.evaluate(() => Object.getOwnPropertyNames(window).sort());
    expect(own).toEqual(await namesWithoutPreload(shell));
    const found = await kiosk.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  await test.step('it is confined as the shell says', async () => {
    const confined = await shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        const inForce = (
          webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
        ).getLastWebPreferences();
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = inForce;
        return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
      }),
    );
    const whole = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    };
    expect(confined).toEqual([whole, whole]);
  });

  await test.step('it opens nothing', () => expectNoWindow(shell, kiosk));
  await test.step('it runs no text as program', () => expectNoEval(kiosk));
  await test.step('it gets no permission', () => expectNoPermission(kiosk));
  await test.step('nothing leaves the machine', () => expectNoNetwork(shell));
  await test.step('what is not a file of a screen does not exist', async () => {
    const answers = await kiosk.evaluate(readStatuses, [
      '/kiosk/../../../package.json',
      '/../package.json',
      '/etc/passwd',
      '/kiosk/index.html%00',
    ]);
    expect(answers).toEqual([false, false, false, false]);
  });

  await test.step('it goes nowhere', () => expectToStay(kiosk));

  // Refusals are what this story is about; the console may speak of them.
  shell.trouble.forget();
});

/** The same page in the same session, without our preload. */
function namesWithoutPreload(shell: Shell): Promise<readonly string[]> {
  return shell.app.evaluate(async ({ BrowserWindow }) => {
    const kiosk = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/kiosk/'));
    const bare = new BrowserWindow({
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        ...(kiosk === undefined ? {} : { session: kiosk.webContents.session }),
      },
    });
    await bare.loadURL('app://yimen/kiosk/index.html');
    const names = (await bare.webContents.executeJavaScript('Object.getOwnPropertyNames(window).sort()')) as string[];
    bare.destroy();
    return names;
  });
}

async function expectToStay(page: Page): Promise<void> {
  const before = page.url();
  for (const target of [
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://yimen/manager/index.html',
    'javascript:document.title="run"',
  ]) {
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(before);
  }
  // Asked of the page itself: the driver waits for the navigations that were refused.
  expect(await page.evaluate(() => document.body.innerText)).toContain('您要办什么？');
  expect(await page.evaluate(() => document.title)).not.toBe('run');
}

async function expectNoWindow(shell: Shell, page: Page): Promise<void> {
  const before = shell.app.windows().length;
  const opened = await page.evaluate(() =>
    ['https://example.com/', '../manager/index.html', 'about:blank'].map((address) => window.open(address) === null),
  );
  expect(opened).toEqual([true, true, true]);
  // The first page may open screens, and nothing else.
  const fromWelcome = await shell.welcome.evaluate(() =>
    ['https://example.com/', '../kiosk/../../package.json', '../clerk/index.html?counter=a/../b'].map(
      (address) => window.open(address) === null,
    ),
  );
  expect(fromWelcome).toEqual([true, true, true]);
  await page.waitForTimeout(500);
  expect(shell.app.windows().length).toBe(before);
}

async function expectNoEval(page: Page): Promise<void> {
  // Later, outside of the debugger's own call, which the policy lets through.
  const tried = await page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const nameOf = (work: () => unknown) => {
          try {
            work();
            return 'ran';
          } catch (error) {
            return (error as Error).name;
          }
        };
        setTimeout(() => {
          resolve([
            nameOf(() => (0, eval)('1')),
            nameOf(() => Reflect.construct(Function, ['return 1'])),
            nameOf(() => (document.createElement('div').innerHTML = '<b>x</b>')),
          ]);
        });
      }),
  );
  expect(tried).toEqual(['EvalError', 'EvalError', 'TypeError']);
}

async function expectNoPermission(page: Page): Promise<void> {
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    const notice = await Notification.requestPermission();
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    );
    const clipboard = await navigator.clipboard.readText().catch((error: Error) => error.name);
    return { states, notice, place, clipboard };
  });
  expect(answers).toEqual({
    states: ['denied', 'denied', 'denied', 'denied'],
    notice: 'denied',
    place: 1,
    clipboard: 'NotAllowedError',
  });
}

/** A server of our own that nobody may reach from a session of ours, whoever asks. */
async function expectNoNetwork(shell: Shell): Promise<void> {
  let visits = 0;
  const server: Server = createServer((_request, response) => {
    visits += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const results = await shell.app.evaluate(async ({ BrowserWindow }, url) => {
    const found = [];
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const window = new BrowserWindow({ show: false, webPreferences: { session: webContents.session } });
      found.push(
        await window.loadURL(url).then(
          () => 'loaded',
          (error: Error) => error.message,
        ),
      );
      window.destroy();
    }
    return found;
  }, address);
  server.close();
  expect(results).toEqual([
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
    expect.stringContaining('ERR_BLOCKED_BY_CLIENT'),
  ]);
  expect(visits).toBe(0);
}

/** Whether an image, which the policy allows, would come from there. */
function readStatuses(paths: readonly string[]): Promise<readonly boolean[]> {
  return Promise.all(
    paths.map(
      (place) =>
        new Promise<boolean>((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = place;
        }),
    ),
  );
}
