import { runTestPostgres, type RunningPostgres } from '../../../district/testing/run-postgres';
import { startDistrict } from '../../../district/district';
import { wordsOf, type Drill } from '../support/drill';
import type { Tally } from '../support/tally';
import { checkHistory, type Verdict } from './check-history';
import { openDistrictAtRisk } from './district-at-risk';
import { beginHistory, liveHistory, type History, type Scene } from './live-history';

export type SyncDrillOptions = Readonly<{ firstSeed: number; runs: number }>;

/** One in five lives through a copied host as well. */
const clonesEvery = 5;

/** Histories wait for disks and lines most of the time: several are lived through side by side. */
const lanes = 4;

/** Random histories of centres and their district (reliability.md §2.9), on real SQLite, a real district, real HTTP. */
export async function drillHistories(tally: Tally, { firstSeed, runs }: SyncDrillOptions): Promise<void> {
  // Power is not what is drilled here: without a sync to disk for each commit two hundred histories fit in a test.
  const postgres = await runTestPostgres({ fsync: 'off', synchronous_commit: 'off' });
  const totals: Totals = {
    runs: 0,
    facts: 0,
    requests: 0,
    lostMessages: 0,
    centreRestores: 0,
    districtRestores: 0,
    clones: 0,
    overwritten: 0,
  };
  const seeds = Array.from({ length: runs }, (_, index) => firstSeed + index);
  const work = async (scene: Scene) => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      await drillOne(tally, totals, scene, seed);
    }
  };
  try {
    const ends = await Promise.allSettled(Array.from({ length: lanes }, () => runLane(postgres, work)));
    const broken = ends.find((end) => end.status === 'rejected');
    tally.check(26, 'the drill comes to its end', broken === undefined ? null : wordsOf(broken.reason));
  } finally {
    await postgres.stop();
  }

  tally.note(
    26,
    Object.entries(totals)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  );
}

/** A district of its own: all demo centres have the same id. */
async function runLane(postgres: RunningPostgres, work: (scene: Scene) => Promise<void>): Promise<void> {
  const databaseUrl = await postgres.createDatabase();
  const district = await startDistrict({ databaseUrl, port: 0, version: 'drill', log: null, connections: 3 });
  const atRisk = await openDistrictAtRisk(databaseUrl);
  try {
    await work({ district, atRisk });
  } finally {
    await atRisk.close();
    await district.close();
  }
}

async function drillOne(tally: Tally, totals: Totals, scene: Scene, seed: number): Promise<void> {
  const history = await beginHistory(scene, seed);
  try {
    await liveHistory(history, { clones: seed % clonesEvery === 0 });
    const verdict = await checkHistory(history);
    judge(tally, seed, history, verdict);
    addUp(totals, history, verdict);
  } catch (error) {
    tally.check(26, 'the history comes to its end', `seed ${seed}: ${wordsOf(error)}`);
  } finally {
    await Promise.all(history.hosts.map((host) => host.close()));
    await scene.atRisk.retire(history.centreNo);
  }
}

type Totals = Record<
  'runs' | 'facts' | 'requests' | 'lostMessages' | 'centreRestores' | 'districtRestores' | 'clones' | 'overwritten',
  number
>;

function addUp(totals: Totals, { line, counts }: History, verdict: Verdict): void {
  const { requests, lost, lostAnswers } = line.counts();
  totals.runs += 1;
  totals.facts += verdict.facts;
  totals.requests += requests;
  totals.lostMessages += lost + lostAnswers;
  totals.centreRestores += counts.centreRestores;
  totals.districtRestores += counts.districtRestores;
  totals.clones += counts.clones;
  totals.overwritten += counts.overwritten;
}

function judge(tally: Tally, seed: number, { counts }: History, verdict: Verdict): void {
  const say = (count: number) => (count === 0 ? null : `seed ${seed}: ${count}`);
  const list = (found: readonly string[]) => (found.length === 0 ? null : `seed ${seed}: ${found.join(', ')}`);
  tally.check(26, 'no fact is lost', say(verdict.lost));
  tally.check(26, 'no effect happens twice', say(verdict.duplicateEffects));
  tally.check(26, 'the chains hold on both sides', say(verdict.chainErrors));
  tally.check(26, 'the last meeting ends well', list(verdict.troubles));
  tally.check(26, 'the tables are what the facts of the other side make', list(verdict.unequalTables));
  const missing = say(verdict.centreMissing);
  if (counts.centreRestores > 0) {
    tally.check(29, 'a restored centre has all its facts again', missing);
  }

  if (counts.districtRestores > 0) {
    tally.check(31, 'a restored district is filled again', say(verdict.lost));
  }

  if (counts.centreRestores > 0 && counts.districtRestores > 0) {
    tally.check(32, 'both restored: nothing but what stood nowhere is gone', say(verdict.lost + verdict.centreMissing));
  }

  if (counts.clones > 0) {
    tally.check(30, 'a copied host: both are complete', say(verdict.lost + verdict.centreMissing));
  }
}

export const syncDrill: Drill = {
  area: 'sync',
  rows: [26, 29, 30, 31, 32],
  fullRuns: 1000,
  run: (tally, { runs }) => drillHistories(tally, { firstSeed: 1, runs }),
};
