import type { MethodName } from '../../../core/contract';
import type { HubFrame, Notice, Reply } from '../../../core/contract/frames';
import type { CallInput, HubReply } from './hub-reply';
import type { ConnectLine, LineStatus } from './line';
import { watchLine } from './line-watch';
import { isQuery } from './queries';
import { createRequestId } from './request-id';

/** Long enough for a hub to restart in; after that the screen says it does not know. */
const answerWithin = 20_000;

export type CallOptions = Readonly<{
  /** Repeats an earlier command instead of asking for a new one. */
  requestId?: string;
}>;

export type HubClient = Readonly<{
  call: <N extends MethodName>(name: N, input: CallInput<N>, options?: CallOptions) => Promise<HubReply<N>>;
  subscribeNotices: (listener: (notice: Notice) => void) => () => void;
  readLine: () => LineStatus;
  subscribeLine: (listener: () => void) => () => void;
  close: () => void;
}>;

type Pending = Readonly<{ text: string; settle: (reply: Reply) => void }>;

/**
 * One typed line to the hub. What is unanswered when the line breaks is sent
 * again, letter for letter, when it is back: the request id inside it keeps
 * the hub from doing it twice.
 */
export function createHubClient(connectLine: ConnectLine): HubClient {
  const pending = new Map<number, Pending>();
  const noticeListeners = new Set<(notice: Notice) => void>();
  const lineListeners = new Set<() => void>();
  let status: LineStatus = { state: 'connecting', refusal: null };
  let lastId = 0;

  const watch = watchLine(connectLine, {
    changed: (next) => {
      const cameUp = next.state === 'up' && status.state !== 'up';
      status = next;
      if (cameUp) {
        pending.forEach(({ text }) => watch.send(text));
      }
      lineListeners.forEach((listener) => listener());
    },
    framed: (frame) => {
      if ('notice' in frame) {
        noticeListeners.forEach((listener) => listener(frame.notice));
      } else {
        pending.get(frame.id)?.settle(replyOf(frame));
      }
    },
  });

  const send = (method: string, input: unknown): Promise<Reply> =>
    new Promise((resolve) => {
      const id = ++lastId;
      const timer = setTimeout(() => settle(noAnswer), answerWithin);
      const settle = (reply: Reply) => {
        clearTimeout(timer);
        pending.delete(id);
        resolve(reply);
      };
      const text = JSON.stringify({ id, method, input });
      pending.set(id, { text, settle });
      if (status.state === 'up') {
        watch.send(text);
      }
    });

  return {
    call: async <N extends MethodName>(name: N, input: CallInput<N>, options: CallOptions = {}) => {
      const whole = isQuery(name) ? input : { ...input, requestId: options.requestId ?? createRequestId() };
      // The hub checked the reply against the same contract that these types come from.
      return (await send(name, whole)) as HubReply<N>;
    },
    subscribeNotices: (listener) => subscribe(noticeListeners, listener),
    readLine: () => status,
    subscribeLine: (listener) => subscribe(lineListeners, listener),
    close: () => {
      watch.stop();
      pending.forEach(({ settle }) => settle(closed));
    },
  };
}

const noAnswer: Reply = { ok: false, error: { code: 'line.noAnswer', message: 'The hub did not answer' } };
const closed: Reply = { ok: false, error: { code: 'line.closed', message: 'The line was closed by this page' } };

function replyOf(frame: Extract<HubFrame, { id: number }>): Reply {
  return frame.ok ? { ok: true, value: frame.value } : { ok: false, error: frame.error };
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
