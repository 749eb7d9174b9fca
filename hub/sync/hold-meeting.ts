import { setTimeout as sleep } from 'node:timers/promises';
import type { SyncStore } from '../../core/storage/sync-store';
import { describeError } from '../log';
import { hubMark } from '../record-branch';
import { createDistrictClient, DistrictRefusal } from './district-client';
import { makeBatchFor, type BatchMaker } from './make-batch';
import { preparePorts } from './meeting';
import type { MakeBatch } from './session-ports';
import { runSession } from './run-session';
import type { Running } from './running';

/** Meets the district once. Never throws: what went wrong stands in the state, for the sync page. */
export async function holdMeeting(running: Running): Promise<void> {
  const { options, state, live } = running;
  const { identity } = live;
  if (identity === null || options.centre() === null || live.isStopped) {
    return;
  }

  try {
    const metStrangers = await meet(running);
    await state.succeed(metStrangers);
    await options.afterMeeting(identity).catch((error: unknown) => {
      options.log('warn', 'sync.standards', describeError(error));
    });
  } catch (error) {
    const { code, details } =
      error instanceof DistrictRefusal
        ? error
        : { code: 'district.unreachable', details: { reason: undefined, after: undefined } };
    options.log('warn', 'sync.failed', { code, ...describeError(error) });
    const isNew = await state.fail(code, details);
    if (isNew && code === 'key.revoked') {
      await tellRevoked(running, details.reason ?? '');
    }
  }
}

/** Answers whether another host seems to write for this centre. */
async function meet(running: Running): Promise<boolean> {
  const { options, state, live } = running;
  const { identity } = live;
  const { store, work, standards, now } = options;
  if (identity === null) {
    return false;
  }

  const client = createDistrictClient({
    transport: options.transportTo(identity.url),
    key: identity.key,
    now: () => Date.parse(now()),
    clockOffset: state.read().clockOffset,
  });
  try {
    let waiting = await countWaiting(store, state.read().acked);
    const { makeBatch } = makeBatchHere(running, { clockOffset: client.clockOffset, waiting: () => waiting });
    const ports = preparePorts({ store, work, standards, now, centre: () => centreOf(running) });
    const { metStrangers } = await runSession({
      ...ports,
      district: client,
      makeBatch,
      onAcked: (logId, seq) => {
        waiting -= Math.max(0, seq - (state.read().acked[logId] ?? 0));
        state.acked(logId, seq);
      },
      pause: (milliseconds) => sleep(live.isStopped ? 0 : milliseconds).then(() => undefined),
    });
    return metStrangers;
  } finally {
    state.measured(client.clockOffset());
  }
}

/** Facts that the district has not confirmed. */
export async function countWaiting(
  store: Pick<SyncStore, 'listLogs'>,
  acked: Readonly<Record<string, number>>,
): Promise<number> {
  const logs = await store.listLogs();
  return logs.reduce((sum, log) => sum + Math.max(0, log.seq - (acked[log.logId] ?? 0)), 0);
}

export function makeBatchHere(
  running: Running,
  more: Pick<BatchMaker, 'clockOffset' | 'waiting'>,
): Readonly<{ centreId: string; makeBatch: MakeBatch }> {
  const { options, live } = running;
  const { id: centreId, name: centreName } = centreOf(running);
  const { identity } = live;
  if (identity === null) {
    throw new Error('Nobody signs for a centre that is not enrolled');
  }

  const makeBatch = makeBatchFor({
    ...more,
    key: identity.key,
    centreId,
    centreName,
    appVersion: options.version,
    now: options.now,
  });
  return { centreId, makeBatch };
}

function centreOf({ options }: Running) {
  const centre = options.centre();
  if (centre === null) {
    throw new Error('The centre is not configured');
  }

  return centre;
}

async function tellRevoked({ options }: Running, reason: string): Promise<void> {
  const centre = options.centre();
  if (centre !== null) {
    await options.work.write(hubMark(centre, options.now()), (tx) =>
      tx.record('district.refused', centre.id, { code: 'key.revoked', reason }),
    );
  }
}
