import { expect, it } from 'vitest';
import { enrolmentProof } from '../../core/sync/enrolment';
import { newPrivateKey, openIdentityKey } from '../../core/sync/keys';
import { createCentre } from '../enrolment/create-centre';
import { createEnrolmentCode } from '../enrolment/create-enrolment-code';
import { revokeKey } from '../enrolment/revoke-key';
import { useTestDistricts } from '../testing/district';
import { asCentre, postEnrolment, send } from '../testing/test-centre';
import { visit } from '../testing/visit';

const districts = useTestDistricts();
const newKey = () => openIdentityKey(newPrivateKey());

it('row 35: a revoked key is refused from the next request on, on every server, with the reason', async () => {
  const first = await districts.start();
  const second = await districts.start({ databaseUrl: first.databaseUrl });
  const centre = await first.enrol();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2));
  expect((await centre.post('append', log.batch(1, 5))).status).toBe(200);
  expect(await revokeKey(first.pool, centre.key.keyId, '主机被盗')).toBe(true);
  for (const at of [centre, centre.at(second.url)]) {
    expect(await at.post('append', log.batch(6, 10))).toMatchObject({
      status: 403,
      body: { code: 'key.revoked', reason: '主机被盗' },
    });
    expect(await at.post('fetch', { logId: log.info.logId, from: 1, max: 5 })).toMatchObject({ status: 403 });
  }

  const { rows } = await first.pool.query('select count(*)::int as kept from entry');
  expect(rows).toEqual([{ kept: 5 }]);
  expect(await revokeKey(first.pool, centre.key.keyId, 'again')).toBe(false);
});

it('row 35: a stolen key used elsewhere shows as a fork, and as two hosts with one identity', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1));
  await centre.post('append', log.batch(1, 5));
  const thief = log.copy();
  const own = log.branch(5);
  own.add(...visit(2));
  thief.add(...visit(3));
  await centre.post('append', own.batch(1, 5));
  const later = { sentAt: new Date(Date.now() + 1000).toISOString() };
  expect((await centre.post('append', thief.batch(6, 10, later))).body).toMatchObject({ result: { acked: 10 } });
  log.add(...visit(4));
  expect((await centre.post('append', log.batch(6, 10))).body).toMatchObject({ result: { fork: true } });
  const { rows } = await district.pool.query<{ kind: string }>('select kind from exception order by kind');
  expect(rows.map(({ kind }) => kind)).toEqual(['clone', 'fork']);
});

it('does not take a late packet from before the branch for a second host', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1), ...visit(2));
  const late = log.batch(6, 10, { sentAt: '2026-11-01T00:00:00.000Z' });
  await centre.post('append', log.batch(1, 5));
  const own = log.branch(5);
  own.add(...visit(3));
  await centre.post('append', own.batch(1, 5));
  expect((await centre.post('append', late)).body).toMatchObject({ result: { acked: 10 } });
  expect((await district.pool.query('select kind from exception')).rows).toEqual([]);
});

it('row 37: a request sent again has no effect and says so', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1));
  const append = centre.request('append', log.batch(1, 5));
  expect(await send(append)).toMatchObject({ status: 200 });
  expect(await send(append)).toMatchObject({ status: 409, body: { code: 'request.replayed' } });
  const fetchFacts = centre.request('fetch', Buffer.from(JSON.stringify({ logId: log.info.logId, from: 1, max: 5 })));
  expect(await send(fetchFacts)).toMatchObject({ status: 200 });
  expect(await send(fetchFacts)).toMatchObject({ status: 409, body: { code: 'request.replayed' } });
  const { rows } = await district.pool.query('select count(*)::int as batches from batch');
  expect(rows).toEqual([{ batches: 1 }]);
});

it('row 37: an old timestamp is refused with the district’s time, and with it the request goes through', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const hoursOff = new Date(Date.now() - 5 * 3_600_000).toISOString();
  const said = await centre.post('logs', {}, hoursOff);
  expect(said).toMatchObject({ status: 401, body: { code: 'clock.off' } });
  expect(await centre.post('logs', {}, String(said.body['serverTime']))).toMatchObject({ status: 200 });
});

it('enrols with a code once, and proves that the district made it', async () => {
  const district = await districts.start({ trustedRoot: async () => 'cm9vdA==' });
  const centreNo = await createCentre(district.pool, { name: '一门', divisionCode: '310101001' });
  const { code } = await createEnrolmentCode(district.pool, centreNo, 'test');
  const key = newKey();
  const centreId = 'centre-1';
  const guess = await postEnrolment(district.url, { code: '0000-0000-0000', centreId, key });
  expect(guess).toMatchObject({ status: 403, body: { code: 'enrolment.codeWrong' } });
  const right = await postEnrolment(district.url, { code, centreId, key });
  expect(right).toMatchObject({ status: 200, body: { keyId: key.keyId, trustedRoot: 'cm9vdA==' } });
  expect(right.body['proof']).toBe(await enrolmentProof(code, key.publicKey, 'cm9vdA=='));
  // The answer was lost: the same host asks again.
  expect(await postEnrolment(district.url, { code, centreId, key })).toMatchObject({ status: 200 });
  const again = await postEnrolment(district.url, { code, centreId, key: newKey() });
  expect(again).toMatchObject({ status: 403, body: { code: 'enrolment.codeWrong' } });
  expect(await asCentre(district.url, { centreNo, centreId, key }).post('logs', {})).toMatchObject({ status: 200 });
});

it('ends the key of a replaced host, and lets no code move a centre to another name', async () => {
  const district = await districts.start();
  const centre = await district.enrol();
  const fresh = newKey();
  const { code } = await createEnrolmentCode(district.pool, centre.centreNo, 'test');
  const other = await postEnrolment(district.url, { code, centreId: 'other-centre', key: fresh });
  expect(other).toMatchObject({ status: 409, body: { code: 'centre.taken' } });
  expect(await postEnrolment(district.url, { code, centreId: centre.centreId, key: fresh })).toMatchObject({
    status: 200,
  });
  expect(await centre.post('logs', {})).toMatchObject({ status: 403, body: { code: 'key.revoked' } });
  const moved = asCentre(district.url, { ...centre, key: fresh });
  expect(await moved.post('logs', {})).toMatchObject({ status: 200 });
});

it('refuses a code that expired, a key that somebody else holds, and a sixth guess', async () => {
  const district = await districts.start();
  const centreNo = await createCentre(district.pool, { name: '一门', divisionCode: '310101001' });
  const { code } = await createEnrolmentCode(district.pool, centreNo, 'test');
  const [key, other] = [newKey(), newKey()];
  const foreign = { ...key, publicKey: other.publicKey };
  expect(await postEnrolment(district.url, { code, centreId: 'c', key: foreign })).toMatchObject({
    status: 401,
    body: { code: 'signature.wrong' },
  });
  await district.pool.query(`update enrolment_code set expires_at = now() - interval '1 second'`);
  for (let guess = 1; guess <= 5; guess += 1) {
    expect(await postEnrolment(district.url, { code, centreId: 'c', key })).toMatchObject({
      status: 403,
      body: { code: 'enrolment.codeWrong' },
    });
  }

  await district.pool.query(`update enrolment_code set expires_at = now() + interval '1 hour'`);
  expect(await postEnrolment(district.url, { code, centreId: 'c', key })).toMatchObject({
    status: 429,
    body: { code: 'enrolment.tooManyTries' },
  });
});
