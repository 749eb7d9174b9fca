import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Reply } from '../../core/contract/frames';
import { refusalTexts, type RefusalCode } from '../../core/contract/refusals';
import { refusalBody } from '../../core/service/dispatch';
import type { Hub } from '../hub';
import { describeApi } from './open-api';
import { bearerOf, type StationTokens } from './station-tokens';

/** How a refusal reads as an HTTP status; whatever is not listed is a conflict with the state of things. */
const statusOf: Readonly<Partial<Record<string, number>>> = {
  'method.unknown': 404,
  'method.forbidden': 403,
  'input.invalid': 400,
  'frame.malformed': 400,
  'frame.tooLarge': 413,
  'station.unknown': 401,
  'hub.fault': 500,
  'hub.diskFull': 507,
};

/** The same dispatcher for machines: `POST /api/<method>` with a station's bearer token. */
export function serveApi(app: FastifyInstance, hub: Hub, tokens: StationTokens, version: string): void {
  app.get('/api/openapi.json', () => describeApi(version));

  app.post<{ Params: { method: string } }>('/api/:method', async (request, reply) => {
    const identity = await tokens.find(bearerOf(request.headers.authorization));
    const answer: Reply =
      identity === null
        ? { ok: false, error: refusalBody('station.unknown') }
        : await hub.dispatch(identity, request.params.method, request.body ?? {});
    return send(request, reply, answer);
  });

  app.get<{ Params: { fileId: string } }>('/api/files/:fileId', async (request, reply) => {
    const identity = await tokens.find(bearerOf(request.headers.authorization));
    const answer: Reply =
      identity === null
        ? { ok: false, error: refusalBody('station.unknown') }
        : await hub.dispatch(identity, 'document.readPdf', { documentId: request.params.fileId });
    if (!answer.ok) {
      return send(request, reply, answer);
    }

    const { base64, sha256 } = answer.value as { base64: string; sha256: string };
    return reply.type('application/pdf').header('x-sha256', sha256).send(Buffer.from(base64, 'base64'));
  });
}

/** `200 {"value"}` or `4xx {"code","message"}`, in English for who asks for it. */
function send(request: FastifyRequest, reply: FastifyReply, answer: Reply): FastifyReply {
  if (answer.ok) {
    return reply.send({ value: answer.value });
  }

  const { error } = answer;
  const isEnglish = request.headers['accept-language']?.toLowerCase().startsWith('en') ?? false;
  const message = isEnglish ? (refusalTexts[error.code as RefusalCode]?.en ?? error.message) : error.message;
  return reply.code(statusOf[error.code] ?? 409).send({ ...error, message });
}
