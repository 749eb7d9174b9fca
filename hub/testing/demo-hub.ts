import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CommandName, InputOf, MethodName, OutputOf } from '../../core/contract/index';
import type { Reply } from '../../core/contract/frames';
import type { StationKind } from '../../core/contract/roles';
import type { Instant } from '../../core/domain/calendar/instant';
import type { CategoryId, CounterId, ItemId, StationId } from '../../core/domain/id';
import { openDemo } from '../demo/open-demo';
import { startHub, type Hub } from '../hub';
import type { HubOptions } from '../hub-options';
import type { Identity } from '../line';

type Free<N extends MethodName> = Omit<InputOf<N>, 'requestId'> &
  (N extends CommandName ? { requestId?: string } : unknown);

/** A real hub on a real database with the demo centre, and a clock that the test moves. */
export type DemoHub = Readonly<{
  hub: Hub;
  dataDir: string;
  counters: readonly CounterId[];
  clock: { now: Instant; pass(milliseconds: number): void };
  identity(kind: StationKind, counter?: number): Identity;
  /** Asks as the station of this kind (of the n-th counter, from 1) and gives back the whole reply. */
  ask<N extends MethodName>(as: Identity, method: N, input: Free<N>): Promise<Reply>;
  /** The value; throws the code of a refusal. */
  call<N extends MethodName>(as: Identity, method: N, input: Free<N>): Promise<OutputOf<N>>;
  /** Stops and starts again on the same data. */
  restart(): Promise<DemoHub>;
  close(): Promise<void>;
}>;

/** Something of each kind from the real bundle. */
export const known = {
  category: 'civil-affairs' as CategoryId,
  item: 'subsistence-allowance-application' as ItemId,
  otherCategory: 'residence' as CategoryId,
};

export const standardsDir = resolve(__dirname, '../../standards');

/** Monday, 2 March 2026, 10:00 in Shanghai. */
export const mondayMorning = '2026-03-02T02:00:00.000Z' as Instant;

export async function openDemoHub(more: Partial<HubOptions> = {}): Promise<DemoHub> {
  const dataDir = more.dataDir ?? (await mkdtemp(join(tmpdir(), 'yimen-hub-')));
  if (more.dataDir === undefined) {
    await copyFreshDemo(dataDir);
  }

  return openOn(dataDir, createClock(), more);
}

/** The data of the demo centre as it is on its first morning. */
export async function copyFreshDemo(to: string): Promise<void> {
  await cp(await freshDemo(), to, { recursive: true });
}

function createClock(): DemoHub['clock'] {
  const clock = {
    now: mondayMorning,
    pass(milliseconds: number) {
      clock.now = new Date(Date.parse(clock.now) + milliseconds).toISOString() as Instant;
    },
  };
  return clock;
}

let fresh: Promise<string> | null = null;

/** The demo centre is made once a process, since its passwords are slow to hash, and copied. */
function freshDemo(): Promise<string> {
  fresh ??= mkdtemp(join(tmpdir(), 'yimen-demo-')).then(async (dir) => {
    const demo = await openOn(dir, createClock(), {});
    await demo.hub.stop();
    process.once('exit', () => {
      rmSync(dir, { recursive: true, force: true });
    });
    return dir;
  });
  return fresh;
}

async function openOn(dataDir: string, clock: DemoHub['clock'], more: Partial<HubOptions>): Promise<DemoHub> {
  const logged: string[] = [];
  const hub = await startHub({
    standardsDir,
    markFile: join(dataDir, 'mark.json'),
    identityFile: `${dataDir}.identity.json`,
    syncSeconds: 0,
    version: 'test',
    safeStorage: null,
    passphrase: null,
    print: null,
    now: () => clock.now,
    log: (_level, event, details) => logged.push(`${event} ${JSON.stringify(details)}`),
    ...more,
    dataDir,
  });
  const lent = new Map<string, StationId>();
  const tokens = { lend: () => undefined, find: async () => null };
  await openDemo(hub, tokens, dataDir, () => clock.now);
  const stations = (await hub.centre()?.work.read((tx) => tx.stations.list())) ?? [];
  const counters = ((await hub.centre()?.work.read((tx) => tx.counters.list())) ?? []).map((counter) => counter.id);
  for (const { id, kind, counterId } of stations) {
    lent.set(`${kind}/${counterId === null ? '' : counters.indexOf(counterId) + 1}`, id);
  }

  const ask: DemoHub['ask'] = (as, method, input) => hub.dispatch(as, method, { requestId: randomUUID(), ...input });
  return {
    hub,
    dataDir,
    clock,
    counters,
    ask,
    identity: (kind, counter) => ({
      kind: 'station',
      stationId: lent.get(`${kind}/${counter ?? ''}`) ?? ('missing' as StationId),
    }),
    async call(as, method, input) {
      const reply = await ask(as, method, input);
      if (!reply.ok) {
        throw new Error(reply.error.code === 'hub.fault' ? `hub.fault: ${logged.join('\n')}` : reply.error.code);
      }

      return reply.value as never;
    },
    async restart() {
      await hub.stop();
      return openOn(dataDir, clock, more);
    },
    async close() {
      await hub.stop();
      if (more.dataDir === undefined) {
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  };
}
