import type { CounterId } from '../../core/domain/id';
import type { HubProcess, Station } from './hub-process';
import { stationApi, type Call } from './station-api';

export type Desk = Readonly<{ token: string; counterId: CounterId; rating: string; display: string }>;

export type Centre = Readonly<{
  call: Call;
  desks: readonly Desk[];
  tokenOf: (kind: string) => string;
  /** Serves one more person at a desk to the end, so that its rating screen asks. */
  finishOne: (desk: Desk) => Promise<void>;
}>;

/** Residents who came this morning. */
const arrivals = 46;

/** The demo centre as it stands at ten: some are served, some wait, some have said what they think. */
export async function makeMidMorning(hub: HubProcess): Promise<Centre> {
  const call = stationApi(hub);
  const tokenOf = (kind: string) => stationOf(hub, (station) => station.kind === kind).token;
  const desks = desksOf(hub);
  await openCounters(call, desks);
  await issueTickets(call, tokenOf('kiosk'));

  const centre = { call, desks, tokenOf, finishOne: (desk: Desk) => finishOne(call, desk) };
  for (const [index, desk] of desks.slice(0, 5).entries()) {
    await finishOne(call, desk);
    await review(call, desk, index);
    await finishOne(call, desk);
  }
  await occupyDesks(call, desks);
  return centre;
}

function stationOf(hub: HubProcess, fits: (station: Station) => boolean): Station {
  const station = hub.stations.find(fits);
  if (station === undefined) {
    throw new Error('The demo centre lacks a station that this tool needs');
  }
  return station;
}

function desksOf(hub: HubProcess): readonly Desk[] {
  const clerks = hub.stations.filter(({ kind }) => kind === 'clerk');
  return clerks.map(({ token, counterId }) => ({
    token,
    counterId: counterId as CounterId,
    rating: stationOf(hub, (station) => station.kind === 'rating' && station.counterId === counterId).token,
    display: stationOf(hub, (station) => station.kind === 'display' && station.counterId === counterId).token,
  }));
}

async function openCounters(call: Call, desks: readonly Desk[]): Promise<void> {
  for (const { token, counterId } of desks) {
    const { counter } = await call(token, 'queue.desk', { counterId });
    if (counter.state !== 'open') {
      await call(token, 'counter.open', { counterId });
    }
  }
}

async function issueTickets(call: Call, kiosk: string): Promise<void> {
  const { categories, items } = await call(kiosk, 'catalog.read', {});
  const choices = categories
    .filter(({ takesNumbers }) => takesNumbers)
    .map(({ id }) => ({
      categoryId: id,
      items: items.filter((item) => item.categoryId === id && item.kind === 'accept'),
    }));
  for (let index = 0; index < arrivals; index += 1) {
    // Two thirds of the people come for the first five categories, as in life.
    const choice = choices[index % 3 === 2 ? index % choices.length : index % 5];
    const item = choice?.items[index % Math.max(1, choice.items.length)];
    if (choice !== undefined) {
      const itemId = item === undefined ? {} : { itemId: item.id };
      await call(kiosk, 'queue.issueTicket', { categoryId: choice.categoryId, priority: index % 9 === 4, ...itemId });
    }
  }
}

/** The person at the counter if there is one, else the next. */
async function finishOne(call: Call, { token, counterId }: Desk): Promise<void> {
  const { current } = await call(token, 'queue.desk', { counterId });
  if (current === null) {
    await call(token, 'queue.callNext', { counterId });
  }
  if (current?.state !== 'serving') {
    await call(token, 'queue.startService', { counterId });
  }
  await call(token, 'queue.finish', { counterId });
}

/** Most are content, one is not and says why, one does not rate. */
async function review(call: Call, desk: Desk, index: number): Promise<void> {
  const { prompt } = await call(desk.rating, 'review.prompt', {});
  if (prompt === null) {
    return;
  }
  const { ticketId } = prompt;
  if (index === 3) {
    await call(desk.rating, 'review.decline', { ticketId });
    return;
  }
  const level = index === 2 ? 2 : 5;
  const { tags } = await call(desk.rating, 'standards.read', {});
  const tag = tags.find((one) => one.level === level);
  await call(desk.rating, 'review.submit', { ticketId, level, tags: tag === undefined ? [] : [tag.code] });
}

/** Serving at the first desks, calling at the next, free or paused at the last. */
async function occupyDesks(call: Call, desks: readonly Desk[]): Promise<void> {
  for (const [index, { token, counterId }] of desks.entries()) {
    if (index === desks.length - 1) {
      await call(token, 'counter.pause', { counterId, reason: '用餐' });
      return;
    }
    await call(token, 'queue.callNext', { counterId });
    if (index < desks.length / 2) {
      await call(token, 'queue.startService', { counterId });
    }
    if (index === 1) {
      await call(token, 'queue.hold', { counterId, reason: '回家取户口簿' });
      await call(token, 'queue.callNext', { counterId });
      await call(token, 'queue.startService', { counterId });
    }
  }
}
