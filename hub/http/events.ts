import type { FastifyInstance } from 'fastify';
import type { Notice } from '../../core/contract/frames';
import { refusalBody } from '../../core/service/dispatch';
import type { Hub } from '../hub';
import { bearerOf, type StationTokens } from './station-tokens';

const replayPage = 500;
const heartbeatMilliseconds = 15_000;

/** `GET /api/events?after=<seq>`: every notice after that one, then each new one, as server-sent events. */
export function serveEvents(app: FastifyInstance, hub: Hub, tokens: StationTokens): void {
  app.get<{ Querystring: { after?: string } }>('/api/events', async (request, reply) => {
    const identity = await tokens.find(bearerOf(request.headers.authorization));
    if (identity === null) {
      return reply.code(401).send(refusalBody('station.unknown'));
    }

    const after = Number(request.headers['last-event-id'] ?? request.query.after ?? hub.seq());
    if (!Number.isSafeInteger(after) || after < 0) {
      return reply.code(400).send(refusalBody('input.invalid'));
    }

    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    let sent = after;
    const write = (notices: readonly Notice[]) => {
      for (const notice of notices.filter(({ seq }) => seq > sent)) {
        sent = notice.seq;
        stream.write(`id: ${notice.seq}\nevent: notice\ndata: ${JSON.stringify(notice)}\n\n`);
      }
    };
    // Listen first and keep what comes during the replay, so that nothing falls between.
    const early: Notice[] = [];
    let isReplaying = true;
    const stop = hub.connections.listen((notices) => {
      if (isReplaying) {
        early.push(...notices);
      } else {
        write(notices);
      }
    });
    const heartbeat = setInterval(() => stream.write(': still here\n\n'), heartbeatMilliseconds);
    stream.on('close', () => {
      clearInterval(heartbeat);
      stop();
    });
    stream.write(': listening\n\n');
    await replay(hub, after, write);
    isReplaying = false;
    write(early);
    return reply;
  });
}

async function replay(hub: Hub, after: number, write: (notices: readonly Notice[]) => void): Promise<void> {
  let from = after;
  const until = hub.seq();
  while (from < until) {
    const before = Math.min(from + replayPage, until) + 1;
    const facts = (await hub.centre()?.work.read((tx) => tx.facts.list(before, before - from - 1))) ?? [];
    write(facts.toReversed().map(({ seq, type, subjectId }) => ({ seq, type, subjectId })));
    from = before - 1;
  }
}
