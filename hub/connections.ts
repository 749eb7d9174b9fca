import type { Fact } from '../core/contract/facts';
import { clientFrame, maximumFrameLength, type HubFrame, type Notice, type Reply } from '../core/contract/frames';
import type { StationId } from '../core/domain/id';
import { refusalBody, refused } from '../core/service/dispatch';
import type { Identity, Line } from './line';
import { createLineTurns } from './line-turns';

export type Connections = Readonly<{
  /** Serves a line until it closes. */
  attach(line: Line, identity: Identity): void;
  /** Tells every line what happened, and cuts those of a station whose pairing was taken back. */
  announce(facts: readonly Fact[], position: number): void;
  /** Facts in brief for a listener that is no line; returns how to stop. */
  listen(listener: (notices: readonly Notice[]) => void): () => void;
  isConnected(stationId: StationId): boolean;
  closeAll(): void;
}>;

export type ConnectionsOptions = Readonly<{
  hubId: string;
  dispatch: (identity: Identity, method: string, input: unknown) => Promise<Reply>;
  seq: () => number;
}>;

const frame = (content: HubFrame) => JSON.stringify(content);

/** Every line, whatever carries it, and what goes out to all of them. */
export function createConnections({ hubId, dispatch, seq }: ConnectionsOptions): Connections {
  const lines = new Map<Line, Identity>();
  const listeners = new Set<(notices: readonly Notice[]) => void>();

  function cutRevoked(facts: readonly Fact[]): void {
    const revoked = facts.flatMap((fact) => (fact.type === 'station.revoked' ? [fact.payload.stationId] : []));
    for (const [line, identity] of lines) {
      if (identity.kind === 'station' && revoked.includes(identity.stationId)) {
        lines.delete(line);
        line.send(frame({ refused: refusalBody('station.unknown') }));
        line.close();
      }
    }
  }

  return {
    attach(line, identity) {
      lines.set(line, identity);
      line.onClosed(() => lines.delete(line));
      const ask: Ask = (method, input) => dispatch(identity, method, input);
      serveInTurn(line, ask, (reply) => {
        if (lines.has(line)) {
          line.send(frame(reply));
        }
      });
      line.send(frame({ hello: { protocol: 1, hub: hubId, seq: seq() } }));
    },
    announce(facts, position) {
      cutRevoked(facts);
      const notices = facts.map(({ type, subjectId }, index): Notice => ({ seq: position + index, type, subjectId }));
      const texts = notices.map((notice) => frame({ notice }));
      for (const line of lines.keys()) {
        texts.forEach((text) => {
          line.send(text);
        });
      }

      listeners.forEach((listener) => {
        listener(notices);
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isConnected: (stationId) =>
      [...lines.values()].some((identity) => identity.kind === 'station' && identity.stationId === stationId),
    closeAll() {
      for (const line of lines.keys()) {
        line.close();
      }

      lines.clear();
    },
  };
}

type Ask = (method: string, input: unknown) => Promise<Reply>;

/** Answers what a line asks, a few frames at a time; what is too much is refused at once. */
function serveInTurn(line: Line, ask: Ask, send: (reply: HubFrame) => void): void {
  const turns = createLineTurns();
  line.onText((text) => {
    const isTaken = turns.take(async () => send(await answerFrame(text, ask)));
    if (!isTaken) {
      void answerFrame(text, async () => refused('hub.busy')).then(send);
    }
  });
}

async function answerFrame(text: string, ask: Ask): Promise<HubFrame> {
  if (text.length > maximumFrameLength) {
    return { refused: refusalBody('frame.tooLarge', { limit: maximumFrameLength }) };
  }

  const parsed = clientFrame.safeParse(parseJson(text));
  if (!parsed.success || !('method' in parsed.data)) {
    return { refused: refusalBody('frame.malformed') };
  }

  const { id, method, input } = parsed.data;
  return { id, ...(await ask(method, input)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
