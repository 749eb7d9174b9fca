import type { MessagePortMain } from 'electron';
import { writeLog } from '../log-file';
import type { HubRefusal, HubState, LineFor } from '../messages';
import { forkHub, type HubChild, type HubChildOptions } from './hub-child';
import { createRestartPolicy } from './restart-policy';

export type HubSupervisorOptions = Pick<HubChildOptions, 'modulePath' | 'asks'> &
  Readonly<{
    start: Omit<HubChildOptions['start'], 'passphrase'>;
    /** A new hub process is there: every window needs a new line. */
    forked: () => void;
    stateChanged: (state: HubState) => void;
    /** The hub will not start as things are; it is not tried again. */
    refused: (refusal: HubRefusal) => void;
  }>;

export type HubSupervisor = Readonly<{
  start: () => void;
  connect: (who: LineFor, port: MessagePortMain) => void;
  stop: () => Promise<void>;
}>;

/** Keeps one hub process going: starts it, restarts it when it dies or hangs, stops it in order. */
export function superviseHub(options: HubSupervisorOptions): HubSupervisor {
  const policy = createRestartPolicy();
  let child: HubChild | null = null;
  let isOver = false;
  /** What somebody typed to open the data: a hub that dies later must not ask again. */
  let passphrase: string | null = null;

  function start(): void {
    policy.started();
    child = forkHub({
      ...options,
      start: { ...options.start, passphrase },
      stateChanged: (state) => {
        policy.cameUp();
        options.stateChanged(state);
      },
      opened: (typed) => (passphrase = typed),
      refused,
      exited,
    });
    options.forked();
  }

  function refused(refusal: HubRefusal): void {
    if (refusal.name !== 'DataInUse' || !policy.mayBeGhost()) {
      giveUp(refusal);
    }
    child?.endNow();
  }

  function exited(code: number): void {
    child = null;
    if (isOver) {
      return;
    }
    const wait = policy.died();
    writeLog('error', 'hub.exited', { code, wait });
    if (wait === null) {
      giveUp({ name: 'fault', message: `exit code ${code}` });
    } else {
      setTimeout(() => !isOver && start(), wait);
    }
  }

  function giveUp(refusal: HubRefusal): void {
    if (!isOver) {
      isOver = true;
      options.refused(refusal);
    }
  }

  return {
    start,
    connect: (who, port) => child?.connect(who, port),
    stop: async () => {
      isOver = true;
      await child?.stop();
    },
  };
}
