import { resolve } from 'node:path';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { CounterId } from '../core/domain/id';
import { openDemo } from './demo/open-demo';
import type { LentStation } from './http/lend-stations';
import { startServer, type Server } from './http/server';
import { known, openDemoHub, standardsDir, type DemoHub } from './testing/demo-hub';

let demo: DemoHub;
let server: Server;
let stations: readonly LentStation[];

beforeAll(async () => {
  demo = await openDemoHub();
  const rendererDir = resolve(__dirname, 'testing/pages');
  server = await startServer({
    hub: demo.hub,
    rendererDir,
    standardsDir,
    version: 'test',
    port: 0,
    log: () => undefined,
  });
  stations = await openDemo(demo.hub, server.tokens, demo.dataDir, () => demo.clock.now);
});
afterAll(async () => {
  await server.close();
  await demo.close();
});

const tokenOf = (kind: LentStation['kind'], n = 1) =>
  stations.filter((station) => station.kind === kind)[n - 1]?.token ?? '';

async function post(method: string, token: string, body: string | object, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, never> };
}

function openSocket(): Promise<{ socket: WebSocket; next: () => Promise<Record<string, unknown>> }> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/line`);
  const queue: Record<string, unknown>[] = [];
  let wake: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    queue.push(JSON.parse(data.toString('utf8')) as Record<string, unknown>);
    wake();
  });
  const next = async () => {
    while (queue.length === 0) {
      await new Promise<void>((done) => {
        wake = done;
      });
    }

    return queue.shift() ?? {};
  };
  return new Promise((done) => {
    socket.on('open', () => {
      done({ socket, next });
    });
  });
}

describe('POST /api', () => {
  it('serves a resident from ticket to review, by the names integrators rely on', async () => {
    const counterId = stations.find((station) => station.kind === 'clerk')?.counterId as CounterId;
    const rating =
      stations.find((station) => station.kind === 'rating' && station.counterId === counterId)?.token ?? '';
    let n = 0;
    const id = () => ({ requestId: `story-${(n += 1)}` });
    const catalog = await post('catalog.read', tokenOf('kiosk'), {});
    expect(catalog.body).toMatchObject({
      value: { categories: expect.any(Array) as unknown, items: expect.any(Array) as unknown },
    });
    const ticket = await post('queue.issueTicket', tokenOf('kiosk'), {
      categoryId: known.category,
      itemId: known.item,
      ...id(),
    });
    expect(ticket).toMatchObject({ status: 200, body: { value: { number: 'E001', waitingAhead: 0 } } });
    expect((await post('counter.open', tokenOf('clerk'), { counterId, ...id() })).status).toBe(200);
    expect((await post('queue.callNext', tokenOf('clerk'), { counterId, ...id() })).body).toMatchObject({
      value: { number: 'E001' },
    });
    expect((await post('queue.startService', tokenOf('clerk'), { counterId, ...id() })).status).toBe(200);
    expect((await post('queue.finish', tokenOf('clerk'), { counterId, ...id() })).status).toBe(200);
    const { ticketId } = ticket.body['value'] as unknown as { ticketId: string };
    const review = { ticketId, level: 5, tags: ['510'], ...id() };
    expect((await post('review.submit', tokenOf('clerk'), review)).status).toBe(403);
    const first = await post('review.submit', rating, review);
    expect(first.status).toBe(200);
    // The same screen within its minute puts the one review right; it makes no second one.
    expect((await post('review.submit', rating, { ...review, ...id() })).body).toEqual(first.body);
    expect((await post('review.decline', rating, { ticketId, ...id() })).body).toMatchObject({
      code: 'review.already',
    });
    expect((await post('audit.verify', tokenOf('manager'), {})).body).toMatchObject({ value: { ok: true, from: 1 } });
    expect((await post('queue.board', tokenOf('hall'), {})).body).toMatchObject({
      value: { calls: [{ number: 'E001' }] },
    });
  });

  it.each([
    ['an unknown method', 'queue.teleport', 'kiosk', '{}', 404, 'method.unknown'],
    ['a wrong role', 'audit.verify', 'kiosk', '{}', 403, 'method.forbidden'],
    ['a wrong shape', 'queue.issueTicket', 'kiosk', '{"categoryId":5}', 400, 'input.invalid'],
    ['a missing request id', 'queue.issueTicket', 'kiosk', '{"categoryId":"residence"}', 400, 'input.invalid'],
    ['no JSON', 'queue.board', 'kiosk', '{"a', 400, 'frame.malformed'],
    ['a poisoned prototype', 'queue.board', 'kiosk', '{"__proto__":{"role":"manager"}}', 400, 'frame.malformed'],
    ['10 MB', 'queue.board', 'kiosk', `{"a":"${'x'.repeat(10 * 1024 * 1024)}"}`, 413, 'frame.tooLarge'],
  ] as const)('refuses %s and stays up', async (_what, method, kind, body, status, code) => {
    expect(await post(method, tokenOf(kind), body)).toMatchObject({ status, body: { code } });
    expect(((await (await fetch(`${server.url}/health`)).json()) as { ok: boolean }).ok).toBe(true);
  });

  it('lets nobody in without a token, and answers in English when asked', async () => {
    expect(await post('queue.board', 'wrong', {})).toMatchObject({ status: 401, body: { code: 'station.unknown' } });
    const english = await post('audit.verify', tokenOf('kiosk'), {}, { 'accept-language': 'en' });
    expect(english.body).toMatchObject({ message: 'This station or role may not do this.' });
  });

  it('describes itself from the contract', async () => {
    const api = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, unknown> };
    expect(api.paths['/api/queue.callNext']).toMatchObject({
      post: { requestBody: { content: { 'application/json': { schema: { required: ['counterId', 'requestId'] } } } } },
    });
  });
});

describe('the WebSocket line', () => {
  it('answers, and tells what happened', async () => {
    const { socket, next } = await openSocket();
    socket.send(JSON.stringify({ auth: tokenOf('kiosk') }));
    expect(await next()).toMatchObject({ hello: { protocol: 1 } });
    socket.send(
      JSON.stringify({
        id: 1,
        method: 'queue.issueTicket',
        input: { categoryId: known.category, requestId: 'by-socket' },
      }),
    );
    const frames = [await next(), await next()];
    expect(frames).toContainEqual({ notice: expect.objectContaining({ type: 'ticket.issued' }) as unknown });
    expect(frames).toContainEqual(expect.objectContaining({ id: 1, ok: true }));
    socket.close();
  });

  it('refuses a frame of 10 MB and one that is no frame, and goes on', async () => {
    const { socket, next } = await openSocket();
    socket.send(JSON.stringify({ auth: tokenOf('kiosk') }));
    await next();
    socket.send(JSON.stringify({ id: 1, method: 'queue.board', input: { a: 'x'.repeat(10 * 1024 * 1024) } }));
    expect(await next()).toMatchObject({ refused: { code: 'frame.tooLarge' } });
    socket.send('not a frame');
    expect(await next()).toMatchObject({ refused: { code: 'frame.malformed' } });
    socket.send(JSON.stringify({ id: 2, method: 'queue.board', input: {} }));
    expect(await next()).toMatchObject({ id: 2, ok: true });
    socket.close();
  });

  it('turns away who has no token, and cuts a station that is revoked', async () => {
    const stranger = await openSocket();
    stranger.socket.send(JSON.stringify({ auth: 'wrong' }));
    expect(await stranger.next()).toMatchObject({ refused: { code: 'station.unknown' } });

    const hall = await openSocket();
    hall.socket.send(JSON.stringify({ auth: tokenOf('hall') }));
    await hall.next();
    const closed = new Promise((done) => hall.socket.on('close', done));
    const list = await demo.call(demo.identity('manager'), 'station.list', {});
    const stationId = list.find((station) => station.kind === 'hall')?.id;
    await demo.call(demo.identity('manager'), 'station.revoke', { stationId: stationId as never });
    await closed;
    expect((await post('queue.board', tokenOf('hall'), {})).status).toBe(401);
  });
});

it('streams every notice after a given one, then the new ones', async () => {
  const control = new AbortController();
  const response = await fetch(`${server.url}/api/events?after=0`, {
    headers: { authorization: `Bearer ${tokenOf('manager')}` },
    signal: control.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const before = demo.hub.seq();
  await post('queue.issueTicket', tokenOf('kiosk'), { categoryId: known.category, requestId: 'for-events' });
  let text = '';
  while (!text.includes(`id: ${before + 1}\n`)) {
    text += (await reader?.read())?.value ?? '';
  }

  control.abort();
  const seqs = [...text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
  expect(seqs).toEqual(Array.from({ length: before + 1 }, (_, index) => index + 1));
});

it('listens on this machine only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address;
  const port = new URL(server.url).port;
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  if (outside !== undefined) {
    await expect(fetch(`http://${outside}:${port}/health`)).rejects.toThrow();
  }
});

it('serves pages under a strict policy, with a nonce of their own', async () => {
  const [first, second] = await Promise.all([
    fetch(`${server.url}/kiosk/index.html`),
    fetch(`${server.url}/kiosk/index.html`),
  ]);
  const policy = first.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toBe(second.headers.get('content-security-policy'));
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(await first.text()).toContain(`content="${nonce}"`);
});
