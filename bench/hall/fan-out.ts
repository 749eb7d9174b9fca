import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { startHubProcess, type HubProcess } from '../hub-process';
import { rounded, type Result } from '../result';
import { median, percentile } from '../statistics';
import { openLine, type LineClient } from '../write-path/line-client';

const screens = 64;
const calls = 40;

/** A screen that asks for the board whenever it hears that somebody was called, as the hall display does. */
type Screen = Readonly<{ shows(callId: number): Promise<void>; close(): void; lastBytes(): number }>;

/** A call until sixty-four screens show it, against the same bytes sent to sixty-four bare sockets. */
export async function compareFanOut(dataDir: string): Promise<readonly Result[]> {
  const hub = await startHubProcess(dataDir);
  const manager = await openLine(hub.url, tokenOf(hub, 'manager'));
  const counterId = ((await manager.call('counter.list', {})) as { id: string }[])[0]?.id ?? '';
  const quiet = await callAll(manager, counterId, null);
  const shown = await Promise.all(Array.from({ length: screens }, () => openScreen(hub)));
  const busy = await callAll(manager, counterId, shown);
  const bytes = shown[0]?.lastBytes() ?? 0;
  shown.forEach((screen) => {
    screen.close();
  });
  manager.close();
  await hub.stop();
  const bare = await bareFanOut(bytes);
  const note = `hall.show: a call until ${screens} screens have heard of it, asked for the board and got it, against the same ${bytes} bytes sent at once to ${screens} bare sockets of ws. hall.busy: the call itself meanwhile, against the same hub with no screen. One machine carries all of it.`;
  const result = (name: string, value: readonly number[], baseline: readonly number[], aim: string): Result => ({
    name,
    value: rounded(percentile(value, 50)),
    unit: 'ms',
    baseline: rounded(percentile(baseline, 50)),
    ratio: rounded(median(value) / median(baseline)),
    aim,
    note,
  });
  return [
    result('hall.show.p50', busy.shown, bare, '≤ 4'),
    result('hall.busy.call.p50', busy.called, quiet.called, '≤ 1.5'),
  ];
}

const tokenOf = (hub: HubProcess, kind: string) => hub.stations.find((station) => station.kind === kind)?.token ?? '';

type Timed = Readonly<{ called: readonly number[]; shown: readonly number[] }>;

async function callAll(manager: LineClient, counterId: string, screensOn: readonly Screen[] | null): Promise<Timed> {
  const [called, shown]: [number[], number[]] = [[], []];
  let callId = await newestCall(manager);
  for (let n = 0; n < calls; n += 1) {
    await manager.call('queue.issueTicket', { categoryId: 'civil-affairs' });
    await new Promise((done) => setTimeout(done, 30));
    callId += 1;
    const from = performance.now();
    const seen = screensOn === null ? null : Promise.all(screensOn.map((screen) => screen.shows(callId)));
    await manager.call('queue.callNext', { counterId });
    called.push(performance.now() - from);
    await seen;
    shown.push(performance.now() - from);
    await manager.call('queue.startService', { counterId });
    await manager.call('queue.finish', { counterId });
    await new Promise((done) => setTimeout(done, 30));
  }

  return { called, shown };
}

async function newestCall(line: LineClient): Promise<number> {
  const board = (await line.call('queue.board', {})) as { calls: { callId: number }[] };
  // Nobody has called yet: the next id follows the highest there is, which of past calls is below nothing.
  return board.calls[0]?.callId ?? 0;
}

async function openScreen(hub: HubProcess): Promise<Screen> {
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/line`);
  await once(socket, 'open');
  const greeted = once(socket, 'message');
  socket.send(JSON.stringify({ auth: tokenOf(hub, 'hall') }));
  await greeted;
  let [id, isAsking, isStale, bytes] = [0, false, false, 0];
  let [newest, wanted] = [0, Infinity];
  let done: () => void = () => undefined;
  const ask = () => {
    [isAsking, isStale] = [true, false];
    id += 1;
    socket.send(JSON.stringify({ id, method: 'queue.board', input: {} }));
  };
  socket.on('message', (data: Buffer) => {
    if (data.subarray(0, 9).toString() === '{"notice"') {
      isStale = isAsking;
      if (!isAsking) {
        ask();
      }

      return;
    }

    const reply = JSON.parse(data.toString()) as { value: { calls: { callId: number }[] } };
    [isAsking, bytes, newest] = [false, data.length, reply.value.calls[0]?.callId ?? 0];
    if (newest >= wanted) {
      wanted = Infinity;
      done();
    }

    if (isStale) {
      ask();
    }
  });
  return {
    shows: (callId) =>
      new Promise((resolve) => {
        wanted = callId;
        done = resolve;
      }),
    lastBytes: () => bytes,
    close: () => {
      socket.terminate();
    },
  };
}

async function bareFanOut(bytes: number): Promise<readonly number[]> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const sockets = await Promise.all(
    Array.from({ length: screens }, async () => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`);
      await once(socket, 'open');
      return socket;
    }),
  );
  const text = 'x'.repeat(bytes);
  const took: number[] = [];
  for (let n = 0; n < calls; n += 1) {
    const from = performance.now();
    const heard = Promise.all(sockets.map((socket) => once(socket, 'message')));
    server.clients.forEach((client) => {
      client.send(text);
    });
    await heard;
    took.push(performance.now() - from);
  }

  sockets.forEach((socket) => {
    socket.terminate();
  });
  server.close();
  return took;
}
