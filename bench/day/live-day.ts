import type { InputOf, MethodName, OutputOf } from '../../core/contract/index';
import type { CounterId, TicketId } from '../../core/domain/id';
import type { Answer, HubProcess, Station } from './hub-process';
import { createRandom, type Random } from './random';

export type Call = Readonly<{ ticketId: TicketId; number: string; counterId: CounterId }>;

export type Day = Readonly<{
  tickets: readonly OutputOf<'queue.issueTicket'>[];
  calls: readonly Call[];
  counts: Readonly<
    Record<'finished' | 'missed' | 'held' | 'transferred' | 'reviewed' | 'declined' | 'submittedForms', number>
  >;
  refusals: ReadonlyMap<string, number>;
  score: OutputOf<'score.read'>;
  overview: OutputOf<'queue.overview'>;
  audit: OutputOf<'audit.verify'>;
  seconds: number;
}>;

type Progress = {
  tickets: OutputOf<'queue.issueTicket'>[];
  calls: Call[];
  counts: Record<keyof Day['counts'], number>;
  refusals: Map<string, number>;
};

type Free<N extends MethodName> = Omit<InputOf<N>, 'requestId'>;

type Scene = Readonly<{ hub: HubProcess; random: Random; progress: Progress; arrivalsLeft: () => boolean }>;

/**
 * Residents come to two kiosks and are served at eight counters, all at once and
 * as fast as the hub answers, so that a day's races happen in seconds.
 */
export async function liveDay(
  hub: HubProcess,
  { tickets, seed }: Readonly<{ tickets: number; seed: number }>,
): Promise<Day> {
  const random = createRandom(seed);
  const started = performance.now();
  const counts = { finished: 0, missed: 0, held: 0, transferred: 0, reviewed: 0, declined: 0, submittedForms: 0 };
  const progress: Progress = { tickets: [], calls: [], counts, refusals: new Map() };
  let arrivals = tickets;
  const scene: Scene = { hub, random, progress, arrivalsLeft: () => arrivals > 0 };
  const clerks = hub.stations.filter((station) => station.kind === 'clerk');
  await Promise.all(clerks.map((clerk) => ask(scene, clerk, 'counter.open', { counterId: counterOf(clerk) })));

  const takeOne = () => {
    arrivals -= 1;
    return arrivals >= 0;
  };
  await Promise.all([arrive(scene, takeOne), arrive(scene, takeOne), ...clerks.map((clerk) => serve(scene, clerk))]);
  // Whoever was sent to a counter after its clerk saw nobody left.
  for (let callsBefore = -1; callsBefore < progress.calls.length;) {
    callsBefore = progress.calls.length;
    for (const clerk of clerks) {
      await serve(scene, clerk);
    }
  }

  const manager = stationOf(hub, 'manager');
  const today = (await must(scene, manager, 'queue.overview', {})).businessDate;
  return {
    ...progress,
    overview: await must(scene, manager, 'queue.overview', {}),
    score: await must(scene, manager, 'score.read', { from: today, to: today }),
    audit: await must(scene, manager, 'audit.verify', {}),
    seconds: (performance.now() - started) / 1000,
  };
}

function counterOf(station: Station): CounterId {
  if (station.counterId === null) {
    throw new Error(`The ${station.kind} station has no counter`);
  }

  return station.counterId;
}

function stationOf(hub: HubProcess, kind: string, counterId: CounterId | null = null): Station {
  const station = hub.stations.find((one) => one.kind === kind && one.counterId === counterId);
  if (station === undefined) {
    throw new Error(`No ${kind} station`);
  }

  return station;
}

async function ask<N extends MethodName>(
  { hub, progress }: Scene,
  station: Station,
  method: N,
  input: Free<N>,
): Promise<Answer<N>> {
  const answer = await hub.ask(station, method, input);
  if (!answer.ok) {
    progress.refusals.set(answer.error.code, (progress.refusals.get(answer.error.code) ?? 0) + 1);
  }

  return answer;
}

async function must<N extends MethodName>(
  scene: Scene,
  station: Station,
  method: N,
  input: Free<N>,
): Promise<OutputOf<N>> {
  const answer = await ask(scene, station, method, input);
  if (!answer.ok) {
    throw new Error(`${method}: ${answer.error.code}`);
  }

  return answer.value;
}

/** One kiosk: residents with real items; one in ten has a right to priority. */
async function arrive(scene: Scene, takeOne: () => boolean): Promise<void> {
  const kiosk = stationOf(scene.hub, 'kiosk');
  const catalog = await must(scene, kiosk, 'catalog.read', {});
  const items = catalog.items.filter((item) => item.kind === 'accept');
  while (takeOne()) {
    const item = scene.random.pick(items);
    const priority = scene.random.next() < 0.1;
    scene.progress.tickets.push(
      await must(scene, kiosk, 'queue.issueTicket', { categoryId: item.categoryId, itemId: item.id, priority }),
    );
  }
}

/** One clerk, until nobody comes and nobody waits. */
async function serve(scene: Scene, clerk: Station): Promise<void> {
  const counterId = counterOf(clerk);
  for (;;) {
    const isLate = !scene.arrivalsLeft();
    const called = await ask(scene, clerk, 'queue.callNext', { counterId });
    if (called.ok) {
      const { ticketId, number } = called.value;
      scene.progress.calls.push({ ticketId, number, counterId });
      await attend(scene, clerk, ticketId);
    } else if (isLate) {
      return;
    }
  }
}

/** What becomes of one called person: most are served, a few do not come, wait aside or are sent on. */
async function attend(scene: Scene, clerk: Station, ticketId: TicketId): Promise<void> {
  const counterId = counterOf(clerk);
  const { counts } = scene.progress;
  const fate = scene.random.next();
  if (fate < 0.05) {
    await must(scene, clerk, 'queue.recall', { counterId });
    await must(scene, clerk, 'queue.markMissed', { counterId, reason: '叫号未到' });
    counts.missed += 1;
    return;
  }

  await must(scene, clerk, 'queue.startService', { counterId });
  if (fate < 0.09) {
    await must(scene, clerk, 'queue.hold', { counterId, reason: '去复印材料' });
    await must(scene, clerk, 'queue.resume', { counterId, ticketId });
    counts.held += 1;
  } else if (fate < 0.12) {
    const other = scene.random.pick(
      scene.hub.stations.filter((station) => station.kind === 'clerk' && station.counterId !== counterId),
    );
    await must(scene, clerk, 'queue.transfer', {
      counterId,
      to: { kind: 'counter', counterId: counterOf(other) },
      place: 'by-visit-age',
      reason: '由熟悉情况的窗口办理',
    });
    counts.transferred += 1;
    return;
  } else if (fate < 0.17) {
    await fillIn(scene, clerk, ticketId);
  }

  await must(scene, clerk, 'queue.finish', { counterId });
  counts.finished += 1;
  await review(scene, counterId, ticketId);
}

/** Levels as likely as a calm centre has them; nobody is made to answer. */
const mood = [5, 5, 5, 5, 5, 4, 4, 4, 3, 3, 2, 1] as const;

async function review(scene: Scene, counterId: CounterId, ticketId: TicketId): Promise<void> {
  const rating = stationOf(scene.hub, 'rating', counterId);
  const fate = scene.random.next();
  if (fate < 0.6) {
    const level = scene.random.pick(mood);
    const { tags } = await must(scene, rating, 'standards.read', {});
    const tag = scene.random.pick(tags.filter((one) => one.level === level));
    await must(scene, rating, 'review.submit', { ticketId, level, tags: [tag.code] });
    scene.progress.counts.reviewed += 1;
  } else if (fate < 0.8) {
    await must(scene, rating, 'review.decline', { ticketId });
    scene.progress.counts.declined += 1;
  }
}

/** The application form, as the clerk fills it in field by field. Numbers are made up and pass the check digit. */
async function fillIn(scene: Scene, clerk: Station, ticketId: TicketId): Promise<void> {
  const { draftId } = await must(scene, clerk, 'form.open', { templateId: 'dibao-application', ticketId });
  const fields: readonly (readonly [string, unknown])[] = [
    ['applicantName', '示例居民'],
    ['applicantIdNumber', '11010519491231002X'],
    ['householdAddress', '示例路1号'],
    ['maritalStatus', '10'],
    ['familyMembers', [{ name: '示例居民', relation: '01', idNumber: '11010519491231002X', monthlyIncomeFen: 98_000 }]],
    ['declarationAccepted', true],
  ];
  for (const [path, value] of fields) {
    await must(scene, clerk, 'form.saveField', { draftId, path, value });
  }

  await must(scene, clerk, 'form.submit', { draftId });
  scene.progress.counts.submittedForms += 1;
}
