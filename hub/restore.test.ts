import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;
let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'yimen-restore-'));
  demo = await openDemoHub({ markFile: join(scratch, 'mark.json') });
});
afterEach(async () => {
  await demo.close();
  await rm(scratch, { recursive: true, force: true });
});

const take = () => demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
const alarms = async () =>
  (await demo.call(demo.identity('manager'), 'centre.read', {})).alarms.map((alarm) => alarm.code);
const verify = () => demo.call(demo.identity('manager'), 'audit.verify', {});

/** The data folder as it is now, put back later. */
async function copyAway(): Promise<void> {
  demo = await demo.restart();
  await demo.hub.stop();
  await cp(demo.dataDir, join(scratch, 'copy'), { recursive: true });
  demo = await demo.restart();
}

async function putBack(): Promise<void> {
  await demo.hub.stop();
  await rm(demo.dataDir, { recursive: true });
  await cp(join(scratch, 'copy'), demo.dataDir, { recursive: true });
  demo = await demo.restart();
}

describe('a data folder put back from an older copy', () => {
  it('is found out before the first ticket: a new log, a clear word, and numbers that nobody holds', async () => {
    expect((await take()).number).toBe('E001');
    await copyAway();
    const given = [await take(), await take(), await take()].map((ticket) => ticket.number);
    expect(given).toEqual(['E002', 'E003', 'E004']);
    await putBack();

    expect(await alarms()).toContain('data.restored');
    const fresh = await take();
    expect(fresh.number).toBe('E101');
    expect(given).not.toContain(fresh.number);
    const priority = await demo.call(demo.identity('kiosk'), 'queue.issueTicket', {
      categoryId: known.otherCategory,
      priority: true,
    });
    expect(priority.number).toBe('VA101');
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('goes on in the new log after the next start, without another', async () => {
    await take();
    await copyAway();
    await take();
    await putBack();
    await take();
    const before = await verify();
    demo = await demo.restart();
    const facts = (await demo.hub.centre()?.work.read((tx) => tx.facts.list(null, 1000))) ?? [];
    expect(facts.filter((fact) => fact.type === 'log.branched')).toHaveLength(1);
    expect((await verify()).to).toBeGreaterThan(before.to);
    expect((await take()).number).toBe('E102');
  });

  it('keeps the clerks working, and every place in the file in order', async () => {
    await take();
    await copyAway();
    await take();
    await putBack();
    const counterId = demo.counters[0] as CounterId;
    await demo.call(demo.identity('clerk', 1), 'counter.open', { counterId });
    expect((await demo.call(demo.identity('clerk', 1), 'queue.callNext', { counterId })).number).toBe('E001');
    const facts = (await demo.hub.centre()?.work.read((tx) => tx.facts.list(null, 1000))) ?? [];
    expect(facts.map((fact) => fact.seq)).toEqual(
      Array.from({ length: facts.length }, (_, index) => facts.length - index),
    );
    expect(demo.hub.seq()).toBe(facts.length);
  });
});

it('does not suspect a file that is where it was, nor one without a mark', async () => {
  await take();
  demo = await demo.restart();
  expect(await alarms()).not.toContain('data.restored');
  await demo.hub.stop();
  await rm(join(scratch, 'mark.json'));
  demo = await demo.restart();
  expect(await alarms()).not.toContain('data.restored');
  expect((await take()).number).toBe('E002');
});

it('says when the clock stands behind the last record', async () => {
  await take();
  expect(await alarms()).not.toContain('clock.behind');
  demo.clock.pass(-2 * 3600_000);
  expect(await alarms()).toContain('clock.behind');
});
