import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BusinessDate } from '../core/domain/calendar/instant';
import type { CounterId } from '../core/domain/id';
import { demoPassword } from '../core/service/centre/demo-centre';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

const at = () => ({ counterId: demo.counters[0] as CounterId });
const take = () => demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
const serve = async (minutes: number) => {
  await demo.call(demo.identity('clerk', 1), 'queue.callNext', at());
  await demo.call(demo.identity('clerk', 1), 'queue.startService', at());
  demo.clock.pass(minutes * 60_000);
  await demo.call(demo.identity('clerk', 1), 'queue.finish', at());
};
const score = (from: string, to: string) =>
  demo.call(demo.identity('manager'), 'queue.estimateScore', { from: from as BusinessDate, to: to as BusinessDate });
const boardRange = async () =>
  (await demo.call(demo.identity('hall'), 'queue.board', {})).waiting.find(
    ({ categoryId }) => categoryId === known.category,
  )?.estimate;

it('promises nothing until five services are known, then a range that the board shows too', async () => {
  await demo.call(demo.identity('clerk', 1), 'counter.open', at());
  for (let n = 0; n < 5; n += 1) {
    expect((await take()).estimate).toBeNull();
    await serve(4);
  }

  expect(await boardRange()).toEqual({ lowMinutes: 0, highMinutes: 10 });
  expect((await take()).estimate).toEqual({ lowMinutes: 0, highMinutes: 10 });
  for (let n = 0; n < 9; n += 1) {
    await take();
  }

  const tenth = (await take()).estimate;
  expect(tenth?.lowMinutes).toBeGreaterThanOrEqual(25);
  expect(tenth?.highMinutes).toBeGreaterThan(40);
  await demo.call(demo.identity('clerk', 1), 'counter.close', at());
  expect((await take()).estimate).toBeNull();
});

it('is scored against what happened, and learns from it the next morning', async () => {
  await demo.call(demo.identity('clerk', 1), 'counter.open', at());
  for (let n = 0; n < 6; n += 1) {
    await take();
    await serve(5);
  }

  // The afternoon goes twice as slowly as the morning let expect.
  for (let round = 0; round < 12; round += 1) {
    await take();
    await take();
    await serve(10);
    await serve(10);
  }

  const { whole, byDay, byCategory } = await score('2026-03-02', '2026-03-02');
  expect(whole.promised).toBe(25);
  expect(whole.kept + whole.earlier + whole.later).toBe(whole.promised);
  expect(byDay).toEqual([{ on: '2026-03-02', ...whole }]);
  expect(byCategory).toEqual([{ categoryId: known.category, ...whole }]);
  expect(await score('2026-03-03', '2026-03-09')).toMatchObject({ whole: { promised: 0, medianWidthMinutes: null } });
  await expect(score('2026-03-09', '2026-03-03')).rejects.toThrow('period.invalid');

  demo.clock.pass(20 * 3600_000);
  await demo.call(demo.identity('clerk', 1), 'session.signIn', { name: '陈静', password: demoPassword });
  await take();
  const lesson = await demo.hub.centre()?.work.read((tx) => tx.hall.findLesson(known.category));
  expect(lesson?.cases).toBe(25);
  expect(lesson?.highPermille).toBeGreaterThan(1000);
});
