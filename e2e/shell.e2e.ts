import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { startHubProcess } from './look/hub-process';
import { root } from './support/shell';
import { expect, test } from './support/test';

test('a signal stops the shell in order, and the next start finds everything closed', async ({ launch, dataDir }) => {
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  await expect(shell.welcome.getByRole('heading', { name: '演示人员' })).toBeVisible();
  const child = shell.app.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  // A hub that closed its database leaves no log to replay and no lock behind.
  expect(fs.readdirSync(dataDir).filter((name) => name.endsWith('-wal') || name === 'hub.lock')).toEqual([]);
  shell.trouble.forget();

  const second = await launch();
  await expect(second.welcome.getByRole('heading', { name: '一门示范社区事务受理服务中心' })).toBeVisible();
});

test('a second start brings the first one to the front and ends', async ({ launch, dataDir }) => {
  const first = await launch();
  await expect(first.welcome.getByRole('heading', { name: '欢迎使用一门' })).toBeVisible();
  const program = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(program, [...sandbox, root], { env: { ...process.env, YIMEN_DATA: dataDir }, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(first.app.windows().length).toBe(1);
  await first.welcome.getByRole('button', { name: '开始设置' }).click();
  await expect(first.welcome.getByRole('heading', { name: '中心', exact: true })).toBeVisible();
});

test('data that another hub works on is refused in plain words, in both languages, and left alone', async ({
  launch,
  dataDir,
}) => {
  const hub = await startHubProcess({ root, dataDir, demo: true });
  const shell = await launch();
  const page =
    shell.app.windows().find((one) => one.url().endsWith('/refusal')) ?? (await shell.app.waitForEvent('window'));
  await expect(page.getByRole('heading', { name: '一门没有启动' })).toBeVisible();
  await expect(page.getByText('另一个一门程序正在使用这份数据。请先关闭它。')).toBeVisible();
  await expect(page.getByText('Another Yimen is using this data. Close it first.')).toBeVisible();
  expect(shell.app.windows().length).toBe(1);
  const health = (await (await fetch(`${hub.url}/health`)).json()) as Readonly<{ state: string }>;
  expect(health.state).toBe('open');
  await hub.stop();
  shell.trouble.forget();
});

test('the device opens its screens by itself, full screen, and a damaged settings file costs no start', async ({
  launch,
  dataDir,
}) => {
  const hub = await startHubProcess({ root, dataDir, demo: true });
  await hub.stop();
  const settings = path.join(dataDir, 'shell/device.json');
  fs.mkdirSync(path.dirname(settings), { recursive: true });
  fs.writeFileSync(
    settings,
    JSON.stringify({
      fullScreen: { kiosk: true },
      autostart: [{ kind: 'kiosk', counterId: null }, { kind: 'nonsense' }],
    }),
  );

  const shell = await launch();
  const open = () =>
    shell.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(
        (window) => `${window.webContents.getURL()} ${window.isFullScreen() ? 'full' : 'in a frame'}`,
      ),
    );
  // The screen itself, with no first page before it.
  await expect.poll(open).toEqual(['app://yimen/kiosk/index.html full']);
  await expect(shell.welcome.getByRole('heading', { name: '您要办什么？' })).toBeVisible();

  // The device's menu comes a moment later; what is chosen there holds at once and at the next start.
  const press = () =>
    shell.app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.items[1]?.submenu?.items[0];
      item?.click();
      return item?.type;
    });
  await expect.poll(press).toBe('checkbox');
  await expect.poll(open).toEqual(['app://yimen/kiosk/index.html in a frame']);
  const kept = JSON.parse(fs.readFileSync(settings, 'utf8')) as Readonly<{ fullScreen: { kiosk: boolean } }>;
  expect(kept.fullScreen.kiosk).toBe(false);
  await shell.close();

  fs.writeFileSync(settings, '{"fullScreen": ');
  const again = await launch();
  await expect(again.welcome.getByRole('heading', { name: '一门示范社区事务受理服务中心' })).toBeVisible();
});

test('a hub that hangs is put down and replaced', async ({ launch }) => {
  const shell = await launch();
  await shell.welcome.getByRole('button', { name: '打开演示中心' }).click();
  const kiosk = await shell.open('取号机');
  const before = await shell.hubPid();
  process.kill(before, 'SIGSTOP');
  await expect.poll(() => shell.hubPid().catch(() => before), { timeout: 30_000 }).not.toBe(before);
  await kiosk.reload();
  await expect(kiosk.getByRole('button', { name: '居住证与户政' })).toBeVisible();
});
