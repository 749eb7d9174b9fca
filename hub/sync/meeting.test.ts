import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId } from '../../core/domain/id';
import { openDatabase } from '../../core/storage/open-database';
import { dumpTables, rebuildTables } from '../../core/storage/rebuild';
import { migrate } from '../../core/storage/migrate';
import { createCentre } from '../../district/enrolment/create-centre';
import { createEnrolmentCode } from '../../district/enrolment/create-enrolment-code';
import { revokeKey } from '../../district/enrolment/revoke-key';
import { createPartitions } from '../../district/ingest/partitions';
import { takeStick } from '../../district/ingest/take-stick';
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
  const [live, rebuilt] = [
    await openDatabase(join(demo.dataDir, 'centre.db')),
    await openDatabase(join(scratch, `${Date.now()}.db`)),
  ];
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
    // Both wrote on from the same place: more than a plain restore.
    expect(alarms.map((alarm) => alarm.code)).toContain('data.forked');
    const { exceptions } = await read();
    expect(exceptions.map(({ kind, about }) => `${kind} ${about}`)).toContain('ticket.numberTwice E002');
    expect((await take()).number).toBe('E101');
    expect(lost).toContain('E002');
    await meet();
    await expectInStep();
  });

  it('row 28: a week without a line disturbs no counter; then all of it is sent, and the time is told', async () => {
    await enrol();
    await meet();
    await district.close();
    const serve = async () => {
      const counterId = demo.counters[0] as CounterId;
      await take();
      await demo.call(demo.identity('clerk', 1), 'counter.open', { counterId });
      await demo.call(demo.identity('clerk', 1), 'queue.callNext', { counterId });
      await demo.call(demo.identity('clerk', 1), 'queue.startService', { counterId });
      await demo.call(demo.identity('clerk', 1), 'queue.finish', { counterId });
    };
    for (let day = 0; day < 7; day += 1) {
      demo.clock.pass(24 * 3600_000);
      demo = await demo.restart();
      for (let visit = 0; visit < 5; visit += 1) {
        await serve();
        demo.clock.pass(600_000);
      }

      await meet();
    }

    const waiting = await read();
    expect(waiting.trouble?.code).toBe('district.unreachable');
    expect(waiting.waiting).toBeGreaterThan(7 * 5 * 4);
    const { alarms } = await demo.call(manager(), 'centre.read', {});
    expect(alarms.map((alarm) => alarm.code)).toContain('district.silent');
    district = await districts.start({ databaseUrl: district.databaseUrl, port: Number(new URL(district.url).port) });
    await meet();
    expect(await read()).toMatchObject({ trouble: null, waiting: 0 });
    await expectInStep();
  });

  it('row 29: a restored file whose mark is kept is found out at the start, and made whole at the meeting', async () => {
    await enrol();
    await meet();
    await copyAway('old');
    expect((await take()).number).toBe('E001');
    await meet();
    await putBack('old');
    expect((await take()).number).toBe('E101');
    await meet();
    await expectInStep();
    const facts = (await demo.hub.centre()?.work.read((tx) => tx.facts.list(null, 10_000))) ?? [];
    const given = facts
      .filter((fact) => fact.type === 'ticket.issued')
      .map((fact) => (JSON.parse(fact.envelope) as { payload: { number: string } }).payload.number);
    expect(given.sort()).toEqual(['E001', 'E101']);
  });

  it('row 30: a copied host raises an alarm on both sides, and both have everything', async () => {
    await enrol();
    await take();
    await meet();
    await demo.hub.stop();
    const copyDir = join(scratch, 'copy');
    await cp(demo.dataDir, copyDir, { recursive: true });
    await cp(join(scratch, 'identity.json'), join(scratch, 'identity-2.json'));
    await cp(join(scratch, 'mark.json'), join(scratch, 'mark-2.json'));
    demo = await demo.restart();
    const other = await openDemoHub({
      dataDir: copyDir,
      markFile: join(scratch, 'mark-2.json'),
      identityFile: join(scratch, 'identity-2.json'),
    });
    try {
      expect((await take()).number).toBe('E002');
      const theirs = await other.call(other.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
      expect(theirs.number).toBe('E002');
      await meet();
      await other.hub.sync()?.meet();
      await meet();
      for (const host of [demo, other]) {
        const { alarms } = await host.call(host.identity('manager'), 'centre.read', {});
        expect(alarms.map((alarm) => alarm.code)).toContain('data.forked');
        const facts = (await host.hub.centre()?.work.read((tx) => tx.facts.list(null, 10_000))) ?? [];
        expect(facts.filter((fact) => fact.type === 'ticket.issued')).toHaveLength(3);
      }

      const { rows } = await district.pool.query<{ kind: string }>('select kind from exception');
      expect(rows.map((row) => row.kind)).toContain('fork');
    } finally {
      await other.hub.stop();
    }
  });

  it('row 33: a fact that no batch could carry is refused before it is kept, in words, and nothing of it stays', async () => {
    const before = demo.hub.seq();
    const template = { id: 'a-form', version: 1, note: '长'.repeat(200_000) };
    const reply = await demo.ask(demo.identity('manager'), 'template.saveDraft', { template });
    expect(reply.ok ? 'kept' : reply.error.code).toBe('hub.factTooLarge');
    expect(reply.ok ? '' : reply.error.message).toMatch(/\p{Script=Han}/u);
    expect(demo.hub.seq()).toBe(before);
  });

  it('row 35: a host whose key was revoked is told so and why, goes on serving, and comes back with a new code', async () => {
    await enrol();
    await meet();
    const { district: joined } = await read();
    await revokeKey(district.pool, joined?.keyId ?? '', '主机失窃');
    await take();
    await meet();
    const status = await read();
    expect(status.trouble).toMatchObject({ code: 'key.revoked', reason: '主机失窃' });
    expect(status.waiting).toBeGreaterThan(0);
    const { alarms } = await demo.call(manager(), 'centre.read', {});
    expect(alarms).toContainEqual({ code: 'district.refused', about: '主机失窃' });
    expect((await take()).number).toBe('E002');
    await enrol();
    await meet();
    expect(await read()).toMatchObject({ trouble: null, waiting: 0 });
    await expectInStep();
  });

  it('says plainly why it could not enrol, and spends no code on a wrong one', async () => {
    const join = (url: string, code: string) => demo.ask(manager(), 'sync.enrol', { url, code });
    const codeOf = (reply: Awaited<ReturnType<typeof join>>) => (reply.ok ? 'enrolled' : reply.error.code);
    expect(codeOf(await join('not an address', 'AAAA-BBBB-CCCC'))).toBe('district.addressWrong');
    expect(codeOf(await join(district.url, '123'))).toBe('district.codeWrong');
    expect(codeOf(await join(district.url, 'AAAA-BBBB-CCCC'))).toBe('district.codeWrong');
    expect(codeOf(await join('http://127.0.0.1:9', 'AAAA-BBBB-CCCC'))).toBe('district.unreachable');
    await enrol();
    expect((await read()).district).not.toBeNull();
  });

  it('keeps its key outside the data: a copied data folder cannot speak for the centre', async () => {
    await enrol();
    await meet();
    await copyAway('data-only');
    const names = await readdir(demo.dataDir, { recursive: true });
    expect(names.filter((name) => name.includes('identity'))).toEqual([]);
    await rm(join(scratch, 'identity.json'));
    demo = await demo.restart();
    expect((await read()).district).toBeNull();
  });

  it('carries the same batches on a stick, and taking them twice changes nothing', async () => {
    await take();
    await enrol();
    const stick = join(scratch, 'stick');
    await mkdir(stick);
    process.env['YIMEN_STICKS'] = stick;
    try {
      const [found] = await demo.call(manager(), 'standards.listSticks', {});
      const written = await demo.call(manager(), 'sync.writeStick', { stickId: found?.id ?? '' });
      // The fact of enrolment itself came after the batches were asked for, if at all.
      expect(written.facts).toBe(demo.hub.seq());
      const receiver = { pool: district.pool, partitions: createPartitions(district.pool, () => '2026-03-02') };
      const first = await takeStick(receiver, stick);
      expect(first.every(({ result }) => result.startsWith('acked'))).toBe(true);
      expect(first.reduce((sum, file) => sum + file.fresh, 0)).toBe(written.facts);
      const again = await takeStick(receiver, stick);
      expect(again.reduce((sum, file) => sum + file.fresh, 0)).toBe(0);
      await meet();
      await expectInStep();
    } finally {
      delete process.env['YIMEN_STICKS'];
    }
  });

  it('brings sealed values back readable: the keys travel with the facts they were made for', async () => {
    await enrol();
    await meet();
    await copyAway('old');
    const counterId = demo.counters[0] as CounterId;
    const clerk = demo.identity('clerk', 1);
    await demo.call(clerk, 'counter.open', { counterId });
    const { ticketId } = await take();
    await demo.call(clerk, 'queue.callNext', { counterId });
    demo.clock.pass(30_000);
    await demo.call(clerk, 'queue.startService', { counterId });
    const { draftId } = await demo.call(clerk, 'form.open', { templateId: 'dibao-application', ticketId });
    await demo.call(clerk, 'form.saveField', { draftId, path: 'applicantName', value: '买买提·吐尔逊' });
    await meet();
    await putBack('old');
    await meet();
    await expectInStep();
    // The draft's key was made after the copy: it came back with the facts it belongs to.
    const form = await demo.call(demo.identity('clerk', 1), 'form.read', { draftId });
    expect(JSON.stringify(form)).toContain('买买提·吐尔逊');
  });

  it('measures how far the clocks are apart, tells the manager, and is served all the same', async () => {
    // The demo centre's clock stands in March.
    await enrol();
    await meet();
    const { clockOffset, trouble } = await read();
    expect(trouble).toBeNull();
    expect(Math.abs((clockOffset ?? 0) - (Date.now() - Date.parse(demo.clock.now)))).toBeLessThan(60_000);
    const { alarms } = await demo.call(manager(), 'centre.read', {});
    expect(alarms.map((alarm) => alarm.code)).toContain('clock.offDistrict');
  });
});
