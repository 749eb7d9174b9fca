import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { Pool, type PoolClient } from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StandardBundle } from '../../core/domain/standards/bundle';
import { loadStandards } from '../../core/service/standards/load-standards';
import { openStandardsDesk, type StandardsDesk } from '../../hub/testing/standards-desk';
import { keeperOf, monday, day } from '../../hub/testing/standards-desk';
import { inRole } from '../database/in-role';
import { useTestPostgres } from '../testing/postgres';
import { exportForStick } from './export-for-stick';
import { createOnlineSigner } from './online-signer';
import { proposeBundle, withdrawProposal } from './proposals';
import { addPublisherKey, listKeys, withdrawKey } from './publisher-keys';
import type { PublishingRefusal } from './publishing-refusal';
import { readNewestBundle } from './published';
import { readStanding } from './read-standing';
import { createRootKey, draftRoot, loadRoot, readTrustedRoot, signRoot, type RootKeyFile } from './root-ceremony';
import { servePublishing } from './routes';
import { readRoot, writeList } from './signed-lists';
import { signProposal } from './sign-proposal';

const postgres = useTestPostgres();
const secret = 'the secret of the servers';
const people = { zhao: '赵的口令很长', qian: '钱的口令很长', sun: '孙的口令很长' } as const;
type Person = keyof typeof people;

let pool: Pool;
let rootKeys: readonly RootKeyFile[];
let now: number;
let shipped: StandardBundle;

const as = <T>(work: (client: PoolClient) => Promise<T>) => inRole(pool, 'yimen_console', null, work);
const online = createOnlineSigner(secret);

/** Made once, since passphrases are slow to stretch: the keys of everybody, and the root they signed. */
let ceremony: Readonly<{ keys: readonly Record<string, unknown>[]; root: Buffer }>;

beforeAll(async () => {
  now = monday;
  shipped = await loadStandards(join(__dirname, '../../standards'));
  rootKeys = await Promise.all(['one', 'two', 'three'].map((keeper) => createRootKey(`root ${keeper}`)));
  pool = new Pool({ connectionString: await postgres.createDatabase(), max: 4 });
  await as(async (client) => {
    await addPublisherKey(client, 'online', { name: 'servers', passphrase: secret, now });
    await addPublisherKey(client, 'targets', { name: 'zhao', passphrase: people.zhao, now });
    await addPublisherKey(client, 'targets', { name: 'qian', passphrase: people.qian, now });
  });
  await makeRoot([0, 2]);
  const { rows } = await pool.query<Record<string, unknown>>('select * from publisher_key order by made_at, key_id');
  ceremony = { keys: rows, root: (await as(readTrustedRoot)) ?? Buffer.alloc(0) };
  await pool.end();
}, 180_000);

beforeEach(async () => {
  now = monday;
  pool = new Pool({ connectionString: await postgres.createDatabase(), max: 4 });
  await as(async (client) => {
    for (const key of ceremony.keys) {
      const columns = Object.keys(key);
      const places = columns.map((_column, index) => `$${index + 1}`);
      await client.query(
        `insert into publisher_key (${columns.join(', ')}) values (${places.join(', ')})`,
        Object.values(key),
      );
    }
    await loadRoot(client, ceremony.root, now);
  });
});

afterEach(() => pool.end());

const keeperNames = ['one', 'two', 'three'];

/** Draft at the district, signatures offline, back to the district. */
async function makeRoot(keepers: readonly number[]): Promise<number> {
  const isFirst = (await as(readTrustedRoot)) === null;
  const publicKeys = isFirst ? rootKeys.map(({ publicKey }) => publicKey) : [];
  let file = writeList(await as((client) => draftRoot(client, publicKeys, now)));
  for (const index of keepers) {
    const key = rootKeys[index];
    if (key !== undefined) {
      file = await signRoot(file, key, `root ${keeperNames[index]}`);
    }
  }
  return as((client) => loadRoot(client, file, now));
}

const bundle = (version: number, more: Partial<StandardBundle> = {}): unknown => ({
  ...shipped,
  version,
  effectiveFrom: '2026-03-03',
  ...more,
});
const propose = (parts: unknown, name: Person = 'zhao') =>
  as((client) => proposeBundle(client, { parts, minApp: '0.1.0', name, now }));
const sign = (proposalId: string, name: Person, passphrase: string = people[name]) =>
  as((client) => signProposal(client, online, { proposalId, name, passphrase, now }));

async function publish(version: number, more: Partial<StandardBundle> = {}): Promise<void> {
  const { proposalId } = await propose(bundle(version, more));
  await sign(proposalId, 'zhao');
  expect(await sign(proposalId, 'qian')).toEqual({ published: true });
}

async function refusalOf(work: Promise<unknown>): Promise<PublishingRefusal> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toHaveProperty('code');
  return error as PublishingRefusal;
}

describe('publishing', () => {
  it('takes two people, each with a passphrase of their own', async () => {
    const { proposalId } = await propose(bundle(2));
    expect((await refusalOf(sign(proposalId, 'zhao', people.qian))).code).toBe('publisher.passphraseWrong');
    expect(await sign(proposalId, 'zhao')).toEqual({ published: false });
    expect(await as(readNewestBundle)).toBeNull();
    expect((await refusalOf(sign(proposalId, 'zhao'))).code).toBe('proposal.signedAlready');
    expect((await refusalOf(sign(proposalId, 'sun'))).code).toBe('publisher.none');
    expect(await sign(proposalId, 'qian')).toEqual({ published: true });
    expect((await as(readNewestBundle))?.version).toBe(2);
    expect((await refusalOf(sign(proposalId, 'qian'))).code).toBe('proposal.closed');
    const { published, proposals, publishers, expires } = await as(readStanding);
    expect(published.map(({ version, signatures }) => [version, signatures.map(({ name }) => name)])).toEqual([
      [2, ['zhao', 'qian']],
    ]);
    expect(proposals).toEqual([]);
    expect(publishers.map(({ name }) => name).sort()).toEqual(['qian', 'zhao']);
    expect(expires.map(({ role }) => role)).toEqual(['root', 'targets', 'snapshot', 'timestamp']);
  });

  it('publishes once when both sign in the same moment', async () => {
    const { proposalId } = await propose(bundle(2));
    const both = await Promise.all([sign(proposalId, 'zhao'), sign(proposalId, 'qian')]);
    expect(both.filter(({ published }) => published)).toHaveLength(1);
  });

  it.each([
    ['an empty catalogue', { items: [] }, 'items'],
    ['a category of an unknown letter', { categories: [{ letter: 'AB' }] as never }, 'categories[0].letter'],
    ['a calendar without years', { calendar: { years: [], lastCoveredYear: 2026, sources: ['x'] } }, 'calendar.years'],
  ])('row 40: %s is refused before anybody can sign it', async (_what, more, path) => {
    const { code, faults } = await refusalOf(propose(bundle(2, more)));
    expect(code).toBe('proposal.nonsense');
    expect(faults.map((fault) => fault.path)).toContain(path);
    expect((await as(readStanding)).proposals).toEqual([]);
  });

  it('refuses a version that is not above all others, and a form that changed under its number', async () => {
    await publish(2);
    expect((await refusalOf(propose(bundle(2)))).code).toBe('proposal.notHigher');
    const [form] = shipped.forms;
    const changed = [{ ...form, template: { ...form?.template, title: { 'zh-Hans': '另一张表' } } }] as never;
    expect((await refusalOf(propose(bundle(3, { forms: changed })))).faults[0]?.path).toBe('forms[0].version');
  });

  it('makes those who signed an overtaken proposal sign it again', async () => {
    const early = await propose(bundle(3));
    await sign(early.proposalId, 'zhao');
    const late = await propose(bundle(4));
    await as((client) => withdrawProposal(client, late.proposalId, now));
    expect((await refusalOf(sign(late.proposalId, 'zhao'))).code).toBe('proposal.closed');
    const [third, fourth] = [early, await propose(bundle(5))];
    await sign(third.proposalId, 'qian');
    expect((await as(readNewestBundle))?.version).toBe(3);
    await sign(fourth.proposalId, 'zhao');
    expect(await sign(fourth.proposalId, 'qian')).toEqual({ published: true });
    expect((await as(readNewestBundle))?.version).toBe(5);
  });

  it('cannot be done by a server without the secret', async () => {
    const { proposalId } = await propose(bundle(2));
    const without = createOnlineSigner(null);
    const given = { proposalId, name: 'zhao', passphrase: people.zhao, now };
    expect((await refusalOf(as((client) => signProposal(client, without, given)))).code).toBe('publishing.notReady');
    expect((await as(readStanding)).proposals[0]?.signatures).toEqual([]);
  });

  it('lets nobody change or delete what was signed', async () => {
    await publish(2);
    for (const table of ['tuf_metadata', 'tuf_target']) {
      await expect(as((client) => client.query(`delete from ${table}`))).rejects.toThrow('permission denied');
      await expect(as((client) => client.query(`update ${table} set version = 9`))).rejects.toThrow(
        'permission denied',
      );
    }
    await expect(
      inRole(pool, 'yimen_ingest', null, (client) => client.query('select * from publisher_key')),
    ).rejects.toThrow('permission denied');
  });

  it('keeps no key that can be read without its owner', async () => {
    const keys = [
      ...(await as((client) => listKeys(client, 'targets'))),
      ...(await as((client) => listKeys(client, 'online'))),
    ];
    for (const { sealed } of keys) {
      expect(sealed.split('.')).toHaveLength(4);
      expect(Buffer.from(sealed, 'base64').includes(Buffer.from([0x30, 0x2e, 0x02, 0x01]))).toBe(false);
    }
  });
});

describe('a root', () => {
  it('needs two of the three who keep it', async () => {
    expect((await refusalOf(makeRoot([1]))).code).toBe('root.notSigned');
    expect(await makeRoot([1, 2])).toBe(2);
  });

  it('counts one person who signs twice as one', async () => {
    expect((await refusalOf(makeRoot([1, 1]))).code).toBe('root.notSigned');
  });

  it('is loaded in order only', async () => {
    const old = (await as(readTrustedRoot)) ?? Buffer.alloc(0);
    expect((await refusalOf(as((client) => loadRoot(client, old, now)))).code).toBe('root.notNext');
    expect(readRoot(old).signed.version).toBe(1);
  });

  it('takes away the right to publish from whoever left', async () => {
    const leaving = (await as((client) => listKeys(client, 'targets'))).find(({ name }) => name === 'qian');
    await as((client) => addPublisherKey(client, 'targets', { name: 'sun', passphrase: people.sun, now }));
    await as((client) => withdrawKey(client, leaving?.keyId ?? '', now));
    await makeRoot([0, 1]);
    const { proposalId } = await propose(bundle(2));
    expect((await refusalOf(sign(proposalId, 'qian'))).code).toBe('publisher.none');
    await sign(proposalId, 'zhao');
    expect(await sign(proposalId, 'sun')).toEqual({ published: true });
  });
});

describe('the way down to a centre', () => {
  let desk: StandardsDesk;
  let app: FastifyInstance;
  let url: string;

  beforeEach(async () => {
    desk = await openStandardsDesk();
    app = Fastify();
    await servePublishing(app, { pool, online, now: () => now });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
    await keeperOf(desk.demo()).trust((await as(readTrustedRoot)) ?? Buffer.alloc(0));
  });

  afterEach(async () => {
    await app.close();
    await desk.close();
  });

  const refresh = () => keeperOf(desk.demo()).refresh({ kind: 'district', url });

  it('brings what two people published, over a real server, and into force the next day', async () => {
    await publish(2);
    expect(await refresh()).toBe(true);
    expect(await desk.stateOf(2)).toBe('ready');
    await desk.choose(2, '2026-03-03');
    await desk.nextDay();
    await desk.serveSomebody();
    expect(await desk.inForce()).toBe(2);
  });

  it('gives the word anew each day, and an absent district only makes centres warn', async () => {
    await publish(2);
    await refresh();
    const until = async () => (await as(readStanding)).expires.find(({ role }) => role === 'timestamp');
    const first = await until();
    await refresh();
    expect((await until())?.version).toBe(first?.version);
    now += day;
    await desk.nextDay();
    await refresh();
    expect((await until())?.version).toBe((first?.version ?? 0) + 1);

    await app.close();
    await desk.nextDay(40);
    expect(await refresh()).toBe(false);
    expect((await desk.list()).unconfirmedSince).not.toBeNull();
    await desk.serveSomebody();
  });

  it('renews the list of lists in time, however long nothing is published', async () => {
    await publish(2);
    now += 60 * day;
    desk.demo().clock.pass(60 * day);
    expect(await refresh()).toBe(true);
    const snapshot = (await as(readStanding)).expires.find(({ role }) => role === 'snapshot');
    expect(snapshot?.version).toBe(2);
    expect(snapshot?.expiresAt.getTime()).toBeGreaterThan(now + 80 * day);
  });

  it('row 39: after a key was revoked the old list is refused, and the next publication by the new people is taken', async () => {
    await publish(2);
    await refresh();
    const leaving = (await as((client) => listKeys(client, 'targets'))).find(({ name }) => name === 'qian');
    await as((client) => addPublisherKey(client, 'targets', { name: 'sun', passphrase: people.sun, now }));
    await as((client) => withdrawKey(client, leaving?.keyId ?? '', now));
    await makeRoot([0, 1]);
    await refresh();
    expect((await desk.list()).refused.map(({ reason }) => reason)).toEqual(['revoked']);
    const { proposalId } = await propose(bundle(3));
    await sign(proposalId, 'zhao');
    await sign(proposalId, 'sun');
    await refresh();
    expect(await desk.stateOf(3)).toBe('ready');
  });

  it('is the same by stick, byte for byte', async () => {
    await publish(2);
    await publish(3);
    const stick = await mkdtemp(join(tmpdir(), 'yimen-stick-'));
    expect(await as((client) => exportForStick(client, stick))).toBe(2);
    const file = 'metadata/2.targets.json';
    const overTheLine = Buffer.from(await (await fetch(`${url}/v1/bundles/${file}`)).arrayBuffer());
    expect((await readFile(join(stick, 'yimen-standards', file))).equals(overTheLine)).toBe(true);
    await keeperOf(desk.demo()).refresh({ kind: 'stick', dir: join(stick, 'yimen-standards') });
    expect([await desk.stateOf(2), await desk.stateOf(3)]).toEqual(['ready', 'ready']);
    await rm(stick, { recursive: true, force: true });
  });

  it.each([
    'metadata/0.root.json',
    'metadata/99.root.json',
    'metadata/snapshot.json',
    'metadata/..%2f..%2fetc%2fpasswd',
    'metadata/1.mirrors.json',
    `targets/${'0'.repeat(64)}.x.json`,
    'targets/x.json',
  ])('has no file %s', async (path) => {
    expect((await fetch(`${url}/v1/bundles/${path}`)).status).toBe(404);
  });
});
