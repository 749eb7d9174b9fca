import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { percentile } from '../../statistics';
import type { HubProcess } from '../support/hub-process';
import type { Tally } from '../support/tally';
import { post } from './post';

const lorises = 100;
/** Whoever waits behind the flood waits as long as it lasts; whoever has a share of the hub a small part of that. */
const shareOfFlood = 0.25;
/** Milliseconds; or ten times what is usual where the machine is slow. */
const longestWait = 1000;

/** Row 42: one line asks ten thousand things at once; everybody else is served as if it did not. */
export async function drillFlood(tally: Tally, hub: HubProcess, flood: number): Promise<void> {
  const quiet = await waits(hub, () => false, 40);
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/line`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ auth: hub.token('kiosk') }));
  await once(socket, 'message');
  let answers = 0;
  socket.on('message', (data: Buffer) => {
    answers += data.subarray(0, 5).toString() === '{"id"' ? 1 : 0;
  });
  for (let id = 1; id <= flood; id += 1) {
    socket.send(JSON.stringify({ id, method: 'queue.board', input: {} }));
  }

  const started = performance.now();
  const busy = await waits(hub, () => answers < flood && performance.now() - started < 60_000, 20);
  const [lasted, waited] = [performance.now() - started, percentile(busy, 95)];
  tally.check(
    42,
    'everybody else is served while one line floods',
    waited < shareOfFlood * lasted ? null : `p95 ${waited.toFixed(0)} ms of a flood of ${lasted.toFixed(0)} ms`,
  );
  tally.check(
    42,
    'every question of the flood is answered or refused',
    answers === flood ? null : `${answers} of ${flood}`,
  );
  tally.note(
    42,
    `another station waits p95 ${waited.toFixed(0)} ms during ${flood} calls on one line (${(lasted / 1000).toFixed(1)} s), ${percentile(quiet, 95).toFixed(0)} ms before`,
  );
  socket.close();
}

/** Row 67: a hundred callers that say one byte a second. */
export async function drillSlowLoris(tally: Tally, hub: HubProcess): Promise<void> {
  const { hostname, port } = new URL(hub.url);
  const quiet = await waits(hub, () => false, 40);
  const sockets: Socket[] = [];
  for (let n = 0; n < lorises; n += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write('POST /api/queue.board HTTP/1.1\r\nHost: x\r\nX: ');
    sockets.push(socket);
  }

  const timer = setInterval(() => {
    sockets.forEach((socket) => socket.write('x'));
  }, 1000);
  const busy = await waits(hub, () => false, 60);
  clearInterval(timer);
  sockets.forEach((socket) => {
    socket.destroy();
  });
  tally.check(
    67,
    'everybody else is served',
    percentile(busy, 95) < Math.max(longestWait, 10 * percentile(quiet, 95))
      ? null
      : `p95 ${percentile(busy, 95).toFixed(0)} ms`,
  );
  tally.note(
    67,
    `another station waits p95 ${percentile(busy, 95).toFixed(0)} ms beside ${lorises} slow callers, ${percentile(quiet, 95).toFixed(0)} ms before`,
  );
}

/** How long an ordinary question takes, again and again; at least so many times. */
async function waits(hub: HubProcess, goesOn: () => boolean, atLeast: number): Promise<readonly number[]> {
  const measured: number[] = [];
  while (measured.length < atLeast || goesOn()) {
    const { milliseconds, status } = await post(hub, 'hall', 'queue.board', '{}');
    measured.push(status === 200 ? milliseconds : Infinity);
    await pause(20);
  }

  return measured;
}
