import fastifyWebsocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { clientFrame } from '../../core/contract/frames';
import { refusalBody } from '../../core/service/dispatch';
import type { Hub } from '../hub';
import type { Line } from '../line';
import type { StationTokens } from './station-tokens';

const authMilliseconds = 5000;
/** Above the limit of a frame on purpose: a frame that is too large gets an answer, not a hang-up. */
const maximumPayload = 16 * 1024 * 1024;

/** `/line`: the first frame says the station's token, the rest is the same as on a MessagePort. */
export async function serveSocket(app: FastifyInstance, hub: Hub, tokens: StationTokens): Promise<void> {
  await app.register(fastifyWebsocket, { options: { maxPayload: maximumPayload } });
  app.get('/line', { websocket: true }, (socket, request) => {
    if (!isSameOrigin(request.headers.origin, request.headers.host)) {
      socket.close(1008, 'foreign origin');
      return;
    }

    const timer = setTimeout(() => {
      turnAway(socket);
    }, authMilliseconds);
    socket.on('error', () => {
      socket.terminate();
    });
    socket.once('message', (data: Buffer) => {
      clearTimeout(timer);
      void admit(socket, textOf(data), hub, tokens);
    });
  });
}

/** Programs send no origin; a page of another site sends its own, and is not let in. */
function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || (host !== undefined && URL.canParse(origin) && new URL(origin).host === host);
}

async function admit(socket: WebSocket, text: string, hub: Hub, tokens: StationTokens): Promise<void> {
  // Frames that follow the first at once must not be lost while the token is looked up.
  const line = lineOf(socket);
  const identity = await tokens.find(tokenIn(text));
  if (identity === null) {
    turnAway(socket);
    return;
  }

  hub.connections.attach(line, identity);
}

function tokenIn(text: string): string | null {
  try {
    const frame = clientFrame.safeParse(JSON.parse(text));
    return frame.success && 'auth' in frame.data ? frame.data.auth : null;
  } catch {
    return null;
  }
}

function turnAway(socket: WebSocket): void {
  socket.send(JSON.stringify({ refused: refusalBody('station.unknown') }));
  socket.close(1008, 'station unknown');
}

function textOf(data: Buffer): string {
  return data.toString('utf8');
}

function lineOf(socket: WebSocket): Line {
  const early: string[] = [];
  let listener: ((text: string) => void) | null = null;
  socket.on('message', (data: Buffer) => {
    const text = textOf(data);
    if (listener === null) {
      early.push(text);
    } else {
      listener(text);
    }
  });
  return {
    send: (text) => {
      if (socket.readyState === socket.OPEN) {
        socket.send(text);
      }
    },
    onText: (next) => {
      listener = next;
      early.splice(0).forEach(next);
    },
    onClosed: (closed) => socket.on('close', closed),
    close: () => {
      socket.close(1001);
    },
  };
}
