import { copyFile, mkdtemp, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demandVersion, openDatabase } from '../core/storage/open-database';
import { centreMigrations } from '../migrations/centre/index';
import { startHub } from './hub';
import type { HubOptions } from './hub-options';
import { demoKeyStore, passphraseKeyStore, type KeyFile, type KeyStore } from './key-store';
import { mondayMorning, openDemoHub, standardsDir } from './testing/demo-hub';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yimen-start-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const options = (more: Partial<HubOptions> = {}): HubOptions => ({
  dataDir,
  standardsDir,
  markFile: join(dataDir, 'mark.json'),
  identityFile: join(dataDir, 'identity.json'),
  version: 'test',
  safeStorage: null,
  passphrase: null,
  print: null,
  now: () => mondayMorning,
  log: () => undefined,
  ...more,
});
const setup = { kind: 'setup' } as const;
const database = () => join(dataDir, 'centre.db');

const newCentre = {
  name: '测试街道社区事务受理服务中心',
  divisionCode: '310101002000',
  managerName: '林主任',
  managerPassword: 'long-enough',
  counters: [{ number: 1, name: '综合窗口', mode: 'any-item', categoryIds: [] }],
};

async function makeDemo(): Promise<void> {
  const demo = await openDemoHub({ dataDir });
  await demo.hub.stop();
}

describe('the first run', () => {
  it('asks for a passphrase where the machine keeps no keys, and opens only with it', async () => {
    const hub = await startHub(options());
    expect(await hub.dispatch(setup, 'centre.read', {})).toMatchObject({
      value: { state: 'unconfigured', needsPassphrase: true },
    });
    expect(await hub.dispatch(setup, 'centre.setUp', { ...newCentre, requestId: 'a' })).toMatchObject({
      error: { code: 'input.invalid' },
    });
    expect(
      await hub.dispatch(setup, 'centre.setUp', { ...newCentre, passphrase: '一个很长的启动口令', requestId: 'b' }),
    ).toMatchObject({ ok: true });
    expect(await hub.dispatch(setup, 'centre.setUp', { ...newCentre, requestId: 'c' })).toMatchObject({
      error: { code: 'method.forbidden' },
    });
    await hub.stop();

    const locked = await startHub(options());
    expect(locked.state()).toBe('locked');
    expect(await locked.dispatch(setup, 'centre.read', {})).toMatchObject({ value: { state: 'locked' } });
    expect(await locked.dispatch(setup, 'catalog.read', {})).toMatchObject({ error: { code: 'hub.locked' } });
    expect(await locked.dispatch(setup, 'centre.unlock', { passphrase: 'wrong', requestId: 'd' })).toMatchObject({
      error: { code: 'hub.passphraseWrong' },
    });
    expect(
      await locked.dispatch(setup, 'centre.unlock', { passphrase: '一个很长的启动口令', requestId: 'e' }),
    ).toMatchObject({ ok: true });
    expect(await locked.dispatch(setup, 'centre.read', {})).toMatchObject({
      value: { state: 'open', name: newCentre.name },
    });
    await locked.stop();
  });

  it('leaves no key behind when it is broken off', async () => {
    const hub = await startHub(options());
    await hub.stop();
    await expect(stat(join(dataDir, 'keys.json'))).rejects.toThrow();
    const again = await startHub(options());
    expect(again.state()).toBe('unconfigured');
    await again.stop();
  });
});

describe('a start that must be refused leaves everything as it is', () => {
  it('when another hub works on the data', async () => {
    const hub = await startHub(options());
    // A second process would have its own id; the lock of this one stands for it.
    await writeFile(join(dataDir, 'hub.lock'), String(process.ppid));
    await expect(startHub(options())).rejects.toThrow('already runs');
    await hub.stop();
  });

  it('but takes over the lock of a process that died', async () => {
    await writeFile(join(dataDir, 'hub.lock'), '999999999');
    const hub = await startHub(options());
    await hub.stop();
  });

  it('and a lock from before the last start of the machine, whoever has its number now', async () => {
    await writeFile(join(dataDir, 'hub.lock'), `${process.ppid} 00000000-0000-0000-0000-000000000000`);
    const hub = await startHub(options());
    await hub.stop();
  });

  it('when the key file is gone', async () => {
    await makeDemo();
    await unlink(join(dataDir, 'keys.json'));
    await expect(startHub(options())).rejects.toThrow('keys.json');
    await expect(stat(join(dataDir, 'keys.json'))).rejects.toThrow();
  });

  it('when the system’s key keeper that sealed the data is not there', async () => {
    const keeper: KeyStore = { ...demoKeyStore, kind: 'safe-storage' };
    const hub = await startHub(options({ safeStorage: keeper }));
    expect(await hub.dispatch(setup, 'centre.setUp', { ...newCentre, requestId: 'a' })).toMatchObject({ ok: true });
    await hub.stop();
    // As centres have it that were set up before there were recovery keys.
    const { recovery: _none, ...old } = JSON.parse(await readFile(join(dataDir, 'keys.json'), 'utf8')) as KeyFile;
    await writeFile(join(dataDir, 'keys.json'), JSON.stringify(old));
    const before = await readFile(join(dataDir, 'keys.json'), 'utf8');
    await expect(startHub(options())).rejects.toThrow('key keeper');
    expect(await readFile(join(dataDir, 'keys.json'), 'utf8')).toBe(before);
  });

  it('when the file comes from a newer version', async () => {
    await makeDemo();
    const db = await openDatabase(database());
    await db.raw('pragma user_version = 99990');
    await db.destroy();
    const before = await readFile(database());
    await expect(startHub(options())).rejects.toThrow('newer version');
    expect((await readFile(database())).equals(before)).toBe(true);
  });

  it.each([
    ['full of noise', async () => writeFile(database(), Buffer.alloc(200_000, 'noise'))],
    ['cut off', async () => truncate(database(), 5000)],
  ])('when the file is %s', async (_what, damage) => {
    await makeDemo();
    await damage();
    await expect(startHub(options())).rejects.toThrow(/damaged|malformed|not a database/);
  });

  it.each([
    ['emptied', async () => truncate(database(), 0)],
    ['taken away', async () => unlink(database())],
  ])('when the file was %s, instead of beginning anew without a word', async (_what, damage) => {
    await makeDemo();
    await damage();
    await expect(startHub(options())).rejects.toThrow('data file');
  });
});

describe('the database', () => {
  it.each(['3.44.2', '3.51.2', '2.9.9'])('refuses SQLite %s', (version) => {
    expect(() => {
      demandVersion(version);
    }).toThrow('not safe');
  });

  it.each(['3.51.3', '3.52.0', '4.0.0'])('takes SQLite %s', (version) => {
    expect(() => {
      demandVersion(version);
    }).not.toThrow();
  });

  it('is durable: WAL and synchronous=FULL read back as set', async () => {
    const db = await openDatabase(database());
    expect(await db.raw('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await db.raw('pragma synchronous')).toEqual([{ synchronous: 2 }]);
    await db.destroy();
  });

  it('is backed up before a migration', async () => {
    await makeDemo();
    const older = join(dataDir, 'older.db');
    await copyFile(database(), older);
    const { migrate } = await import('../core/storage/migrate');
    const db = await openDatabase(older);
    const versions: number[] = [];
    await migrate(db, {
      migrations: [{ number: 9000, up: async (trx) => trx.schema.createTable('later', (table) => table.text('id')) }],
      backUp: async (version) => void versions.push(version),
    });
    expect(versions).toEqual([centreMigrations.at(-1)?.number]);
    await db.destroy();
  });
});

it('wraps the key so that only the same passphrase opens it', async () => {
  const wrapped = await passphraseKeyStore('right').wrap(Buffer.alloc(32, 7));
  expect(Buffer.from(await passphraseKeyStore('right').unwrap(wrapped))).toEqual(Buffer.alloc(32, 7));
  await expect(passphraseKeyStore('wrong').unwrap(wrapped)).rejects.toThrow('wrong');
});

it('seals every field apart: no value can be moved, changed or read with another key', async () => {
  const { createSealer } = await import('../core/service/sealer');
  const sealer = createSealer(Buffer.alloc(32, 1));
  const key = sealer.newSubjectKey('resident/1');
  const place = { table: 'draft_answer', column: 'value', row: 'a' };
  const sealed = sealer.seal('resident/1', key, place, '王芳');
  expect(sealer.open('resident/1', key, place, sealed)).toBe('王芳');
  expect(() => sealer.open('resident/1', key, { ...place, row: 'b' }, sealed)).toThrow();
  expect(() => sealer.open('resident/2', key, place, sealed)).toThrow();
  expect(() => createSealer(Buffer.alloc(32, 2)).open('resident/1', key, place, sealed)).toThrow();
  for (const at of [5, sealed.indexOf('.', 4) + 2, sealed.lastIndexOf('.') + 2]) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => sealer.open('resident/1', key, place, changed as typeof sealed)).toThrow();
  }
});
