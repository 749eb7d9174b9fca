import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../core/domain/calendar/instant';
import type { AppointmentId, CounterId } from '../core/domain/id';
import { known, openDemoHub, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;

beforeEach(async () => {
  demo = await openDemoHub();
});
afterEach(() => demo.close());

const monday = '2026-03-02' as BusinessDate;
/** 10:30 in Shanghai, half an hour after the tests begin. */
const halfPastTen = '2026-03-02T02:30:00.000Z' as Instant;
const clerk = () => demo.identity('clerk', 1);
const at = () => ({ counterId: demo.counters[0] as CounterId });
const take = (more: object = {}) =>
  demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, ...more });
const book = (more: object = {}) =>
  demo.call(clerk(), 'appointment.book', {
    categoryId: known.category,
    from: halfPastTen,
    channel: 'phone',
    name: '欧阳小燕',
    phone: '13955550077',
    ...more,
  });
const come = (code: string) => demo.call(demo.identity('kiosk'), 'appointment.checkIn', { code });
const minutes = (n: number) => demo.clock.pass(n * 60_000);
const codeOf = async (reply: Promise<unknown>) =>
  reply.then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  );
const slots = (on = monday) => demo.call(clerk(), 'appointment.slots', { categoryId: known.category, on });
const list = (on = monday) => demo.call(clerk(), 'appointment.list', { on });

describe('booking', () => {
  it('offers whole slots of the opening hours that are not over, each so often as is set', async () => {
    const { slots: offered } = await slots();
    expect(offered[0]).toEqual({ from: '2026-03-02T02:00:00.000Z', to: halfPastTen, left: 2 });
    expect(offered.at(-1)?.to).toBe('2026-03-02T08:30:00.000Z');
    await book();
    await book({ phone: '13955550078' });
    expect((await slots()).slots[1]).toMatchObject({ from: halfPastTen, left: 0 });
    expect(await codeOf(book({ phone: '13955550079' }))).toBe('appointment.full');
  });

  it.each([
    ['a time between slots', { from: '2026-03-02T02:40:00.000Z' }, 'appointment.noSlot'],
    ['a slot that is over', { from: '2026-03-02T01:00:00.000Z' }, 'appointment.noSlot'],
    ['a time at night', { from: '2026-03-02T14:00:00.000Z' }, 'appointment.noSlot'],
    ['a day too far ahead', { from: '2026-03-12T02:30:00.000Z' }, 'appointment.outOfReach'],
    ['yesterday', { from: '2026-03-01T02:30:00.000Z' }, 'appointment.outOfReach'],
    ['an unknown category', { categoryId: 'nothing' }, 'category.unknown'],
    ['a phone that is none', { phone: '打我电话' }, 'input.invalid'],
    ['a name of control characters', { name: 'a\u0007b' }, 'appointment.nameWrong'],
  ])('refuses %s', async (_what, more, code) => {
    expect(await codeOf(book(more))).toBe(code);
  });

  it('keeps one phone to one appointment of a category on a day, until it is cancelled', async () => {
    const { appointmentId } = await book();
    expect(await codeOf(book({ from: '2026-03-02T03:00:00.000Z' }))).toBe('appointment.already');
    await demo.call(clerk(), 'appointment.cancel', { appointmentId, reason: '改期' });
    expect(await codeOf(demo.call(clerk(), 'appointment.cancel', { appointmentId, reason: '改期' }))).toBe(
      'appointment.used',
    );
    expect(
      await codeOf(demo.call(clerk(), 'appointment.cancel', { appointmentId: 'x' as AppointmentId, reason: '改期' })),
    ).toBe('appointment.unknown');
    await book({ from: '2026-03-02T03:00:00.000Z' });
    expect((await slots()).slots.map(({ left }) => left).slice(0, 3)).toEqual([2, 2, 1]);
  });

  it('never books a slot twice over, however many ask at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => codeOf(book({ phone: `1395555008${n}` }))));
    expect(all.filter((code) => code === 'done')).toHaveLength(2);
    expect(all.filter((code) => code === 'appointment.full')).toHaveLength(6);
  });

  it('shows the desk masked names and phones only', async () => {
    await book();
    const [one] = (await list()).appointments;
    expect(one).toMatchObject({ state: 'booked', isOverdue: false, from: halfPastTen });
    expect(JSON.stringify(one)).not.toContain('小燕');
    expect(JSON.stringify(one)).not.toContain('13955550077');
  });
});

describe('coming to an appointment', () => {
  it('in its slot goes before who waited longer; a Y number', async () => {
    await demo.call(clerk(), 'counter.open', at());
    await take();
    const { code } = await book();
    minutes(35);
    const ticket = await come(code);
    expect(ticket).toMatchObject({ number: 'YE001', arrival: 'in-time' });
    expect(await come(code)).toMatchObject({ number: 'YE001', again: true });
    const { waiting } = await demo.call(clerk(), 'queue.desk', at());
    expect(waiting.map(({ number, standing }) => [number, standing])).toEqual([
      ['YE001', 'appointment'],
      ['E001', 'overdue'],
    ]);
    await demo.call(clerk(), 'queue.callNext', at());
    expect(await codeOf(come(code))).toBe('appointment.used');
  });

  it('too early waits until its time, and is not left sitting when nobody else is there', async () => {
    await demo.call(clerk(), 'counter.open', at());
    const { code } = await book();
    expect((await come(code)).arrival).toBe('early');
    await take();
    expect((await demo.call(clerk(), 'queue.callNext', at())).number).toBe('E001');
    await demo.call(clerk(), 'queue.startService', at());
    await demo.call(clerk(), 'queue.finish', at());
    expect((await demo.call(clerk(), 'queue.callNext', at())).number).toBe('YE001');
  });

  it.each([
    [75, 'in-time', 'appointment'],
    [76, 'late', 'longest-wait'],
  ])('after %i minutes is %s', async (after, arrival, standing) => {
    await demo.call(clerk(), 'counter.open', at());
    const { code } = await book();
    minutes(after);
    expect((await list()).appointments[0]?.isOverdue).toBe(arrival === 'late');
    expect((await come(code)).arrival).toBe(arrival);
    expect((await demo.call(clerk(), 'queue.desk', at())).waiting).toMatchObject([{ number: 'YE001', standing }]);
  });

  it('with a wrong code, a cancelled one or on another day is told so', async () => {
    expect(await codeOf(come('000000'))).toBe('appointment.unknown');
    expect(await codeOf(come('\u001b;;;;'))).toBe('appointment.unknown');
    const later = await book({ from: '2026-03-03T02:30:00.000Z' });
    expect(await demo.ask(demo.identity('kiosk'), 'appointment.checkIn', { code: later.code })).toMatchObject({
      error: { code: 'appointment.otherDay', details: { on: '2026-03-03' } },
    });
    const { appointmentId, code } = await book();
    await demo.call(clerk(), 'appointment.cancel', { appointmentId, reason: '不来了' });
    expect(await codeOf(come(code))).toBe('appointment.used');
  });

  it('to which nobody came lapses when the next day begins, and stays on the list', async () => {
    await book();
    demo.clock.pass(24 * 3600_000);
    await take();
    demo = await demo.restart();
    expect((await list()).appointments).toMatchObject([{ state: 'lapsed' }]);
  });
});
