import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { expect, it, vi } from 'vitest';
import { useTestConsoles, goodPassword } from './testing/console-server';
import { openConsoleBrowser } from './testing/console-browser';
import { addConsoleUser } from './add-user';
import { serveConsole } from './serve-console';
import type { Instant } from '../../core/domain/calendar/instant';

// Each check of a password is made to be slow, and a busy machine makes it slower.
vi.setConfig({ testTimeout: 90_000 });

const start = useTestConsoles();

const minute = 60_000;

it('refuses the wrong password and lets the right one in, with a cookie that no script can read', async () => {
  const server = await start();
  await server.addUser('周敏', ['viewer']);
  const browser = server.open();
  expect(await browser.signIn('周敏', 'wrong password')).toMatchObject({
    status: 401,
    code: 'session.wrong',
    cookie: null,
  });
  expect(await browser.signIn('没有这个人', goodPassword)).toMatchObject({ status: 401, code: 'session.wrong' });
  expect((await browser.ask('session.read')).value).toMatchObject({ user: null });

  const { cookie } = await browser.signIn('周敏', goodPassword);
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Strict');
  expect((await browser.ask('session.read')).value).toMatchObject({ user: { name: '周敏', roles: ['viewer'] } });

  const { rows } = await server.pool.query('select * from console_session');
  expect(JSON.stringify(rows)).not.toContain(browser.token());
  expect(JSON.stringify((await server.pool.query('select password_hash from console_user')).rows)).toContain(
    'scrypt$17$',
  );
});

it('marks the cookie as secure behind TLS', async () => {
  const server = await start();
  await server.addUser('周敏', ['viewer']);
  const host = new URL(server.url).host;
  const input = { name: '周敏', password: goodPassword };
  const { cookie } = await server.open().ask('session.signIn', input, { origin: `https://${host}` });
  expect(cookie).toMatch(/^__Host-yimen-console=.+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
});

it.each([
  ['another site', { origin: 'https://elsewhere.example' }],
  ['no origin', { origin: '' }],
  ['a form, which cannot set the header', { 'x-yimen-console': '' }],
  ['what the browser itself calls cross-site', { 'sec-fetch-site': 'cross-site' }],
])('refuses a request from %s', async (_what, headers) => {
  const server = await start();
  const browser = await server.openAs('周敏', ['admin']);
  const answer = await browser.ask('user.add', { name: '王磊', password: goodPassword, roles: ['admin'] }, headers);
  expect(answer).toMatchObject({ status: 403, code: 'request.foreign' });
  expect((await browser.ask('user.list')).value).toHaveLength(1);
});

it('locks after five failures from one address, longer each time, counted by all servers together', async () => {
  let now = Date.parse('2026-03-02T01:00:00.000Z');
  const server = await start({ now: () => now });
  const second = await start({ databaseUrl: server.databaseUrl, now: () => now });
  await server.addUser('周敏', ['viewer']);
  const [one, other] = [server.open(), second.open()];
  for (const browser of [one, other, one, other]) {
    expect((await browser.signIn('周敏', 'wrong password')).code).toBe('session.wrong');
  }

  expect(await one.signIn('周敏', 'wrong password')).toMatchObject({
    status: 429,
    code: 'session.locked',
    details: { until: '2026-03-02T01:15:00.000Z' },
  });
  expect((await other.signIn('周敏', goodPassword)).code).toBe('session.locked');

  now += 15 * minute;
  expect(await other.signIn('周敏', 'wrong password')).toMatchObject({
    code: 'session.locked',
    details: { until: '2026-03-02T01:45:00.000Z' },
  });

  const admin = await server.openAs('主任', ['admin']);
  expect((await admin.ask('user.list')).value).toContainEqual(
    expect.objectContaining({ name: '周敏', lockedUntil: '2026-03-02T01:45:00.000Z' }),
  );
  const list = (await admin.ask('user.list')).value as { userNo: number; name: string }[];
  const userNo = list.find(({ name }) => name === '周敏')?.userNo;
  expect((await admin.ask('user.resetPassword', { userNo, password: 'another password' })).code).toBeNull();
  expect((await one.signIn('周敏', 'another password')).code).toBeNull();
});

it('counts guesses that come at the same time', async () => {
  const server = await start();
  await server.addUser('周敏', ['viewer']);
  const answers = await Promise.all(Array.from({ length: 7 }, () => server.open().signIn('周敏', 'wrong password')));
  expect(answers.filter(({ code }) => code === 'session.wrong')).toHaveLength(4);
  expect(answers.filter(({ code }) => code === 'session.locked')).toHaveLength(3);
});

it('ends a session that idles, one that lasts too long, and one that is signed out', async () => {
  let now = Date.parse('2026-03-02T01:00:00.000Z');
  const server = await start({ now: () => now });
  await server.addUser('周敏', ['viewer']);
  const signedIn = async () => {
    const browser = openConsoleBrowser(server.url);
    await browser.signIn('周敏', goodPassword);
    return browser;
  };
  const statusOf = async (browser: ReturnType<typeof openConsoleBrowser>, byItself = false) =>
    (await browser.ask('centre.list', {}, byItself ? { 'x-yimen-background': '1' } : {})).status;

  const idle = await signedIn();
  now += 29 * minute;
  // A page that asks by itself keeps nothing open.
  expect(await statusOf(idle, true)).toBe(200);
  now += 2 * minute;
  expect(await statusOf(idle)).toBe(401);

  const busy = await signedIn();
  const begun = now;
  while (now - begun < 10 * 60 * minute - 20 * minute) {
    now += 20 * minute;
    expect(await statusOf(busy)).toBe(200);
  }
  now += 20 * minute;
  expect(await statusOf(busy)).toBe(401);

  const leaving = await signedIn();
  const token = leaving.token();
  await leaving.ask('session.signOut');
  expect(leaving.token()).toBeNull();
  expect((await leaving.ask('centre.list', {}, { cookie: `yimen-console=${token}` })).code).toBe('session.none');
});

it('changes a password only for who knows it, and ends the other sessions of that person', async () => {
  const server = await start();
  const here = await server.openAs('周敏', ['viewer']);
  const there = server.open();
  await there.signIn('周敏', goodPassword);
  expect(
    (await here.ask('session.changePassword', { password: 'not this', newPassword: 'another password' })).code,
  ).toBe('session.wrong');
  expect(
    (await here.ask('session.changePassword', { password: goodPassword, newPassword: 'another password' })).code,
  ).toBeNull();
  expect((await here.ask('centre.list')).status).toBe(200);
  expect((await there.ask('centre.list')).status).toBe(401);
  expect((await server.open().signIn('周敏', goodPassword)).code).toBe('session.wrong');
  expect((await server.open().signIn('周敏', 'another password')).code).toBeNull();
});

it('takes two people of one name for one only, also from the command line', async () => {
  const server = await start();
  const now = new Date().toISOString() as Instant;
  const person = { name: '周敏', password: goodPassword, roles: ['admin'] as const };
  await addConsoleUser(server.pool, person, now);
  await expect(addConsoleUser(server.pool, person, now)).rejects.toMatchObject({ code: 'user.nameTaken' });
  await expect(addConsoleUser(server.pool, { ...person, name: '王磊', password: 'short' }, now)).rejects.toThrow('10');
});

it('takes no password over a line that others can listen to', async () => {
  const server = await start();
  await server.addUser('周敏', ['viewer']);
  const app = Fastify();
  const services = { readStandards: () => Promise.reject(new Error('not asked')) } as never;
  const now = () => new Date().toISOString() as Instant;
  await serveConsole(app, { pool: server.pool, services, pagesDir: null, now, onFault: () => undefined });
  const ask = (origin: string) =>
    app.inject({
      method: 'POST',
      url: '/console/api/session.signIn',
      headers: { host: new URL(origin).host, origin, 'x-yimen-console': '1' },
      payload: { name: '周敏', password: goodPassword, requestId: randomUUID() },
    });
  // All of them come from this machine, as they do behind a balancer on it.
  expect((await ask('http://district.example')).json()).toMatchObject({ code: 'session.insecure' });
  expect((await ask('https://district.example')).statusCode).toBe(200);
  expect((await ask('http://localhost:4320')).statusCode).toBe(200);
  await app.close();
});
