// Runs a real hub on its own data and writes down each answer at the moment it is given.
import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../../core/contract/frames';
import type { MethodName } from '../../../core/contract/index';
import { known, openDemoHub, type DemoHub } from '../../../hub/testing/demo-hub';
import type { Identity } from '../../../hub/line';

/** What the parent compares: the request, and the answer that somebody saw. */
export type Acknowledged = Readonly<{ requestId: string; value: unknown }>;

export type ChildReport = Readonly<{
  answered: number;
  refused: Readonly<Record<string, number>>;
  log: readonly string[];
  stopped: string;
}>;

const kioskLanes = 4;
const desks = [1, 2, 3];

async function main(): Promise<void> {
  const [dataDir = '', tickets = '0'] = process.argv.slice(2);
  const acknowledgements = openSync(join(dataDir, 'acknowledged'), 'a');
  const refused: Record<string, number> = {};
  const log: string[] = [];
  let answered = 0;
  const demo = await openDemoHub({
    dataDir,
    log: (_level, event, details) => log.push(`${event} ${JSON.stringify(details)}`),
  });
  const acknowledge = (content: Acknowledged) => writeSync(acknowledgements, `${JSON.stringify(content)}\n`);
  acknowledge({ requestId: '', value: null });

  async function ask(as: Identity, method: MethodName, input: object): Promise<Reply> {
    const requestId = randomUUID();
    const reply = await demo.ask(as, method, { ...input, requestId });
    if (reply.ok) {
      answered += 1;
      acknowledge({ requestId, value: reply.value });
    } else {
      refused[reply.error.code] = (refused[reply.error.code] ?? 0) + 1;
    }

    return reply;
  }

  // Without tickets to give it only makes the data for others to start from.
  const atWork = Number(tickets) > 0 ? desks : [];
  await Promise.all([...lanes(demo, Number(tickets), ask), ...atWork.map((n) => serve(demo, n, Number(tickets), ask))]);
  const stopped = await demo.hub.stop().then(
    () => 'stopped',
    (error: unknown) => String(error),
  );
  const report: ChildReport = { answered, refused, log: log.slice(0, 20), stopped };
  process.stdout.write(JSON.stringify(report));
}

type Ask = (as: Identity, method: MethodName, input: object) => Promise<Reply>;

function lanes(demo: DemoHub, tickets: number, ask: Ask): readonly Promise<void>[] {
  return Array.from({ length: kioskLanes }, async () => {
    for (let n = 0; n < tickets / kioskLanes; n += 1) {
      await ask(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
    }
  });
}

async function serve(demo: DemoHub, n: number, tickets: number, ask: Ask): Promise<void> {
  const input = { counterId: demo.counters[n - 1] };
  const clerk = demo.identity('clerk', n);
  await ask(clerk, 'counter.open', input);
  for (let served = 0; served < tickets / (2 * desks.length); served += 1) {
    for (const method of ['queue.callNext', 'queue.startService', 'queue.finish'] as const) {
      await ask(clerk, method, input);
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
});
