import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { centreMigrations } from '../../migrations/centre/index';
import type { Fact } from '../contract/facts';
import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { CategoryId, TicketId } from '../domain/id';
import { Refusal } from '../service/handler';
import type { WriteTx } from '../service/ports';
import { createSealer } from '../service/sealer';
import type { Mark, Written } from '../service/unit-of-work-port';
import { openLog } from './event-log';
import { verifyChain } from './verify-chain';
import { migrate } from './migrate';
import { openDatabase } from './open-database';
import { dumpTables, rebuildTables } from './rebuild';
import { createUnitOfWork } from './unit-of-work';

const at = '2026-03-02T02:00:00.000Z' as Instant;
const businessDate = '2026-03-02' as BusinessDate;

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yimen-work-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

async function openEmpty(file: string): Promise<Knex> {
  const db = await openDatabase(file);
  await migrate(db, { migrations: centreMigrations, backUp: async () => undefined });
  return db;
}

async function openWork() {
  const file = join(dir, `${randomUUID()}.db`);
  const db = await openEmpty(file);
  const told: Fact[] = [];
  const commits: string[] = [];
  db.on('query', ({ sql }: { sql: string }) => {
    if (sql === 'COMMIT;') {
      commits.push(sql);
    }
  });
  const { head } = await openLog(db, randomUUID(), at);
  const sealer = createSealer(new Uint8Array(32));
  const work = createUnitOfWork({ db, sealer, head, newId: randomUUID, onCommitted: (facts) => told.push(...facts) });
  return { file, db, work, told, commits };
}

type Opened = Awaited<ReturnType<typeof openWork>>;

function markOf(requestId: string | null, inputHash = 'same'): Mark {
  const request = requestId === null ? null : { id: requestId, method: 'queue.issueTicket', inputHash };
  return { centreId: 'centre', at, businessDate, stationId: 'kiosk', actorId: null, request };
}

/** Takes the number `sequence`; the database refuses one that is taken. */
async function issue(tx: WriteTx, sequence: number): Promise<number> {
  const ticketId = randomUUID() as TicketId;
  const number = `A${sequence}`;
  const categoryId = 'civil-affairs' as CategoryId;
  await tx.record('ticket.issued', ticketId, {
    ticketId,
    number,
    band: 'A',
    sequence,
    categoryId,
    itemId: null,
    priority: false,
  });
  return sequence;
}

const countTickets = async (db: Knex) => Number((await db('ticket').count({ count: '*' }))[0]?.['count']);

/** What must hold whatever happened: no gap, the chain whole, told what is stored, tables as the log says. */
async function expectSound({ db, work, told }: Opened): Promise<void> {
  const head = work.head();
  expect(await verifyChain(db)).toMatchObject({ ok: true, to: head.seq, head: head.hash, brokenAt: null });
  expect(told.map((fact) => fact.seq)).toEqual(Array.from({ length: head.seq }, (_, index) => index + 1));
  const stored = await db<{ envelope: string }>('fact').select('envelope').orderBy('seq');
  expect(told.map((fact) => JSON.stringify(fact))).toEqual(stored.map((row) => row.envelope));
  const rebuilt = await openEmpty(join(dir, `${randomUUID()}.db`));
  await rebuildTables(db, rebuilt);
  expect(await dumpTables(rebuilt)).toEqual(await dumpTables(db));
  await rebuilt.destroy();
}

type Ending = 'answer' | 'nothing' | 'refusal' | 'fault' | 'taken';
type Asked = Readonly<{ request: number | null; input: number; facts: number; ending: Ending; waits: boolean }>;

const asked: fc.Arbitrary<Asked> = fc.record({
  request: fc.option(fc.nat(8)),
  input: fc.nat(1),
  facts: fc.integer({ min: 1, max: 3 }),
  ending: fc.constantFrom<Ending[]>('answer', 'answer', 'answer', 'nothing', 'refusal', 'fault', 'taken'),
  waits: fc.boolean(),
});

/** The same commands one after the other, in plain words: what each must be told, and how many tickets there are after all. */
function expectedOf(commands: readonly Asked[]) {
  const stored = new Map<number, Readonly<{ input: number; value: string }>>();
  let tickets = 0;
  const outcomes = commands.map(({ request, input, facts, ending }, index) => {
    const before = request === null ? undefined : stored.get(request);
    if (before !== undefined) {
      return before.input === input ? before.value : 'reused';
    }

    if (ending === 'nothing') {
      return `value ${index}`;
    }

    if (ending !== 'answer') {
      return ending;
    }

    tickets += facts;
    if (request !== null) {
      stored.set(request, { input, value: `value ${index}` });
    }

    return `value ${index}`;
  });
  return { outcomes, tickets };
}

/** Records first and fails last: what is undone is a whole command's work. */
function perform(command: Asked, index: number) {
  return async (tx: WriteTx): Promise<string> => {
    const { facts, ending } = command;
    for (let n = 0; n < facts && ending !== 'nothing'; n += 1) {
      await issue(tx, 1000 * (index + 1) + n);
    }

    switch (ending) {
      case 'refusal':
        throw new Refusal('queue.empty');
      case 'fault':
        throw new TypeError('fault');
      case 'taken':
        await issue(tx, 1000 * (index + 1));
        break;
      default:
    }

    return `value ${index}`;
  };
}

async function outcomeOf(answer: Promise<Written<string>>): Promise<string> {
  try {
    const written = await answer;
    return written.isReused ? 'reused' : written.value;
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return error instanceof Refusal ? 'refusal' : told.includes('UNIQUE') ? 'taken' : told;
  }
}

describe('commands that share a transaction', () => {
  it('end as if each had run alone, whatever the others do', async () => {
    const property = async (commands: readonly Asked[]) => {
      const opened = await openWork();
      const answers: Promise<string>[] = [];
      for (const [index, command] of commands.entries()) {
        const mark = markOf(command.request === null ? null : `request ${command.request}`, `input ${command.input}`);
        answers.push(outcomeOf(opened.work.write(mark, perform(command, index))));
        if (command.waits) {
          await answers.at(-1);
        }
      }

      const expected = expectedOf(commands);
      expect(await Promise.all(answers)).toEqual(expected.outcomes);
      expect(await countTickets(opened.db)).toBe(expected.tickets);
      await expectSound(opened);
      await opened.db.destroy();
    };
    await fc.assert(fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 24 }), property), { numRuns: 40 });
  }, 120_000);

  it('cost one commit, and are on disk when they answer', async () => {
    const { file, db, work, commits } = await openWork();
    const other = await openDatabase(file);
    const before = commits.length;
    const seen = Array.from({ length: 16 }, async (_, index) => {
      await work.write(markOf(`request ${index}`), (tx) => issue(tx, index + 1));
      return (await other('ticket').where({ sequence: index + 1 })).length;
    });
    expect(await Promise.all(seen)).toEqual(Array.from({ length: 16 }, () => 1));
    expect(commits.length - before).toBe(1);
    await other.destroy();
    await db.destroy();
  });

  it('run together in bounded numbers, however many wait', async () => {
    const opened = await openWork();
    const before = opened.commits.length;
    await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        opened.work.write(markOf(`request ${index}`), (tx) => issue(tx, index + 1)),
      ),
    );
    expect(opened.commits.length - before).toBe(4);
    await expectSound(opened);
    await opened.db.destroy();
  });
});

describe('a read', () => {
  it('sees every command that was asked before it, whole, and none that was undone', async () => {
    const { db, work } = await openWork();
    const count = () => work.read((tx) => tx.tickets.countWaiting(businessDate, 'civil-affairs' as CategoryId));
    const pair = (first: number) =>
      work.write(markOf(null), async (tx) => [await issue(tx, first), await issue(tx, first + 1)]);
    const seen: Promise<number>[] = [];
    const refusals: Promise<string>[] = [];
    for (let n = 0; n < 10; n += 1) {
      void pair(n * 2 + 1);
      const refusal = outcomeOf(
        work.write(markOf(null), async (tx) => {
          await issue(tx, 500 + n);
          throw new Refusal('queue.empty');
        }),
      );
      refusals.push(refusal);
      seen.push(count());
      // Now and then the others have to be done first, so that turns begin at different moments.
      await Promise.all(n % 3 === 0 ? [refusal] : []);
    }

    expect(new Set(await Promise.all(refusals))).toEqual(new Set(['refusal']));
    for (const [index, answer] of (await Promise.all(seen)).entries()) {
      expect(answer % 2).toBe(0);
      expect(answer).toBeGreaterThanOrEqual((index + 1) * 2);
    }

    await db.destroy();
  });

  it('that fails stops nobody', async () => {
    const { db, work } = await openWork();
    await expect(work.read(() => Promise.reject(new Error('unreadable')))).rejects.toThrow('unreadable');
    expect(await work.write(markOf(null), (tx) => issue(tx, 1))).toEqual({ isReused: false, value: 1 });
    await db.destroy();
  });
});

describe('when the database fails', () => {
  /** A row with this sequence makes the commit itself fail, as a broken disk would. */
  const breaksCommit = 666;
  /** A row with this one makes SQLite undo the whole transaction at once. */
  const undoesAll = 667;

  async function openFragile() {
    const opened = await openWork();
    await opened.db.raw('create table parent (id integer primary key)');
    await opened.db.raw('create table child (parent_id integer references parent (id) deferrable initially deferred)');
    await opened.db.raw(
      'create trigger breaks_commit after insert on ticket when new.sequence = 666 begin insert into child values (1); end',
    );
    await opened.db.raw(
      "create trigger undoes_all after insert on ticket when new.sequence = 667 begin select raise(rollback, 'disk broke'); end",
    );
    return opened;
  }

  it.each([
    ['at the commit', breaksCommit, 5],
    ['in the middle of the second', undoesAll, 5],
    ['at the commit of one alone', breaksCommit, 1],
    ['in the middle of one alone', undoesAll, 1],
  ])('%s, nobody is told that it worked, and the next command works', async (_when, sequence, together) => {
    const opened = await openFragile();
    const { work, db, told } = opened;
    await work.write(markOf(null), (tx) => issue(tx, 1));
    const head = work.head();
    const failing = Math.min(1, together - 1);
    const answers = await Promise.allSettled(
      Array.from({ length: together }, (_, index) =>
        work.write(markOf(`request ${index}`), (tx) => issue(tx, index === failing ? sequence : index + 10)),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: together }, () => 'rejected'));
    expect(await countTickets(db)).toBe(1);
    expect(work.head()).toEqual(head);
    expect(told).toHaveLength(1);
    // The same request again is done now: no reply was stored for it.
    expect(await work.write(markOf('request 0'), (tx) => issue(tx, 2))).toEqual({ isReused: false, value: 2 });
    expect(await verifyChain(db)).toMatchObject({ ok: true, to: 2 });
    await db.destroy();
  });
});
