import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { centreMigrations } from '../../migrations/centre/index';
import type { Fact } from '../contract/facts';
import { appendFacts, openLog } from './event-log';
import { migrate } from './migrate';
import { openDatabase } from './open-database';
import { verifyChain } from './verify-chain';

const at = '2026-03-02T15:59:59.000Z';

it('takes more facts at once than SQLite takes rows: a full hall expires at midnight', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-log-'));
  const db = await openDatabase(join(dir, 'centre.db'));
  await migrate(db, { migrations: centreMigrations, backUp: async () => undefined });
  const { head } = await openLog(db, 'log', at);
  const facts = Array.from({ length: 1200 }, (_, index) => ({
    centreId: 'centre',
    logId: head.logId,
    seq: index + 1,
    eventId: `event-${index}`,
    type: 'ticket.expired',
    v: 1,
    at,
    businessDate: '2026-03-03',
    stationId: null,
    actorId: null,
    subjectId: `ticket-${index}`,
    requestId: null,
    request: null,
    payload: { ticketId: `ticket-${index}` },
  })) as unknown as readonly Fact[];
  const last = await db.transaction((trx) => appendFacts(trx, head, facts));
  expect(last).toMatchObject({ seq: 1200, position: 1200 });
  expect(await verifyChain(db)).toMatchObject({ ok: true, to: 1200, head: last.hash });
  await db.destroy();
  await rm(dir, { recursive: true });
});
