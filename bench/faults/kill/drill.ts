import { join } from 'node:path';
import { openDatabase } from '../../../core/storage/open-database';
import { known } from '../../../hub/testing/demo-hub';
import { checkNumbers } from '../support/check-numbers';
import type { Drill } from '../support/drill';
import { prepareHub, type HubProcess } from '../support/hub-process';
import { withScratch } from '../support/project';
import type { Tally } from '../support/tally';

type Ticket = Readonly<{ ticketId: string; number: string }>;

const stations = 4;
const ticketsEach = 40;
const longestRestart = 10_000;
/** A request whose hub died while the line was being opened may hear nothing at all, not even an error (seen on Node 20). */
const longestSilence = 10_000;

/** Rows 1, 18 and 21; `runs` is how often the hub is killed in the middle of its work. */
export const killDrill: Drill = {
  area: 'kill',
  rows: [1, 18, 21],
  fullRuns: 50,
  run: (tally, { runs }) =>
    withScratch(async (scratch) => {
      const program = await prepareHub('kill-hub', scratch);
      const dataDir = join(scratch, 'data');
      const answered = new Map<string, Ticket>();
      const unanswered = new Set<string>();
      for (let round = 0; round <= runs; round += 1) {
        const started = Date.now();
        const running = await program.start(dataDir);
        tally.check(
          21,
          'the hub is back within 10 s',
          Date.now() - started < longestRestart ? null : `${Date.now() - started} ms`,
        );
        await askAgain(tally, running, { answered, unanswered });
        await work(running, { answered, unanswered }, { round, isLast: round === runs });
      }

      await checkTickets(tally, join(dataDir, 'centre.db'), { answered, unanswered });
      tally.note(1, `${runs} kills in the middle of ${answered.size} answered tickets`);
    }),
};

type Asked = Readonly<{ answered: Map<string, Ticket>; unanswered: Set<string> }>;

/** What got no answer is asked again under the same id: the ticket may exist already. */
async function askAgain(tally: Tally, running: HubProcess, { answered, unanswered }: Asked): Promise<void> {
  for (const requestId of [...unanswered]) {
    const reply = await issue(running, requestId);
    tally.check(
      18,
      'what was not answered is answered after the restart',
      reply === null ? `no answer to ${requestId}` : null,
    );
    if (reply !== null) {
      unanswered.delete(requestId);
      answered.set(requestId, reply);
    }
  }
}

async function work(
  running: HubProcess,
  { answered, unanswered }: Asked,
  { round, isLast }: Readonly<{ round: number; isLast: boolean }>,
): Promise<void> {
  // At another moment each time, over the whole of the work.
  const timer = isLast ? null : setTimeout(() => running.child.kill('SIGKILL'), 40 + ((round * 37) % 400));
  const station = async (name: number) => {
    for (let n = 0; n < ticketsEach; n += 1) {
      const requestId = `${round}/${name}/${n}`;
      const reply = await issue(running, requestId);
      if (reply === null) {
        unanswered.add(requestId);
        return;
      }

      answered.set(requestId, reply);
    }
  };
  await Promise.all(Array.from({ length: stations }, (_, name) => station(name)));
  if (timer === null) {
    running.child.kill('SIGTERM');
  }

  await running.ended;
}

/** One request; null when the hub went away before it answered. */
async function issue(running: HubProcess, requestId: string): Promise<Ticket | null> {
  try {
    const response = await fetch(`${running.url}/api/queue.issueTicket`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.token('kiosk')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ categoryId: known.category, requestId }),
      signal: AbortSignal.timeout(longestSilence),
    });
    return ((await response.json()) as { value: Ticket }).value;
  } catch {
    return null;
  }
}

async function checkTickets(tally: Tally, file: string, { answered, unanswered }: Asked): Promise<void> {
  const db = await openDatabase(file);
  const rows = await db<{ id: string; number: string }>('ticket').select('id', 'number');
  const byId = new Map(rows.map((row) => [row.id, row.number]));
  for (const { ticketId, number } of answered.values()) {
    tally.check(
      1,
      'an answered ticket is there, with its number',
      byId.get(ticketId) === number ? null : `${number} is ${byId.get(ticketId) ?? 'gone'}`,
    );
  }

  // Those that died unheard were found again, not made again.
  const open = unanswered.size;
  tally.check(
    18,
    'one ticket a request',
    rows.length === answered.size && open === 0
      ? null
      : `${rows.length} tickets for ${answered.size} requests, ${open} never answered`,
  );
  tally.check(1, 'numbers unique and without holes, the chain whole', await checkNumbers(db));
  await db.destroy();
}
