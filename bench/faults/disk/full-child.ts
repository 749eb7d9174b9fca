// Fills the disk it works on, goes on asking, gets room again, and goes on working.
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { known, openDemoHub } from '../../../hub/testing/demo-hub';
import type { Acknowledged } from '../power-loss/hub-child';

export type FullReport = Readonly<{
  answered: readonly Acknowledged[];
  /** Codes of the refusals while there was no room. */
  refusals: readonly string[];
  /** Whether questions were still answered then. */
  couldRead: boolean;
  answeredAfter: number;
  faults: readonly string[];
}>;

const ballastBytes = 1024 * 1024;
const asksWhenFull = 20;
const asksAfter = 50;
const mostTickets = 20_000;

async function main(): Promise<void> {
  const [dataDir = ''] = process.argv.slice(2);
  const faults: string[] = [];
  const demo = await openDemoHub({
    dataDir,
    log: (_level, event, details) => faults.push(`${event} ${JSON.stringify(details)}`),
  });
  const ballast = join(dataDir, 'ballast');
  await writeFile(ballast, Buffer.alloc(ballastBytes));
  const answered: Acknowledged[] = [];
  const issue = async () => {
    const requestId = randomUUID();
    const reply = await demo.ask(demo.identity('kiosk'), 'queue.issueTicket', {
      categoryId: known.category,
      requestId,
    });
    if (reply.ok) {
      answered.push({ requestId, value: reply.value });
    }

    return reply.ok ? null : reply.error.code;
  };

  const refusals: string[] = [];
  while (refusals.length === 0 && answered.length < mostTickets) {
    refusals.push(...(await Promise.all([issue(), issue(), issue()])).filter((code) => code !== null));
  }

  for (let n = 0; n < asksWhenFull; n += 1) {
    refusals.push(...[await issue()].filter((code) => code !== null));
  }

  const couldRead = (await demo.ask(demo.identity('hall'), 'queue.board', {})).ok;
  const before = answered.length;
  await rm(ballast);
  // Tells the disk that only pretends to be small.
  await writeFile(join(dataDir, 'freed'), '');
  for (let n = 0; n < asksAfter; n += 1) {
    await issue();
  }

  const report: FullReport = {
    answered,
    refusals,
    couldRead,
    answeredAfter: answered.length - before,
    faults: faults.slice(0, 5),
  };
  await demo.hub.stop();
  process.stdout.write(JSON.stringify(report));
}

main().catch((error: unknown) => {
  process.stderr.write(String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
});
