import { createCentre } from '../../../district/enrolment/create-centre';
import { createEnrolmentCode } from '../../../district/enrolment/create-enrolment-code';
import type { District } from '../../../district/district';
import { createRandom, type Random } from '../../day/random';
import { openCentreAtRisk, restoreKinds, type CentreAtRisk } from './centre-at-risk';
import type { DistrictAtRisk } from './district-at-risk';
import { createUnreliableLine, type UnreliableLine } from './unreliable-line';

export type Scene = Readonly<{ district: District; atRisk: DistrictAtRisk }>;

type HistoryCounts = {
  steps: number;
  centreRestores: number;
  districtRestores: number;
  clones: number;
  /** Facts that stood nowhere but in what was overwritten: the age of the backup, not the protocol's loss. */
  overwritten: number;
};

export type History = Readonly<{
  scene: Scene;
  random: Random;
  centreNo: number;
  /** The centre, and a copy of its disk on another PC where there is one. */
  hosts: CentreAtRisk[];
  line: UnreliableLine;
  /** Events that still stood somewhere after every loss: all of them must be everywhere in the end. */
  expected: Set<string>;
  counts: HistoryCounts;
}>;

const shortest = 10;
const longest = 24;

export type HistoryOptions = Readonly<{ clones: boolean }>;

/** Lives through a random history of one centre and its district, then lets the line heal and both meet to the end. */
export async function liveHistory(history: History, { clones }: HistoryOptions): Promise<void> {
  const { random, counts, line } = history;
  const steps = shortest + Math.floor(random.next() * (longest - shortest + 1));
  const cloneAt = clones ? Math.floor(steps * (0.2 + 0.5 * random.next())) : -1;
  line.setGood(false);
  for (let step = 0; step < steps; step += 1) {
    counts.steps += 1;
    await (step === cloneAt ? copyHost(history) : takeStep(history));
  }

  line.setGood(true);
  await settle(history);
}

/** A centre that has just been enrolled. */
export async function beginHistory(scene: Scene, seed: number): Promise<History> {
  const random = createRandom(seed);
  const line = createUnreliableLine(random, () => scene.district.url);
  const centreNo = await createCentre(scene.district.pool, { name: `中心 ${seed}`, divisionCode: '310101001' });
  const { code } = await createEnrolmentCode(scene.district.pool, centreNo, 'drill');
  const centre = await openCentreAtRisk(random, () => line.transport);
  const demo = centre.demo();
  await demo.call(demo.identity('manager'), 'sync.enrol', { url: scene.district.url, code });
  const counts = { steps: 0, centreRestores: 0, districtRestores: 0, clones: 0, overwritten: 0 };
  return { scene, random, centreNo, hosts: [centre], line, expected: new Set(), counts };
}

type Step = readonly [weight: number, take: (history: History, host: CentreAtRisk) => Promise<void>];

const steps: readonly Step[] = [
  [36, (_history, host) => host.live()],
  [28, (_history, host) => host.meet()],
  [10, (_history, host) => host.backUp()],
  [9, restoreCentre],
  [7, ({ scene, centreNo }) => scene.atRisk.backUp(centreNo)],
  [7, restoreDistrict],
  [5, ({ line }) => line.deliverLate(1).then(() => undefined)],
];

async function takeStep(history: History): Promise<void> {
  const { random, hosts } = history;
  let left = random.next() * steps.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, take] of steps) {
    left -= weight;
    if (left < 0) {
      await take(history, random.pick(hosts));
      return;
    }
  }
}

async function restoreCentre(history: History, host: CentreAtRisk): Promise<void> {
  await noteStanding(history);
  if (await host.restore(history.random.pick(restoreKinds))) {
    history.counts.centreRestores += 1;
    await forgetOverwritten(history);
  }
}

async function restoreDistrict(history: History): Promise<void> {
  const { scene, centreNo, random, counts } = history;
  await noteStanding(history);
  if (await scene.atRisk.restore(centreNo, (copies) => random.pick(copies))) {
    counts.districtRestores += 1;
    await forgetOverwritten(history);
  }
}

async function copyHost(history: History): Promise<void> {
  const host = history.hosts[0];
  if (host !== undefined) {
    history.hosts.push(await host.clone());
    history.counts.clones += 1;
  }
}

async function standing({ scene, centreNo, hosts }: History): Promise<ReadonlySet<string>> {
  const events = new Set((await scene.atRisk.entries(centreNo)).map((entry) => entry.eventId));
  for (const host of hosts) {
    (await host.events()).forEach((_type, eventId) => events.add(eventId));
  }

  return events;
}

async function noteStanding(history: History): Promise<void> {
  (await standing(history)).forEach((eventId) => history.expected.add(eventId));
}

async function forgetOverwritten(history: History): Promise<void> {
  const left = await standing(history);
  for (const eventId of [...history.expected]) {
    if (!left.has(eventId)) {
      history.expected.delete(eventId);
      history.counts.overwritten += 1;
    }
  }
}

/** Late messages come in while both sides meet; in the end there is nothing left to say. */
async function settle(history: History): Promise<void> {
  const { hosts, line, scene } = history;
  await noteStanding(history);
  await meetAll(hosts);
  while ((await line.deliverLate(1000)) > 0) {
    await meetAll(hosts);
  }

  await meetAll(hosts);
  await meetAll(hosts);
  await scene.district.project();
}

async function meetAll(hosts: readonly CentreAtRisk[]): Promise<void> {
  for (const host of hosts) {
    await host.meet();
  }
}
