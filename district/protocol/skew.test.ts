import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factVersions } from '../../core/contract/fact-versions';
import { syncVerbs, type SyncVerb } from '../../core/contract/sync-protocol';
import { upcast, type Upcaster } from '../../core/contract/upcast';
import { inRole } from '../database/in-role';
import { takeStick } from '../ingest/take-stick';
import { createPartitions } from '../ingest/partitions';
import { createMetrics } from '../metrics';
import { createProjector } from '../projections/projector';
import type { Upcast } from '../projections/project-entries';
import { useTestDistricts, type TestDistrict } from '../testing/district';

const districts = useTestDistricts();
const fixtures = resolve(__dirname, '../testing/fixtures');
const readJson = (file: string) => JSON.parse(readFileSync(resolve(fixtures, file), 'utf8')) as unknown;

/** Recorded once and never again: what a centre of this version, and one of the next, put on a stick. */
const centre = readJson('centre.json') as {
  centreId: string;
  keyId: string;
  publicKey: string;
  facts: { n: string[]; nPlus1: string[] };
};

async function openDistrict(): Promise<TestDistrict> {
  const district = await districts.start();
  await inRole(district.pool, 'yimen_gate', null, async (client) => {
    await client.query(`insert into centre (name, division_code, centre_id) values ('记录中心', '310101', $1)`, [
      centre.centreId,
    ]);
    await client.query(`insert into centre_key (key_id, centre_no, public_key, status) values ($1, 1, $2, 'active')`, [
      centre.keyId,
      centre.publicKey,
    ]);
  });
  return district;
}

async function project(district: TestDistrict, upcastFact: Upcast): Promise<void> {
  const projector = createProjector({
    pool: district.pool,
    metrics: createMetrics(),
    log: { error: (problem: unknown) => expect(problem).toBeUndefined() },
    upcastFact,
  });
  projector.wake();
  await projector.drain();
  await projector.stop();
}

async function take(district: TestDistrict) {
  const partitions = createPartitions(district.pool, () => '2026-11-20');
  const files = await takeStick({ pool: district.pool, partitions }, fixtures);
  return Object.fromEntries(files.map(({ file, result }) => [file.slice(fixtures.length + 1), result]));
}

async function read(district: TestDistrict) {
  const tickets = await district.pool.query<{ number: string | null; state: string }>(
    'select number, state from ticket order by ticket_id',
  );
  const parked = await district.pool.query<{ kind: string }>(`select type || '@' || v as kind from parked order by 1`);
  return { tickets: tickets.rows, parked: parked.rows.map(({ kind }) => kind) };
}

/** The district one release on: tickets say which lane, and a kind that is unheard of today is known. */
const nextVersions = { ...factVersions, 'ticket.issued': 2, 'ticket.blessed': 1 };
const nextSteps: Readonly<Record<string, Upcaster>> = {
  'ticket.issued@1': (payload) => ({ ...(payload as object), lane: 'ordinary' }),
};
const knownNext: Upcast = (fact) => upcast(fact, nextVersions, nextSteps);
const knownNow: Upcast = (fact) => upcast(fact);

describe('row 34: versions that differ', () => {
  it('this district stores all that this centre and the next one send, and refuses another format plainly', async () => {
    const district = await openDistrict();
    expect(await take(district)).toEqual({
      'batch-n.yimen': 'acked 10',
      'batch-n-plus-1.yimen': 'acked 6',
      'batch-spec-2.yimen': 'batch.specUnknown',
    });
    const { rows } = await district.pool.query<{ log: string; envelope: string }>(
      'select l.log_id as log, e.envelope from entry e join log l using (log_no) order by log, e.seq',
    );
    expect(rows.filter(({ log }) => log === 'recorded-n').map(({ envelope }) => envelope)).toEqual(centre.facts.n);
    expect(rows.filter(({ log }) => log !== 'recorded-n').map(({ envelope }) => envelope)).toEqual(centre.facts.nPlus1);
  });

  it('this district with the next centre: what it knows is projected, the rest waits', async () => {
    const district = await openDistrict();
    await take(district);
    await project(district, knownNow);
    expect(await read(district)).toEqual({
      tickets: [
        { number: 'A001', state: 'finished' },
        { number: 'A002', state: 'finished' },
        { number: null, state: 'finished' },
      ],
      parked: ['ticket.blessed@1', 'ticket.issued@2'],
    });
  });

  it('the next district with this centre and the next one: everything is projected, what waited as well', async () => {
    const district = await openDistrict();
    await take(district);
    await project(district, knownNow);
    await project(district, knownNext);
    const all = {
      tickets: ['A001', 'A002', 'A003'].map((number) => ({ number, state: 'finished' })),
      parked: [],
    };
    expect(await read(district)).toEqual(all);

    const direct = await openDistrict();
    await take(direct);
    await project(direct, knownNext);
    expect((await read(direct)).tickets).toEqual(all.tickets);
  });

  it.each(['n', 'nPlus1'] as const)('this centre reads the recorded answers of a district %s', (version) => {
    const answers = (readJson('answers.json') as Record<string, Record<SyncVerb, unknown>>)[version];
    for (const verb of Object.keys(syncVerbs) as SyncVerb[]) {
      expect([verb, syncVerbs[verb].output.safeParse(answers?.[verb]).success]).toEqual([verb, true]);
    }
  });
});
