import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { requestHeaders, syncLimits, syncRefusals, type SyncRefusalCode } from '../../core/contract/sync-protocol';
import type { EnrolDeps } from '../enrolment/enrol';
import { enrol } from '../enrolment/enrol';
import { receiveBatch } from '../ingest/receive-batch';
import type { Receiver } from '../ingest/store-batch';
import type { DistrictMetrics } from '../metrics';
import { admit } from './admit';
import { ask } from './ask';
import { noteRefusal } from './note-refusal';
import { SyncRefusal, refuse, refusalBodyOf } from './sync-refusal';
import { createThrottle, type Throttle } from './throttle';

export type SyncRoutesDeps = Receiver &
  EnrolDeps &
  Readonly<{
    pool: Pool;
    now: () => number;
    metrics: DistrictMetrics;
    /** New facts are there to be projected. */
    wake: () => void;
  }>;

const questions = ['logs', 'cursor', 'hash', 'fetch'] as const;
const mostQuestionBytes = 64 * 1024;
/**
 * A centre that signs such requests has a bug to mend, and sending them faster must
 * not cost the others: milliseconds until its next batch. (All come after the
 * signature was found right, so nobody else can hold a centre back.)
 */
const holds: Partial<Record<SyncRefusalCode, number>> = {
  'request.replayed': 50,
  'batch.bomb': 1000,
  'batch.malformed': 1000,
  'batch.brokenChain': 1000,
  'batch.specUnknown': 1000,
};
const mostHeldMs = 1000;

/** `POST /v1/<verb>`: what centres say. Everything is read as bytes, because the signature covers bytes. */
export function serveSync(deps: SyncRoutesDeps): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const throttle = createThrottle();
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    answerRefusals(app, deps, throttle);
    app.addHook('onRequest', async (request, reply) => {
      const keyId = keyIn(request);
      const isBatch = request.routeOptions.url?.endsWith('/append') === true;
      await letIn(() => {
        if (isBatch) {
          throttle.demandPace(keyId, deps.now());
        }
        reply.raw.once('close', throttle.enter(isBatch ? 'batch' : 'question', keyId, request.ip));
      });
    });

    app.post('/append', { bodyLimit: syncLimits.packedBytes }, async (request) => {
      const { caller, nonce } = await admit(deps.pool, signedRequest(request, deps));
      request.centreNo = caller.centreNo;
      if (caller.waitMs > 0) {
        throttle.hold(caller.keyId, caller.waitMs, deps.now());
        refuse('quota.exceeded', { after: caller.waitMs });
      }

      const body = bodyOf(request);
      const stop = deps.metrics.ingestSeconds.startTimer();
      const stored = await receiveBatch(deps, caller, body, { kind: 'http', nonce });
      stop();
      throttle.hold(caller.keyId, stored.nextAfterMs, deps.now());
      deps.metrics.stored(stored, body.length);
      deps.wake();
      const { result, nextAfterMs, maxBatch } = stored;
      return { serverTime: serverTime(deps), result, maxBatch, nextAfterMs };
    });

    for (const verb of questions) {
      app.post(`/${verb}`, { bodyLimit: mostQuestionBytes }, async (request) => {
        const { caller, nonce } = await admit(deps.pool, signedRequest(request, deps));
        request.centreNo = caller.centreNo;
        return { serverTime: serverTime(deps), ...(await ask(deps.pool, caller, nonce, verb, bodyOf(request))) };
      });
    }

    app.post('/enrol', { bodyLimit: mostQuestionBytes }, async (request) => ({
      serverTime: serverTime(deps),
      ...(await enrol(deps, bodyOf(request), request.ip)),
    }));
  };
}

/** Who does not wait when told to is made to wait: a flood costs its sender time, and us nothing. */
async function letIn(enter: () => void): Promise<void> {
  try {
    enter();
  } catch (error) {
    if (error instanceof SyncRefusal) {
      await pause(Math.min(error.more.after ?? 0, mostHeldMs));
    }

    throw error;
  }
}

const serverTime = ({ now }: SyncRoutesDeps) => new Date(now()).toISOString();
const bodyOf = (request: FastifyRequest) => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));

function keyIn(request: FastifyRequest): string {
  const value = request.headers[requestHeaders.key];
  return typeof value === 'string' ? value.slice(0, 64) : '';
}

function signedRequest(request: FastifyRequest, { now }: SyncRoutesDeps) {
  const path = request.url.split('?')[0] ?? request.url;
  return { headers: request.headers, path, body: bodyOf(request), now: now() };
}

function answerRefusals(app: FastifyInstance, deps: SyncRoutesDeps, throttle: Throttle): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const refusal = toRefusal(error, request);
    if (refusal.code === 'district.fault') {
      request.log.error(
        { error: error.name, code: (error as { code?: string }).code, stack: error.stack },
        'sync.fault',
      );
    }

    deps.metrics.refusals.inc({ code: refusal.code });
    request.refusal = refusal.code;
    throttle.hold(keyIn(request), holds[refusal.code] ?? null, deps.now());
    if (request.centreNo !== undefined) {
      await noteRefusal(deps.pool, request.centreNo, refusal.code, serverTime(deps)).catch(() => undefined);
    }

    return sendRefusal(reply, refusal, serverTime(deps));
  });
}

/** What the framework itself refuses is said in the words of the protocol. */
function toRefusal(error: Error & { statusCode?: number }, request: FastifyRequest): SyncRefusal {
  if (error instanceof SyncRefusal) {
    return error;
  }

  if (error.statusCode === 413) {
    return new SyncRefusal(request.url.startsWith('/v1/append') ? 'batch.tooLarge' : 'request.malformed');
  }

  return new SyncRefusal((error.statusCode ?? 500) < 500 ? 'request.malformed' : 'district.fault');
}

function sendRefusal(reply: FastifyReply, { code, more }: SyncRefusal, time: string): FastifyReply {
  if (more.after !== undefined) {
    void reply.header('retry-after', String(Math.ceil(more.after / 1000)));
  }

  return reply.code(syncRefusals[code].status).send(refusalBodyOf(code, time, more));
}
