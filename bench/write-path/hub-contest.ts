import type { HubProcess } from '../hub-process';
import { openLine, type LineClient } from './line-client';
import { category } from './prepare-hall';
import { counterCount, cycle, methodOf, noTimings, type StepKind, type Timings } from './workload';

type Seat = Readonly<{ counterId: string; line: LineClient }>;

export type Hall = Readonly<{ counterIds: readonly string[]; kiosks: readonly LineClient[]; seats: readonly Seat[]; close(): void }>;

/**
 * Opens so many WebSocket lines; each serves an equal share of the counters. The
 * same line also takes tickets, so that no more lines are open than reported.
 */
export async function openHall(hub: HubProcess, clients: number): Promise<Hall> {
  const token = hub.stations.find((station) => station.kind === 'manager')?.token ?? '';
  const lines = await Promise.all(Array.from({ length: clients }, () => openLine(hub.url, token)));
  const counters = (await lines[0]?.call('counter.list', {})) as readonly { id: string }[];
  const counterIds = counters.slice(0, counterCount).map((counter) => counter.id);
  const seats = counterIds.flatMap((counterId, index) => {
    const line = lines[index % clients];
    return line === undefined ? [] : [{ counterId, line }];
  });
  return {
    counterIds,
    kiosks: lines,
    seats,
    close: () => {
      lines.forEach((line) => {
        line.close();
      });
    },
  };
}

/** Runs the cycle so many times. Clients work at the same time; the seats of one client one after another. */
export async function runCycles({ kiosks, seats }: Hall, times: number): Promise<Timings> {
  const timings = noTimings();
  for (let n = 0; n < times; n += 1) {
    for (const kind of cycle) {
      const from = performance.now();
      await Promise.all(
        kiosks.map(async (line) => {
          for (const seat of seats.filter((one) => one.line === line)) {
            timings[kind].each.push(await timeStep(seat, kind));
          }
        }),
      );
      timings[kind].total += performance.now() - from;
    }
  }

  return timings;
}

async function timeStep({ line, counterId }: Seat, kind: StepKind): Promise<number> {
  const from = performance.now();
  await line.call(methodOf[kind], kind === 'issue' ? { categoryId: category } : { counterId });
  return performance.now() - from;
}
