import type { HubFrame } from '../../../core/contract/frames';
import { heartbeatId, startHeartbeat } from './heartbeat';
import type { ConnectLine, Line, LineStatus } from './line';

export type LineWatchEvents = Readonly<{
  changed: (status: LineStatus) => void;
  /** Everything but the hub's greetings and refusals. */
  framed: (frame: Extract<HubFrame, { id: number } | { notice: unknown }>) => void;
}>;

export type LineWatch = Readonly<{ send: (text: string) => void; stop: () => void }>;

/** Knows whether the hub is really there: a line is up once the hub has greeted, and down once it falls silent. */
export function watchLine(connect: ConnectLine, events: LineWatchEvents): LineWatch {
  let line: Line | null = null;
  let status: LineStatus = { state: 'connecting', refusal: null };
  let greeted = false;

  const become = (next: LineStatus) => {
    status = next;
    events.changed(next);
  };

  const heartbeat = startHeartbeat({
    ask: (question) => line?.send(question),
    lost: () => {
      if (line !== null && status.state === 'up') {
        become({ state: 'down', refusal: null });
      }
      line?.drop();
    },
  });

  const receive = (text: string) => {
    heartbeat.heard();
    const frame = parseFrame(text);
    if (frame !== null && 'refused' in frame) {
      become({ state: status.state, refusal: frame.refused });
      return;
    }
    greeted ||= frame !== null && 'hello' in frame;
    if (greeted && status.state !== 'up') {
      // Greeted just now, or silent for too long and speaking again.
      become({ state: 'up', refusal: null });
    }
    if (frame !== null && !('hello' in frame) && !isHeartbeat(frame)) {
      events.framed(frame);
    }
  };

  const disconnect = connect({
    opened: (opened) => {
      line = opened;
      greeted = false;
      heartbeat.heard();
      // Until the hub greets, a new line is no better than none.
      become({ state: status.state === 'connecting' ? 'connecting' : 'down', refusal: null });
    },
    received: receive,
    closed: () => {
      line = null;
      become({ state: 'down', refusal: status.refusal });
    },
  });

  return {
    send: (text) => line?.send(text),
    stop: () => {
      heartbeat.stop();
      disconnect();
    },
  };
}

function isHeartbeat(frame: HubFrame): boolean {
  return 'id' in frame && frame.id === heartbeatId;
}

function parseFrame(text: string): HubFrame | null {
  try {
    return JSON.parse(text) as HubFrame;
  } catch {
    return null;
  }
}
