import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { consoleRefusalTexts, type ConsoleRefusalCode } from '../../core/contract/console/refusals';
import type { Reply } from '../../core/contract/frames';
import type { Instant } from '../../core/domain/calendar/instant';
import { createPasswords } from '../../core/service/session/passwords';
import { inRole } from '../database/in-role';
import { createConsoleDispatch, refused, type ConsoleDispatch, type ConsoleFault } from './dispatch';
import type { ConsoleActor } from './handler';
import { consoleHandlers } from './handlers';
import { serveConsolePages } from './pages';
import { isEncrypted, isLocal, isSameOrigin } from './same-origin';
import type { ConsoleServices } from './services';
import { findSession, isMarkDue, markSeen, usualLimits, type SessionLimits } from './sessions';

export type ConsoleOptions = Readonly<{
  pool: Pool;
  services: ConsoleServices;
  /** The built pages; null serves the methods alone. */
  pagesDir: string | null;
  now: () => Instant;
  onFault: (fault: ConsoleFault) => void;
  limits?: SessionLimits;
}>;

/** A batch file or a bundle, as JSON text. */
const largestBody = 4 * 2 ** 20;

/** The district's console: its pages, and `POST /console/api/<method>` for them. */
export async function serveConsole(app: FastifyInstance, options: ConsoleOptions): Promise<void> {
  const dispatch = createConsoleDispatch({
    pool: options.pool,
    handlers: consoleHandlers,
    passwords: createPasswords(),
    services: options.services,
    now: options.now,
    onFault: options.onFault,
  });
  await app.register(async (scope) => {
    await scope.register(fastifyCookie);
    scope.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) {
        throw error;
      }

      return send(reply, refused(status === 413 ? 'request.tooLarge' : 'input.invalid'), false);
    });
    scope.post<{ Params: { method: string } }>('/console/api/:method', { bodyLimit: largestBody }, (request, reply) =>
      answer({ ...options, dispatch }, request, reply),
    );
  });
  if (options.pagesDir !== null) {
    await serveConsolePages(app, options.pagesDir);
  }
}

type Answering = ConsoleOptions & Readonly<{ dispatch: ConsoleDispatch }>;

async function answer(
  options: Answering,
  request: FastifyRequest<{ Params: { method: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { method } = request.params;
  const isEnglish = request.headers['accept-language']?.toLowerCase().startsWith('en') ?? false;
  void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  if (!isSameOrigin(request)) {
    return send(reply, refused('request.foreign'), isEnglish);
  }

  const secure = isEncrypted(request);
  if (method === 'session.signIn' && !secure && !isLocal(request)) {
    return send(reply, refused('session.insecure'), isEnglish);
  }

  const name = cookieName(secure);
  const actor = await findActor(options, request, request.cookies[name]);
  const { reply: said, token } = await options.dispatch(actor, method, request.body ?? {});
  if (token !== undefined) {
    const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
    void (token === null ? reply.clearCookie(name, attributes) : reply.setCookie(name, token, attributes));
  }

  return send(reply, said, isEnglish);
}

/** With this beginning of the name a browser takes the cookie from this very host over TLS only. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-yimen-console' : 'yimen-console';
}

async function findActor(
  options: Answering,
  request: FastifyRequest,
  token: string | undefined,
): Promise<ConsoleActor> {
  const { pool, limits = usualLimits } = options;
  const guest = { user: null, sessionHash: null, address: request.ip };
  if (token === undefined || token.length > 100) {
    return guest;
  }

  const now = options.now();
  return inRole(pool, 'yimen_console', null, async (client) => {
    const session = await findSession(client, token, now, limits);
    if (session === null) {
      return guest;
    }

    // A page that asks by itself while nobody is there must not keep a session open.
    const isByHand = request.headers['x-yimen-background'] === undefined;
    if (isByHand && isMarkDue(session.seenAt, now)) {
      await markSeen(client, session.sessionHash, now);
    }

    return { user: session.user, sessionHash: session.sessionHash, address: request.ip };
  });
}

/** How a refusal reads as an HTTP status; whatever is not listed is a conflict with the state of things. */
const statusOf: Readonly<Partial<Record<string, number>>> = {
  'method.unknown': 404,
  'method.forbidden': 403,
  'request.foreign': 403,
  'session.none': 401,
  'session.wrong': 401,
  'session.locked': 429,
  'session.busy': 429,
  'session.insecure': 403,
  'input.invalid': 400,
  'request.tooLarge': 413,
  'console.fault': 500,
};

function send(reply: FastifyReply, answered: Reply, isEnglish: boolean): FastifyReply {
  if (answered.ok) {
    return reply.send({ value: answered.value });
  }

  const { error } = answered;
  const message = isEnglish
    ? (consoleRefusalTexts[error.code as ConsoleRefusalCode]?.en ?? error.message)
    : error.message;
  return reply.code(statusOf[error.code] ?? 409).send({ ...error, message });
}
