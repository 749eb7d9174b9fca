import { expect, it } from 'vitest';
import { useTestDistricts } from '../testing/district';
import { visit } from '../testing/visit';

const districts = useTestDistricts();

/** Row 33: what is odd inside a fact is kept and set aside, and everything after it flows on. */
const poisons: readonly (readonly [string, (place: object) => string])[] = [
  ['of an unknown type', (place) => JSON.stringify({ ...place, type: 'ticket.sung', v: 1, payload: { loud: true } })],
  ['of a future version', (place) => JSON.stringify({ ...place, type: 'ticket.issued', v: 99, payload: {} })],
  [
    'of a known type with another payload',
    (place) => JSON.stringify({ ...place, type: 'ticket.issued', v: 1, payload: 7 }),
  ],
  ['without a type', (place) => JSON.stringify(place)],
  ['with a type that is no word', (place) => JSON.stringify({ ...place, type: 'a b\n\u0000', v: 'x' })],
  [
    'with an odd time and date',
    (place) => JSON.stringify({ ...place, type: 'x', v: 1, at: 'soon', businessDate: '2026-02-31' }),
  ],
  ['that is not JSON', () => '{"centreId":'],
  ['that is JSON of another kind', () => '[1,2,3]'],
  [
    'with NUL escaped inside',
    (place) =>
      JSON.stringify({
        ...place,
        type: 'counter.added',
        v: 1,
        payload: { counterId: 'c', number: 1, name: 'a\u0000b' },
      }),
  ],
  [
    'that nests deep',
    (place) =>
      JSON.stringify({ ...place, type: 'x', v: 1 }).replace(/}$/, `,"payload":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  ],
  ['of half a million bytes', (place) => JSON.stringify({ ...place, type: 'x', v: 1, payload: 'x'.repeat(500_000) })],
];

it.each(poisons)('row 33: a fact %s blocks nothing and is parked', async (_what, make) => {
  const district = await districts.startShared();
  const centre = await district.enrol();
  const log = centre.newLog();
  log.add(...visit(1));
  const place = { centreId: centre.centreId, logId: log.info.logId, seq: log.envelopes.length + 1 };
  log.addEnvelope(make(place));
  log.add(...visit(2));
  const before = log.envelopes.length;
  expect((await centre.post('append', log.batch(1, before))).body).toMatchObject({ result: { acked: before } });
  await district.project();

  const tickets = await district.pool.query(
    `select count(*)::int as finished from ticket where state = 'finished' and centre_no = $1`,
    [centre.centreNo],
  );
  expect(tickets.rows).toEqual([{ finished: 2 }]);
  const parked = await district.pool.query('select seq from parked where centre_no = $1', [centre.centreNo]);
  expect(parked.rows).toEqual([{ seq: 6 }]);
  const noted = await district.pool.query('select kind from exception where centre_no = $1', [centre.centreNo]);
  expect(noted.rows).toEqual([{ kind: 'parked' }]);
  const fetched = await centre.post('fetch', { logId: log.info.logId, from: 6, max: 1 });
  expect(fetched.body['envelopes']).toEqual([log.envelopes[5]]);
});
