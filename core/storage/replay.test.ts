import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../domain/calendar/instant';
import type { CategoryId, CounterId, StaffId, TicketId } from '../domain/id';
import type { WriteTx } from '../service/ports';
import { createSealer } from '../service/sealer';
import { centreMigrations } from '../../migrations/centre/index';
import { adoptFacts, ForeignFacts } from './adopt-facts';
import { branchLog } from './branch-log';
import { openLog } from './event-log';
import { listLogs } from './logs';
import { migrate } from './migrate';
import { openDatabase } from './open-database';
import { dumpTables } from './rebuild';
import { createSyncStore, type SyncStore } from './sync-store';
import { createUnitOfWork, type LogKeeper } from './unit-of-work';
import type { UnitOfWork } from '../service/unit-of-work-port';
import { verifyChain } from './verify-chain';

const at = '2026-03-02T02:00:00.000Z' as Instant;
const mark = {
  centreId: 'centre-1',
  at,
  businessDate: '2026-03-02' as BusinessDate,
  stationId: null,
  actorId: null,
  request: null,
};

let dir: string;
let db: Knex;
let work: UnitOfWork & LogKeeper;
let store: SyncStore;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yimen-replay-'));
  db = await openDatabase(join(dir, 'centre.db'));
  await migrate(db, { migrations: centreMigrations, backUp: async () => undefined });
  const { head } = await openLog(db, 'log-1', at);
  const sealer = createSealer(randomBytes(32));
  work = createUnitOfWork({ db, sealer, head, newId: randomUUID, onCommitted: () => undefined });
  store = createSyncStore({ keeper: work, sealer, newId: randomUUID, file: join(dir, 'replay.db') });
});
afterEach(async () => {
  await db.destroy();
  await rm(dir, { recursive: true, force: true });
});

const issue = (tx: WriteTx, id: string, sequence: number) =>
  tx.record('ticket.issued', id, {
    ticketId: id as TicketId,
    number: `A00${sequence}`,
    band: 'A',
    sequence,
    categoryId: 'category' as CategoryId,
    itemId: null,
    priority: false,
  });

const call = (tx: WriteTx, id: string, callId: number) =>
  tx.record('ticket.called', id, {
    ticketId: id as TicketId,
    counterId: 'counter-1' as CounterId,
    staffId: null as StaffId | null,
    number: id,
    callId,
    nth: 1,
    priorityTurn: 0,
  });

const record = (what: (tx: WriteTx) => Promise<void>) => work.write(mark, what);

async function envelopes(logId: string): Promise<readonly string[]> {
  const rows = await db<{ envelope: string; log_id: string }>('fact').where({ log_id: logId }).orderBy('log_seq');
  return rows.map((row) => row.envelope);
}

/** The tail of a log goes on in a new one; what the district held there comes back under the old name. */
async function forkAt(seq: number, held: readonly string[]): Promise<void> {
  const [log] = await listLogs(db);
  if (log === undefined) {
    throw new Error('A database has a log');
  }

  await store.branch({ logId: log.logId, seq, above: 1, mark, work: async () => undefined });
  const { seq: _seq, hash: _hash, ...info } = log;
  await store.adopt('centre-1', { log: info, from: seq + 1, envelopes: held, keys: [] });
  expect(await store.isReplayDemanded()).toBe(true);
  await store.replay();
  expect(await store.isReplayDemanded()).toBe(false);
}

const tickets = () =>
  db<{ id: string; number: string; twin: number; state: string }>('ticket')
    .select('id', 'number', 'twin', 'state')
    .orderBy('id');
const notes = async () => (await db<{ kind: string }>('replay_note').select('kind')).map((row) => row.kind);

describe('a replay after logs met', () => {
  it('counts an event once that stands in two logs', async () => {
    await record((tx) => issue(tx, 'a', 1));
    await record((tx) => issue(tx, 'b', 2));
    await record((tx) => call(tx, 'a', 1));
    const before = await dumpTables(db);
    // The tail had reached the district before this file was put back and forked for nothing.
    await forkAt(1, (await envelopes('log-1')).slice(1));
    expect(await db('fact').count({ count: '*' })).toEqual([{ count: 5 }]);
    expect(await dumpTables(db)).toEqual(before);
    expect(await notes()).toEqual([]);
    expect((await verifyChain(db)).ok).toBe(true);
  });

  it('keeps both tickets of one number and both people of one counter, the older branch giving way', async () => {
    await record((tx) => issue(tx, 'first', 1));
    const other = await withOther(async () => {
      await record((tx) => issue(tx, 'lost', 2));
      await record((tx) => call(tx, 'lost', 1));
    });
    await record((tx) => issue(tx, 'newer', 2));
    await record((tx) => call(tx, 'newer', 1));
    await forkAt(1, other);
    expect(await tickets()).toEqual([
      { id: 'first', number: 'A001', twin: 0, state: 'waiting' },
      { id: 'lost', number: 'A002', twin: 1, state: 'held' },
      { id: 'newer', number: 'A002', twin: 0, state: 'called' },
    ]);
    expect((await notes()).sort()).toEqual(['counter.twoPeople', 'ticket.numberTwice']);
    expect(await db('call').orderBy('id').pluck('ticket_id')).toEqual(['lost', 'newer']);
    // Live commands still meet the unique index.
    await expect(record((tx) => issue(tx, 'third', 2))).rejects.toThrow('UNIQUE');
    expect((await verifyChain(db)).ok).toBe(true);
  });

  it('keeps a fact of a newer version for later and goes on behind it', async () => {
    await record((tx) => issue(tx, 'first', 1));
    const other = await withOther(async () => {
      await record((tx) => issue(tx, 'second', 2));
      await record((tx) => issue(tx, 'third', 3));
    });
    const odd = other.map((envelope, index) =>
      index === 0 ? envelope.replace('"ticket.issued"', '"ticket.sung"') : envelope,
    );
    await forkAt(1, odd);
    expect((await tickets()).map((ticket) => ticket.id)).toEqual(['first', 'third']);
    expect(await notes()).toEqual(['fact.unknown']);
  });

  it('takes nothing of another centre, nor what does not follow', async () => {
    await record((tx) => issue(tx, 'first', 1));
    const [own] = await envelopes('log-1');
    const [log] = await listLogs(db);
    const info = { ...log, logId: 'log-2', parent: null, generation: 2 } as never;
    const adopt = (from: number, envelope: string) =>
      db.transaction((trx) => adoptFacts(trx, 'centre-1', { log: info, from, envelopes: [envelope], keys: [] }, 1));
    await expect(adopt(1, own ?? '')).rejects.toThrow(ForeignFacts);
    await expect(adopt(2, own ?? '')).rejects.toThrow(ForeignFacts);
    await expect(adopt(1, (own ?? '').replace('centre-1', 'centre-2').replace('log-1', 'log-2'))).rejects.toThrow(
      ForeignFacts,
    );
    await expect(adopt(1, 'not json')).rejects.toThrow(ForeignFacts);
    expect(await listLogs(db)).toHaveLength(1);
  });
});

it('hangs a log anew whose parent moved, and goes on in it', async () => {
  await record((tx) => issue(tx, 'first', 1));
  await record((tx) => issue(tx, 'second', 2));
  // A stranger was met: the log that is written hangs on the second fact now.
  await store.branch({ logId: 'log-1', seq: 2, above: 5, mark, work: (tx) => issue(tx, 'third', 3) });
  // Then the first log turns out to be forked before that fact.
  await store.branch({ logId: 'log-1', seq: 1, above: 5, mark, work: (tx) => issue(tx, 'fourth', 4) });
  await record((tx) => issue(tx, 'fifth', 5));
  expect((await verifyChain(db)).ok).toBe(true);
  const logs = await listLogs(db);
  expect(logs.map(({ seq, parent }) => [seq, parent?.seq ?? null])).toEqual([
    [1, null],
    [1, 1],
    [3, 1],
  ]);
  expect(logs[2]?.parent?.logId).toBe(logs[1]?.logId);
  const before = await dumpTables(db);
  await store.replay();
  expect(await dumpTables(db)).toEqual(before);
});

it('moves facts in no other way than by a declared move', async () => {
  await record((tx) => issue(tx, 'first', 1));
  await expect(db('fact').where({ seq: 1 }).update({ log_id: 'log-2' })).rejects.toThrow('append-only');
  await db.transaction((trx) => branchLog(trx, { logId: 'log-1', seq: 0, newId: () => 'log-2', at, above: 0 }, 1));
  expect(await db('fact').pluck('log_id')).toEqual(['log-2']);
  expect(await db('moved_fact').pluck('log_id')).toEqual(['log-1']);
  expect(await db('fact_move')).toEqual([]);
  await expect(db('fact').where({ seq: 1 }).update({ log_id: 'log-1' })).rejects.toThrow('append-only');
});

/** Facts that the same log got in another life of this file: recorded here, taken note of, and undone. */
async function withOther(live: () => Promise<void>): Promise<readonly string[]> {
  const count = (await envelopes('log-1')).length;
  const copy = join(dir, 'before.db');
  await db.raw('vacuum into ?', [copy]);
  await live();
  const written = (await envelopes('log-1')).slice(count);
  await db.destroy();
  await rm(join(dir, 'centre.db'));
  await rm(join(dir, 'centre.db-wal'), { force: true });
  db = await openDatabase(copy);
  const { head } = await openLog(db, 'unused', at);
  const sealer = createSealer(randomBytes(32));
  work = createUnitOfWork({ db, sealer, head, newId: randomUUID, onCommitted: () => undefined });
  store = createSyncStore({ keeper: work, sealer, newId: randomUUID, file: join(dir, 'replay.db') });
  return written;
}
