import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CounterId } from '../../../core/domain/id';
import type { Transport } from '../../../hub/sync/district-client';
import { copyFreshDemo, known, openDemoHub, type DemoHub } from '../../../hub/testing/demo-hub';
import type { Random } from '../../day/random';

/** What is put back beside the data after a loss: nothing forgotten, the mark lost, or the whole disk as it was. */
export const restoreKinds = ['mark kept', 'mark lost', 'whole disk'] as const;

export type RestoreKind = (typeof restoreKinds)[number];

export type CentreAtRisk = Readonly<{
  demo(): DemoHub;
  /** Lives a little: residents come, are called, are served. */
  live(): Promise<void>;
  meet(): Promise<void>;
  backUp(): Promise<void>;
  /** False when there is no copy yet. */
  restore(kind: RestoreKind): Promise<boolean>;
  /** The whole disk, key and all, on another PC. */
  clone(): Promise<CentreAtRisk>;
  /** Event ids and kinds of every fact in the file. */
  events(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}>;

/** A real hub on real files, whose disk fails and is put back. */
export async function openCentreAtRisk(
  random: Random,
  transportTo: (url: string) => Transport,
  from?: Readonly<{ dir: string; clock: DemoHub['clock'] }>,
): Promise<CentreAtRisk> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-risk-'));
  let demo = await openOn(dir, transportTo, from);
  const copies: string[] = [];

  return {
    demo: () => demo,
    live: () => liveALittle(demo, random),
    meet: async () => demo.hub.sync()?.meet(),
    async backUp() {
      copies.push(await copyDisk(dir, copies.length));
    },
    async restore(kind) {
      const copy = copies.length === 0 ? null : random.pick(copies);
      if (copy === null) {
        return false;
      }

      await demo.hub.stop();
      await putBack(dir, copy, kind);
      demo = await demo.restart();
      return true;
    },
    async clone() {
      const copy = await copyDisk(dir, 'clone');
      return openCentreAtRisk(random, transportTo, { dir: copy, clock: demo.clock });
    },
    events: () => readEvents(demo),
    async close() {
      await demo.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** One folder is the disk: the data, the mark and the key beside it. */
async function openOn(
  dir: string,
  transportTo: (url: string) => Transport,
  from?: Readonly<{ dir: string; clock: DemoHub['clock'] }>,
): Promise<DemoHub> {
  const places = { markFile: join(dir, 'mark.json'), identityFile: join(dir, 'identity.json'), transportTo };
  if (from === undefined) {
    await copyFreshDemo(join(dir, 'data'));
  } else {
    await cp(from.dir, dir, { recursive: true });
  }

  const demo = await openDemoHub({ ...places, dataDir: join(dir, 'data') });
  demo.clock.now = from?.clock.now ?? demo.clock.now;
  return demo;
}

/** As a crash at this moment would leave the disk: nobody writes meanwhile, and every answer is on disk. */
async function copyDisk(dir: string, name: number | string): Promise<string> {
  const copy = join(dir, `copy-${name}`);
  await mkdir(copy);
  for (const part of ['data', 'mark.json', 'identity.json']) {
    await cp(join(dir, part), join(copy, part), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      // The mark is written a second after the first fact.
      if (error.code !== 'ENOENT') {
        throw error;
      }
    });
  }

  return copy;
}

async function putBack(dir: string, copy: string, kind: RestoreKind): Promise<void> {
  await rm(join(dir, 'data'), { recursive: true });
  await cp(join(copy, 'data'), join(dir, 'data'), { recursive: true });
  await rm(join(dir, 'data', 'hub.lock'), { force: true });
  if (kind !== 'mark kept') {
    await rm(join(dir, 'mark.json'), { force: true });
  }

  if (kind === 'whole disk') {
    await cp(join(copy, 'mark.json'), join(dir, 'mark.json')).catch(() => undefined);
  }
}

async function readEvents(demo: DemoHub): Promise<ReadonlyMap<string, string>> {
  const facts = (await demo.hub.centre()?.work.read((tx) => tx.facts.list(null, 1_000_000))) ?? [];
  return new Map(facts.map((fact) => [(JSON.parse(fact.envelope) as { eventId: string }).eventId, fact.type]));
}

async function liveALittle(demo: DemoHub, random: Random): Promise<void> {
  const counter = 1 + Math.floor(random.next() * 3);
  const counterId = demo.counters[counter - 1] as CounterId;
  const clerk = demo.identity('clerk', counter);
  demo.clock.pass(20_000 + Math.floor(random.next() * 60_000));
  const categoryId = random.pick([known.category, known.otherCategory]);
  await demo.ask(demo.identity('kiosk'), 'queue.issueTicket', { categoryId, priority: random.next() < 0.1 });
  if (random.next() < 0.5) {
    return;
  }

  // A refusal (nobody waiting, somebody there already) is part of life here.
  await demo.ask(clerk, 'counter.open', { counterId });
  await demo.ask(clerk, 'queue.callNext', { counterId });
  if (random.next() < 0.5) {
    await demo.ask(clerk, 'queue.startService', { counterId });
    demo.clock.pass(60_000);
    await demo.ask(clerk, 'queue.finish', { counterId });
    const { prompt } = await demo.call(demo.identity('rating', counter), 'review.prompt', {});
    if (prompt !== null && random.next() < 0.5) {
      await demo.ask(demo.identity('rating', counter), 'review.submit', {
        ticketId: prompt.ticketId,
        level: 5,
        tags: [],
      });
    }
  }
}
