import Fastify, { type FastifyInstance } from 'fastify';
import { maximumFrameLength } from '../../core/contract/frames';
import { refusalBody } from '../../core/service/dispatch';
import type { Hub } from '../hub';
import { describeError, type Log } from '../log';
import { serveApi } from './api';
import { serveEvents } from './events';
import { servePages } from './pages';
import { serveSocket } from './socket';
import { createStationTokens, type StationTokens } from './station-tokens';

export type ServerOptions = Readonly<{
  hub: Hub;
  rendererDir: string;
  standardsDir: string;
  version: string;
  port: number;
  log: Log;
}>;

export type Server = Readonly<{ url: string; tokens: StationTokens; close: () => Promise<void> }>;

/** Only this machine is let in until stations are paired over an encrypted line. */
const loopback = '127.0.0.1';

/** The hub over HTTP: screens, WebSocket line, API, events, health. */
export async function startServer({
  hub,
  rendererDir,
  standardsDir,
  version,
  port,
  log,
}: ServerOptions): Promise<Server> {
  const app = Fastify({ bodyLimit: maximumFrameLength, logger: false, forceCloseConnections: true });
  const tokens = createStationTokens(hub);
  answerErrors(app, log);
  app.get('/health', () => ({ ok: true, state: hub.state(), seq: hub.seq(), version }));
  await serveSocket(app, hub, tokens);
  serveApi(app, hub, tokens, version);
  serveEvents(app, hub, tokens);
  await servePages(app, rendererDir, standardsDir);
  const url = await app.listen({ host: loopback, port });
  hub.announceAddress(url);
  return { url, tokens, close: () => app.close() };
}

/** What the framework itself refuses is said in the same words as the hub's own refusals. */
function answerErrors(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(refusalBody('method.unknown')));
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      log('error', 'http.fault', describeError(error));
      return reply.code(500).send(refusalBody('hub.fault'));
    }

    return reply.code(status).send(refusalBody(status === 413 ? 'frame.tooLarge' : 'frame.malformed'));
  });
}
