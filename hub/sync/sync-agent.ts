import type { SyncPort, SyncStatus } from '../../core/service/sync/ports';
import { describeError } from '../log';
import { nextTry } from './back-off';
import { enrolHere } from './enrol-here';
import { readIdentity } from './identity-file';
import { countWaiting, holdMeeting, makeBatchHere } from './hold-meeting';
import { listSyncAlarms } from './list-sync-alarms';
import type { Running, SyncAgentOptions } from './running';
import { createStateKeeper } from './sync-state';
import { writeStick } from './write-stick';
import { findStick } from '../sticks';
import { refuse } from '../../core/service/handler';

export type SyncAgent = SyncPort &
  Readonly<{
    /** One meeting now, or the one that is going on; whatever comes of it stands in the status. */
    meet(): Promise<void>;
    stop(): Promise<void>;
  }>;

/** Keeps a centre in step with its district, beside everything else: no counter and no kiosk ever waits for it. */
export async function startSyncAgent(options: SyncAgentOptions): Promise<SyncAgent> {
  const { store, identityFile, centreKey, stateFile } = options;
  const running: Running = {
    options,
    state: await createStateKeeper(stateFile, options.now),
    live: { identity: await readIdentity(identityFile, centreKey), isStopped: false },
  };
  const clock = createMeetingClock(running);
  // Facts that came back before the last stop, and are not in the tables yet.
  if (options.centre() !== null && (await store.isReplayDemanded())) {
    await store.replay();
  }

  clock.planNext();
  return {
    status: () => readStatus(running, clock.isMeeting()),
    alarms: () => listSyncAlarms(running.live.identity !== null, running.state.read(), options.now()),
    meet: clock.meet,
    meetSoon: clock.meetSoon,
    async enrol(url, code) {
      const enrolled = await enrolHere(running, url, code);
      clock.meetSoon();
      return enrolled;
    },
    writeStick: (name) => writeNamedStick(running, name),
    stop: clock.stop,
  };
}

type MeetingClock = Readonly<{
  meet(): Promise<void>;
  meetSoon(): void;
  planNext(): void;
  isMeeting(): boolean;
  stop(): Promise<void>;
}>;

/** One meeting at a time, and when the next one is. */
function createMeetingClock(running: Running): MeetingClock {
  const { options, state, live } = running;
  let meeting: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;

  function plan(milliseconds: number): void {
    clearTimeout(timer ?? undefined);
    if (!live.isStopped && options.seconds > 0 && live.identity !== null) {
      state.plan(milliseconds);
      timer = setTimeout(() => void meet(), milliseconds);
      timer.unref();
    }
  }

  const planNext = () => {
    plan(nextTry(state.read(), options.seconds, Math.random()));
  };

  function meet(): Promise<void> {
    meeting ??= holdMeeting(running).finally(() => {
      meeting = null;
      planNext();
    });
    return meeting;
  }

  return {
    meet,
    planNext,
    meetSoon: () => {
      plan(0);
    },
    isMeeting: () => meeting !== null,
    async stop() {
      live.isStopped = true;
      clearTimeout(timer ?? undefined);
      await meeting;
    },
  };
}

async function readStatus({ options, state, live }: Running, isMeeting: boolean): Promise<SyncStatus> {
  const { lastSuccessAt, lastTryAt, nextTryAt, trouble, clockOffset } = state.read();
  const { identity } = live;
  const district =
    identity === null ? null : { url: identity.url, keyId: identity.key.keyId, districtName: identity.districtName };
  const waiting = await countWaiting(options.store, state.read().acked);
  return { district, isMeeting, lastSuccessAt, lastTryAt, nextTryAt, trouble, clockOffset, waiting };
}

async function writeNamedStick(running: Running, name: string) {
  const { options, state } = running;
  const stick = (await findStick(name))?.dir ?? refuse('stick.unknown');
  const { acked, clockOffset } = state.read();
  if (running.live.identity === null) {
    refuse('district.notEnrolled');
  }

  const waiting = await countWaiting(options.store, acked);
  const { centreId, makeBatch } = makeBatchHere(running, { clockOffset: () => clockOffset, waiting: () => waiting });
  return writeStick(options.store, { stick, centreId, acked, makeBatch }).catch((error: unknown) => {
    options.log('warn', 'stick.notWritten', describeError(error));
    return refuse('stick.notWritable');
  });
}
