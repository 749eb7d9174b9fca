import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDemo } from './demo/open-demo';
import type { LentStation } from './http/lend-stations';
import { startServer, type Server } from './http/server';
import { known, openDemoHub, standardsDir, type DemoHub } from './testing/demo-hub';

type Line = Readonly<{ show: 'call' | 'waiting'; text: string; stale?: boolean }>;

let demo: DemoHub;
let server: Server;
let stations: readonly LentStation[];
let client: ChildProcess | null = null;

const serve = (port: number) =>
  startServer({
    hub: demo.hub,
    rendererDir: resolve(__dirname, 'testing/pages'),
    standardsDir,
    version: 'test',
    port,
    log: () => undefined,
  });

beforeEach(async () => {
  demo = await openDemoHub();
  server = await serve(0);
  stations = await openDemo(demo.hub, server.tokens, demo.dataDir, () => demo.clock.now);
});

afterEach(async () => {
  client?.kill();
  await server.close();
  await demo.close();
});

/** The sample client as an integrator starts it; gives its lines one by one. */
function startClient(token: string) {
  const program = resolve(__dirname, '../docs/led-board/led-board.mjs');
  const child = spawn(process.execPath, [program, '--hub', server.url, '--token', token, '--hold', '1']);
  client = child;
  const lines: Line[] = [];
  let wake: () => void = () => undefined;
  createInterface({ input: child.stdout }).on('line', (text) => {
    lines.push(JSON.parse(text) as Line);
    wake();
  });
  return {
    child,
    /** The next line that fits; those before it are passed over. */
    async next(fits: (line: Line) => boolean): Promise<Line> {
      for (;;) {
        const line = lines.shift();
        if (line !== undefined && fits(line)) {
          return line;
        }
        if (line === undefined) {
          await new Promise<void>((done) => {
            wake = done;
          });
        }
      }
    },
  };
}

const tokenOf = (kind: LentStation['kind']) => stations.find((station) => station.kind === kind)?.token ?? '';
const isCall = (line: Line) => line.show === 'call';

async function callOne(n: number): Promise<string> {
  const counterId = demo.counters[n - 1] ?? ('' as never);
  await demo.ask(demo.identity('clerk', n), 'counter.open', { counterId, requestId: crypto.randomUUID() });
  await demo.call(demo.identity('kiosk'), 'queue.issueTicket', { categoryId: known.category });
  const { number, counterNumber } = await demo.call(demo.identity('clerk', n), 'queue.callNext', { counterId });
  return `${number}→${counterNumber}`;
}

it('shows what waits, then each call once and in order, none from before it came on', async () => {
  await callOne(1);
  const board = startClient(tokenOf('hall'));
  expect(await board.next((line) => line.show === 'waiting')).toMatchObject({ stale: false });
  const called = [await callOne(2), await callOne(3)];
  expect([(await board.next(isCall)).text, (await board.next(isCall)).text]).toEqual(called);
});

it('keeps the last board while the hub is away, marked as old, and misses no call of that time', async () => {
  const board = startClient(tokenOf('hall'));
  await board.next((line) => line.show === 'waiting');
  const port = Number(new URL(server.url).port);
  await server.close();
  expect(await board.next(({ stale }) => stale === true)).toMatchObject({ show: 'waiting' });

  const called = await callOne(1);
  server = await serve(port);
  stations = await openDemo(demo.hub, server.tokens, demo.dataDir, () => demo.clock.now);
  expect((await board.next(isCall)).text).toBe(called);
});

it('ends with the hub’s words where the token is not known', async () => {
  const { child } = startClient('guessed');
  const words: string[] = [];
  child.stderr?.on('data', (data: Buffer) => words.push(data.toString('utf8')));
  const code = await new Promise((done) => child.once('exit', done));
  expect(code).toBe(1);
  expect(words.join('')).toMatch(/配对/);
});
