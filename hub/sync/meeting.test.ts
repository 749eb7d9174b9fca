import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId } from '../../core/domain/id';
import { openDatabase } from '../../core/storage/open-database';
import { dumpTables, rebuildTables } from '../../core/storage/rebuild';
import { migrate } from '../../core/storage/migrate';
import { createCentre } from '../../district/enrolment/create-centre';
import { createEnrolmentCode } from '../../district/enrolment/create-enrolment-code';
import { useTestDistricts, type TestDistrict } from '../../district/testing/district';
import { centreMigrations } from '../../migrations/centre/index';
import { known, openDemoHub, type DemoHub } from '../testing/demo-hub';

const districts = useTestDistricts();
let district: TestDistrict;
let scratch: string;
let demo: DemoHub;
let centreNo: number;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'yimen-meeting-'));
  demo = await openDemoHub({ markFile: join(scratch, 'mark.json'), identityFile: join(scratch, 'identity.json') });
  district = await districts.start();
  centreNo = await createCentre(district.pool, { name: '演示中心', divisionCode: '310101001' });
});
afterEach(async () => {
  await demo.close();
  await rm(scratch, { recursive: true, force: true });
});

const manager = () => demo.identity('manager');
const take = () => demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
const read = () => demo.call(manager(), 'sync.read', {});
const meet = () => demo.hub.sync()?.meet();

async function enrol(): Promise<void> {
  const { code } = await createEnrolmentCode(district.pool, centreNo, 'test');
  await demo.call(manager(), 'sync.enrol', { url: district.url, code });
}

async function held(): Promise<number> {
  const { rows } = await district.pool.query<{ count: string }>('select count(*) from entry');
  return Number(rows[0]?.count);
}

/** Where both sides stand: the district has every fact of the file, and the tables are what all of them say. */
async function expectInStep(): Promise<void> {
  expect(await held()).toBe(demo.hub.seq());
  expect((await demo.call(manager(), 'audit.verify', {})).ok).toBe(true);
  const [live, rebuilt] = [await openDatabase(join(demo.dataDir, 'centre.db')), await openDatabase(join(scratch, `${Date.now()}.db`))];
  await migrate(rebuilt, { migrations: centreMigrations, backUp: async () => undefined });
  await rebuildTables(live, rebuilt);
  expect(await dumpTables(live)).toEqual(await dumpTables(rebuilt));
  await live.destroy();
  await rebuilt.destroy();
}

async function copyAway(name: string): Promise<void> {
  await demo.hub.stop();
  await cp(demo.dataDir, join(scratch, name), { recursive: true });
  demo = await demo.restart();
}

async function putBack(name: string, { forgetsMark = false } = {}): Promise<void> {
  await demo.hub.stop();
  if (forgetsMark) {
    await rm(join(scratch, 'mark.json'));
  }

  await rm(demo.dataDir, { recursive: true });
  await cp(join(scratch, name), demo.dataDir, { recursive: true });
  demo = await demo.restart();
}

describe('a centre and its district', () => {
  it('meet: all facts are there, the page says so, and a second meeting sends nothing twice', async () => {
    await take();
    expect(await read()).toMatchObject({ district: null, lastSuccessAt: null });
    await enrol();
    await meet();
    const status = await read();
    expect(status).toMatchObject({ district: { url: district.url }, trouble: null, waiting: 0, exceptions: [] });
    expect(status.lastSuccessAt).not.toBeNull();
    await expectInStep();
    await take();
    expect((await read()).waiting).toBe(1);
    await meet();
    await meet();
    await expectInStep();
  });

  it('row 29: a restored file with its mark lost gets its own facts back, in the log and in the tables', async () => {
    await take();
    await enrol();
    await meet();
    await copyAway('old');
    const counterId = demo.counters[0] as CounterId;
    await demo.call(demo.identity('clerk', 1), 'counter.open', { counterId });
    expect((await demo.call(demo.identity('clerk', 1), 'queue.callNext', { counterId })).number).toBe('E001');
    const lost = [await take(), await take()].map((ticket) => ticket.number);
    await meet();
    await putBack('old', { forgetsMark: true });

    // Offline it goes on where the old copy stood, and gives a number that somebody holds.
    expect((await take()).number).toBe('E002');
    await meet();
    expect((await read()).trouble).toBeNull();
    await expectInStep();
    const { alarms } = await demo.call(manager(), 'centre.read', {});
    expect(alarms.map((alarm) => alarm.code)).toContain('data.restored');
    const overview = await demo.call(manager(), 'queue.overview', {});
    expect(overview).toMatchObject({});
    const { exceptions } = await read();
    expect(exceptions.map(({ kind, about }) => `${kind} ${about}`)).toContain('ticket.numberTwice E002');
    expect((await take()).number).toBe('E101');
    expect(lost).toContain('E002');
    await meet();
    await expectInStep();
  });
});
