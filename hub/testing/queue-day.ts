import type { Instant } from '../../core/domain/calendar/instant';
import type { CounterId, ItemId } from '../../core/domain/id';
import { known, type DemoHub } from './demo-hub';

const plainItem = 'residence-permit-replacement' as ItemId;

/** What residents say to the queue: none of it may be readable anywhere outside the seal. */
export const queueMarkers = ['标记周小燕', '13955550077', '310101195503040029'];

/** Tickets of every kind, and every slip taken back: each fact of the queue that the plain round does not leave. */
export async function liveThroughTheQueue(demo: DemoHub): Promise<void> {
  await keepAppointments(demo);
  await takeBackSlips(demo);
  await comeBack(demo);
  await serveMany(demo);
  await turnTheTide(demo);
}

const clerk = (demo: DemoHub) => demo.identity('clerk', 5);
const seat = (demo: DemoHub) => demo.counters[4] as CounterId;
const take = (demo: DemoHub, more: object = {}) =>
  demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category, ...more });

async function keepAppointments(demo: DemoHub): Promise<void> {
  const today = demo.clock.now.slice(0, 10) as never;
  const tomorrow = new Date(Date.parse(demo.clock.now) + 24 * 3600_000).toISOString().slice(0, 10) as never;
  const book = async (on: never, phone: string, name = queueMarkers[0] ?? '') => {
    const { slots } = await demo.call(clerk(demo), 'appointment.slots', { categoryId: known.category, on });
    const from = slots.find(({ left }) => left > 0)?.from as Instant;
    const wish = { categoryId: known.category, itemId: known.item, from, channel: 'phone' as const, name, phone };
    return demo.call(clerk(demo), 'appointment.book', wish);
  };
  const { code } = await book(today, queueMarkers[1] ?? '');
  await demo.call(demo.identity('kiosk'), 'appointment.checkIn', { code, lowCounter: true });
  const gone = await book(tomorrow, '021-62345678');
  await demo.call(clerk(demo), 'appointment.cancel', { appointmentId: gone.appointmentId, reason: '改日再来' });
  // Nobody comes: it lapses when the day after begins.
  await book(today, '021-62345679');
}

async function takeBackSlips(demo: DemoHub): Promise<void> {
  const at = { counterId: seat(demo) };
  await demo.call(clerk(demo), 'counter.open', at);
  const first = await take(demo, { idNumber: queueMarkers[2], needsHelp: true, itemIds: [known.item, plainItem] });
  await take(demo);
  await take(demo);
  await demo.call(demo.identity('kiosk'), 'queue.letLater', { ticketId: first.ticketId });
  await demo.call(clerk(demo), 'queue.callTicket', { ...at, ticketId: first.ticketId, reason: '老人久候' });
  await demo.call(clerk(demo), 'queue.undo', at);
  await demo.call(clerk(demo), 'queue.callTicket', { ...at, ticketId: first.ticketId, reason: '老人久候' });
  for (let n = 0; n < 2; n += 1) {
    await demo.call(clerk(demo), 'queue.recall', at);
  }

  demo.clock.pass(120_000);
  await demo.call(clerk(demo), 'queue.markMissed', { ...at, reason: '未到' });
  await demo.call(clerk(demo), 'queue.undo', at);
  await demo.call(clerk(demo), 'queue.startService', at);
  await demo.call(clerk(demo), 'queue.finishItem', { ...at, itemId: known.item });
  await demo.call(clerk(demo), 'queue.addItem', { ...at, itemId: 'medical-insurance-card-application' as ItemId });
  demo.clock.pass(60_000);
  await demo.call(clerk(demo), 'queue.finish', at);
  await demo.call(clerk(demo), 'queue.undo', at);
}

async function comeBack(demo: DemoHub): Promise<void> {
  const at = { counterId: seat(demo) };
  const { code } = await demo.call(clerk(demo), 'queue.giveReturn', { ...at, reason: '补户口簿' });
  await demo.call(clerk(demo), 'queue.finish', at);
  await demo.call(demo.identity('kiosk'), 'queue.takeReturn', { code });
  await demo.call(clerk(demo), 'queue.quickService', { ...at, categoryId: known.category });
  await demo.call(demo.identity('clerk', 3), 'queue.issueHandOut', { categoryId: known.otherCategory });
}

/** Enough of one category for the next morning to learn from. */
async function serveMany(demo: DemoHub): Promise<void> {
  const at = { counterId: seat(demo) };
  for (let n = 0; n < 30; n += 1) {
    await take(demo);
    for (const method of ['queue.callNext', 'queue.startService', 'queue.finish'] as const) {
      demo.clock.pass(20_000);
      await demo.call(clerk(demo), method, at);
    }
  }
}

async function turnTheTide(demo: DemoHub): Promise<void> {
  const manager = demo.identity('manager');
  const categoryId = known.otherCategory;
  await demo.call(manager, 'queue.setQuota', { categoryId, perHour: 1, perDay: null });
  await demo.call(manager, 'centre.changeSettings', { tideThreshold: 1, tideCloseThreshold: 0 });
  await demo.call(manager, 'counter.add', {
    number: 20,
    name: '潮汐窗口',
    mode: 'tide',
    skills: { categoryIds: [], itemIds: [], low: true },
    place: { column: 9, row: 9 },
  });
  await take(demo);
}
