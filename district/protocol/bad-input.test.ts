import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { syncLimits } from '../../core/contract/sync-protocol';
import { newPrivateKey, openIdentityKey } from '../../core/sync/keys';
import { useTestDistricts, type TestDistrict } from '../testing/district';
import { append, asCentre, send, type Said, type TestCentre } from '../testing/test-centre';
import type { TestLog } from '../testing/test-log';
import { visit } from '../testing/visit';

const districts = useTestDistricts();

type Scene = Readonly<{ district: TestDistrict; centre: TestCentre; other: TestCentre; log: TestLog }>;

async function openScene(): Promise<Scene> {
  const district = await districts.startShared();
  const [centre, other] = [await district.enrol(), await district.enrol()];
  const log = centre.newLog();
  log.add(...visit(1));
  return { district, centre, other, log };
}

const stranger = openIdentityKey(newPrivateKey());
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

function noise(length: number): Uint8Array {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7919 + (index >> 3)) & 0xff));
}

const cases: readonly (readonly [string, number, string, (scene: Scene) => Promise<Said>])[] = [
  [
    'a batch too large',
    413,
    'batch.tooLarge',
    ({ centre }) => centre.post('append', noise(syncLimits.packedBytes + 1)),
  ],
  ['a gzip bomb', 413, 'batch.bomb', ({ centre }) => centre.post('append', gzipSync(Buffer.alloc(200 * 2 ** 20)))],
  ['bytes that are no batch', 422, 'batch.malformed', ({ centre }) => centre.post('append', Buffer.from('hello'))],
  [
    'a batch of a future format',
    422,
    'batch.specUnknown',
    ({ centre }) => centre.post('append', gzipSync('{"spec":"yimen-batch/2"}\n{}\nAAAA')),
  ],
  [
    'a wrong signature on the request',
    401,
    'signature.wrong',
    ({ centre, log }) => {
      const request = centre.request('append', log.batch(1, 5));
      return send({ ...request, headers: { ...request.headers, 'x-yimen-nonce': '0'.repeat(32) } });
    },
  ],
  [
    'a batch that another key signed',
    401,
    'signature.wrong',
    ({ centre }) => {
      const log = centre.newLog({ key: { ...stranger, keyId: centre.key.keyId } });
      log.add(...visit(1));
      return centre.post('append', log.batch(1, 5));
    },
  ],
  [
    'a key nobody knows',
    401,
    'key.unknown',
    ({ district, centre, log }) => asCentre(district.url, { ...centre, key: stranger }).post('append', log.batch(1, 5)),
  ],
  ['a batch of another centre', 403, 'centre.wrong', ({ other, log }) => other.post('append', log.batch(1, 5))],
  [
    'facts of another centre in a batch of one’s own',
    403,
    'centre.wrong',
    ({ centre, other }) => {
      const log = centre.newLog({ key: centre.key });
      log.addEnvelope(JSON.stringify({ centreId: other.centreId, logId: log.info.logId, seq: 1 }));
      return centre.post('append', log.batch(1, 1));
    },
  ],
  [
    'facts of another log',
    422,
    'batch.malformed',
    ({ centre }) => {
      const log = centre.newLog();
      log.addEnvelope(JSON.stringify({ centreId: centre.centreId, logId: 'other', seq: 1 }));
      return centre.post('append', log.batch(1, 1));
    },
  ],
  [
    'facts that count wrong',
    422,
    'batch.malformed',
    ({ centre }) => {
      const log = centre.newLog();
      log.addEnvelope(JSON.stringify({ centreId: centre.centreId, logId: log.info.logId, seq: 2 }));
      return centre.post('append', log.batch(1, 1));
    },
  ],
  [
    'a chain that breaks',
    422,
    'batch.brokenChain',
    ({ centre, log }) => centre.post('append', log.batch(1, 5, { lastHash: '0'.repeat(64) })),
  ],
  ['a clock hours off', 401, 'clock.off', ({ centre, log }) => centre.post('append', log.batch(1, 5), minutesAgo(180))],
  ['a clock ahead', 401, 'clock.off', ({ centre }) => centre.post('logs', {}, minutesAgo(-11))],
  [
    'a request without its headers',
    422,
    'request.malformed',
    ({ district }) => send({ url: `${district.url}/v1/logs`, headers: {}, body: Buffer.from('{}') }),
  ],
  ['a question that is no JSON', 422, 'request.malformed', ({ centre }) => centre.post('cursor', Buffer.from('{'))],
  [
    'a question of another shape',
    422,
    'request.malformed',
    ({ centre }) => centre.post('fetch', { logId: 'x', from: 0, max: 1 }),
  ],
  ['a question too large', 422, 'request.malformed', ({ centre }) => centre.post('logs', noise(70_000))],
];

it.each(cases)('%s gets its own answer, stores nothing and holds nobody up', async (_what, status, code, sendBad) => {
  const scene = await openScene();
  const said = await sendBad(scene);
  expect({ status: said.status, code: said.body['code'] }).toEqual({ status, code });
  expect(Math.abs(Date.parse(String(said.body['serverTime'])) - Date.now())).toBeLessThan(60_000);
  const { rows } = await scene.district.pool.query(
    `select (select count(*) from entry where centre_no = any ($1))::int as entries,
       (select count(*) from log where centre_no = any ($1))::int as logs,
       (select count(*) from batch where centre_no = any ($1))::int as batches`,
    [[scene.centre.centreNo, scene.other.centreNo]],
  );
  expect(rows).toEqual([{ entries: 0, logs: 0, batches: 0 }]);

  const log = scene.other.newLog();
  log.add(...visit(2));
  expect((await scene.other.post('append', log.batch(1, 5))).body).toMatchObject({ result: { acked: 5 } });
  expect((await append(scene.centre, scene.log.batch(1, 5))).body).toMatchObject({ result: { acked: 5 } });
});

it('shows the district once a day what it refused of a centre it knows', async () => {
  const { district, centre, log } = await openScene();
  for (let nth = 0; nth < 3; nth += 1) {
    await append(centre, log.batch(1, 5, { lastHash: '0'.repeat(64) }));
  }

  const { rows } = await district.pool.query('select centre_no, kind, detail from exception where centre_no = $1', [
    centre.centreNo,
  ]);
  expect(rows).toEqual([{ centre_no: centre.centreNo, kind: 'refusal', detail: { code: 'batch.brokenChain' } }]);
});
