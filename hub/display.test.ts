import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../core/storage/open-database';
import { copyFreshDemo, known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});

afterEach(async () => {
  await demo.close();
});

const counterId = (n: number) => demo.counters[n - 1] ?? ('' as never);
const display = (n: number) => demo.call(demo.identity('display', n), 'counter.readDisplay', {});
const desk = (
  method: 'counter.open' | 'queue.callNext' | 'queue.recall' | 'queue.startService' | 'queue.finish',
  n = 1,
) => demo.call(demo.identity('clerk', n), method, { counterId: counterId(n) });
const issue = () =>
  demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, itemId: known.item });

describe('the display above a counter', () => {
  it('follows its own counter from closed to called, served and free again', async () => {
    const before = await display(1);
    if (before.counter?.state !== 'open') {
      await desk('counter.open');
    }
    const first = await issue();
    const second = await issue();
    expect(await display(1)).toMatchObject({ counter: { number: 1, state: 'open' }, now: null, next: first.number });

    await desk('queue.callNext');
    const called = await display(1);
    expect(called).toMatchObject({ now: { number: first.number, state: 'called', times: 1 }, next: second.number });
    expect(called.now?.itemName?.zh).toBe('城乡居民最低生活保障申请');
    expect((await display(2)).now).toBeNull();

    demo.clock.pass(20_000);
    await desk('queue.recall');
    const again = await display(1);
    expect(again.now?.times).toBe(2);
    expect(again.now?.calledAt).not.toBe(called.now?.calledAt);

    await desk('queue.startService');
    expect((await display(1)).now?.state).toBe('serving');
    await desk('queue.finish');
    expect((await display(1)).now).toBeNull();
  });

  it('says who works there unless the centre does not want it', async () => {
    await desk('counter.open');
    const shown = (await display(1)).counter?.staffName;
    expect(shown).toMatch(/\S/);
    await demo.call(demo.identity('manager'), 'centre.changeSettings', { displayStaffName: false });
    expect((await display(1)).counter?.staffName).toBeNull();
  });

  it('names nobody to come while its counter does not call', async () => {
    await issue();
    await desk('counter.open');
    await demo.call(demo.identity('clerk', 1), 'counter.pause', { counterId: counterId(1), reason: '用餐' });
    expect(await display(1)).toMatchObject({ counter: { state: 'paused' }, next: null });
  });

  it('is one station a counter, and no other screen asks in its name', async () => {
    const stations = await demo.call(demo.identity('manager'), 'station.list', {});
    const displays = stations.filter(({ kind }) => kind === 'display');
    expect(displays.map((one) => one.counterId).toSorted()).toEqual([...demo.counters].toSorted());
    const reply = await demo.ask(demo.identity('hall'), 'counter.readDisplay', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'method.forbidden' } });
  });
});

describe('the notice at the foot of the hall', () => {
  it('is the manager’s to write, reaches the hall, and has an end', async () => {
    const change = (hallNotice: string) =>
      demo.ask(demo.identity('manager'), 'centre.changeSettings', { hallNotice, requestId: crypto.randomUUID() });
    expect(await change('今天下午三点停电检修，请上午来办。')).toMatchObject({ ok: true });
    const seen = await demo.call(demo.identity('hall'), 'centre.readSettings', {});
    expect(seen.hallNotice).toBe('今天下午三点停电检修，请上午来办。');
    expect(await change('长'.repeat(61))).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect((await demo.call(demo.identity('hall'), 'centre.readSettings', {})).hallNotice).toBe(seen.hallNotice);
  });
});

describe('a centre of an older version', () => {
  it('has a display for each counter from its next morning on, once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'yimen-older-'));
    await copyFreshDemo(dataDir);
    const db = await openDatabase(join(dataDir, 'centre.db'));
    await db('station').where({ kind: 'display' }).delete();
    await db.destroy();

    const older = await openDemoHub({ dataDir });
    // Nobody stays signed in overnight, so the tables are asked.
    const displays = async () =>
      ((await older.hub.centre()?.work.read((tx) => tx.stations.list())) ?? []).filter(
        ({ kind }) => kind === 'display',
      );
    try {
      expect(await displays()).toEqual([]);
      for (const _morning of ['first', 'second']) {
        older.clock.pass(24 * 60 * 60 * 1000);
        await older.call(older.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
        expect((await displays()).map(({ counterId: id }) => id).toSorted()).toEqual([...older.counters].toSorted());
      }
    } finally {
      await older.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
