import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecoveryKey } from '../core/domain/keys/recovery-key';
import { startHub, type Hub } from './hub';
import type { HubOptions } from './hub-options';
import { demoKeyStore, type KeyStore } from './key-store';
import { mondayMorning, openDemoHub, standardsDir } from './testing/demo-hub';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'yimen-recovery-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** The system's keeper as it is on the day of the set-up. */
const keeper: KeyStore = { ...demoKeyStore, kind: 'safe-storage' };
const refusing = (message: string): KeyStore => ({
  ...keeper,
  unwrap: () => Promise.reject(new Error(message)),
});

const start = (safeStorage: KeyStore | null, more: Partial<HubOptions> = {}) =>
  startHub({
    dataDir,
    standardsDir,
    markFile: join(dataDir, 'mark.json'),
    identityFile: join(dataDir, 'identity.json'),
    version: 'test',
    safeStorage,
    passphrase: null,
    print: null,
    now: () => mondayMorning,
    log: () => undefined,
    ...more,
  });

const keyFile = () => readFile(join(dataDir, 'keys.json'), 'utf8');
const ask = (hub: Hub, method: string, input: object) =>
  hub.dispatch({ kind: 'setup' }, method, { ...input, requestId: randomUUID() });

/** A centre with the system's keeper; answers its recovery key. */
async function setUp(safeStorage: KeyStore | null = keeper): Promise<string> {
  const hub = await start(safeStorage);
  const reply = await ask(hub, 'centre.setUp', {
    name: '测试街道社区事务受理服务中心',
    divisionCode: '310101002000',
    managerName: '林主任',
    managerPassword: 'long-enough',
    counters: [{ number: 1, name: '综合窗口', mode: 'any-item', categoryIds: [] }],
    ...(safeStorage === null ? { passphrase: '一个很长的启动口令' } : {}),
  });
  await hub.stop();
  expect(reply).toMatchObject({ ok: true });
  return (reply as unknown as { value: { recoveryKey: string } }).value.recoveryKey;
}

describe('the recovery key of a new centre', () => {
  it('is told once at set-up, and stands nowhere', async () => {
    const recoveryKey = await setUp();
    expect(readRecoveryKey(recoveryKey)).toMatchObject({ ok: true });
    for (const file of ['keys.json', 'centre.db', 'centre.db-wal']) {
      const bytes = await readFile(join(dataDir, file)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(recoveryKey), file).toBe(false);
      expect(bytes.includes(recoveryKey.replaceAll('-', '')), file).toBe(false);
    }
  });

  it.each([
    [
      'another keyring than the one that kept it',
      refusing('The key was kept by kwallet5; this session has gnome_libsecret.'),
    ],
    ['a keyring whose secret changed', refusing('Error while decrypting the ciphertext provided to safeStorage.')],
    ['a keyring that gives back nothing', refusing('')],
  ])('opens the data under %s, and the key is kept there anew', async (_what, strange) => {
    const recoveryKey = await setUp();
    const before = await keyFile();
    // What is wrapped from now on, this keeper opens.
    const mended: KeyStore = {
      ...strange,
      wrap: async (key) => `NEW:${Buffer.from(key).toString('base64')}`,
      unwrap: (wrapped) =>
        wrapped.startsWith('NEW:') ? Promise.resolve(Buffer.from(wrapped.slice(4), 'base64')) : strange.unwrap(wrapped),
    };
    const hub = await start(mended);
    expect(hub.state()).toBe('locked');
    expect(await ask(hub, 'centre.read', {})).toMatchObject({
      value: { state: 'locked', lockedBy: 'keeper', needsPassphrase: false },
    });
    const wrong = recoveryKey.startsWith('2') ? `3${recoveryKey.slice(1)}` : `2${recoveryKey.slice(1)}`;
    expect(await ask(hub, 'centre.unlock', { recoveryKey: wrong })).toMatchObject({
      error: { code: 'hub.recoveryKeyWrong' },
    });
    expect(await keyFile()).toBe(before);
    expect(await ask(hub, 'centre.unlock', { recoveryKey: recoveryKey.toLowerCase() })).toMatchObject({ ok: true });
    expect(hub.state()).toBe('open');
    await hub.stop();

    const again = await start(mended);
    expect(again.state()).toBe('open');
    await again.stop();
  });

  it('opens the data where the keyring is gone, with a new passphrase and never without', async () => {
    const recoveryKey = await setUp();
    const before = await keyFile();
    const hub = await start(null);
    expect(await ask(hub, 'centre.read', {})).toMatchObject({ value: { lockedBy: 'keeper', needsPassphrase: true } });
    expect(await ask(hub, 'centre.unlock', { recoveryKey })).toMatchObject({ error: { code: 'hub.passphraseNeeded' } });
    expect(await keyFile()).toBe(before);
    expect(await ask(hub, 'centre.unlock', { recoveryKey, passphrase: '新的启动口令一二三' })).toMatchObject({
      ok: true,
    });
    await hub.stop();
    const again = await start(null, { passphrase: '新的启动口令一二三' });
    expect(again.state()).toBe('open');
    await again.stop();
  });

  it('opens the data of a forgotten passphrase, and stays good afterwards', async () => {
    const recoveryKey = await setUp(null);
    for (const passphrase of ['第二个启动口令', '第三个启动口令了']) {
      const hub = await start(null);
      expect(await ask(hub, 'centre.read', {})).toMatchObject({ value: { lockedBy: 'passphrase' } });
      expect(await ask(hub, 'centre.unlock', { recoveryKey, passphrase: `${passphrase}一二三` })).toMatchObject({
        ok: true,
      });
      await hub.stop();
    }
  });
});

it('is made anew by the manager, with the password, and voids the one before', async () => {
  const demo = await openDemoHub({ dataDir });
  const manager = demo.identity('manager');
  expect(await demo.ask(manager, 'centre.makeRecoveryKey', { password: 'wrong' })).toMatchObject({
    error: { code: 'session.wrong' },
  });
  expect(await demo.ask(demo.identity('clerk', 1), 'centre.makeRecoveryKey', { password: 'yimen-demo' })).toMatchObject(
    {
      error: { code: 'method.forbidden' },
    },
  );
  const first = await demo.call(manager, 'centre.makeRecoveryKey', { password: 'yimen-demo' });
  const slotOf = async () => (JSON.parse(await keyFile()) as { recovery: string }).recovery;
  const { unwrapByRecovery } = await import('./recovery-slot');
  expect(unwrapByRecovery(await slotOf(), first.recoveryKey ?? '')).toHaveLength(32);
  const second = await demo.call(manager, 'centre.makeRecoveryKey', { password: 'yimen-demo' });
  const slot = await slotOf();
  expect(() => unwrapByRecovery(slot, first.recoveryKey ?? '')).toThrow('wrong');
  expect(unwrapByRecovery(slot, second.recoveryKey ?? '')).toHaveLength(32);
  await demo.hub.stop();
});
