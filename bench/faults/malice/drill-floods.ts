import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { percentile } from '../../statistics';
import type { HubProcess } from '../support/hub-process';
import type { Tally } from '../support/tally';
import { post } from './post';

const lorises = 100;
/** Milliseconds. Five times what is promised to a quiet machine: a drill must not fail because others work beside it. */
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
  tally.check(42, 'everybody else is served while one line floods', percentile(busy, 95) < longestWait ? null : `p95 ${percentile(busy, 95).toFixed(0)} ms`);
  tally.check(42, 'every question of the flood is answered or refused', answers === flood ? null : `${answers} of ${flood}`);
  tally.note(42, `another station waits p95 ${percentile(busy, 95).toFixed(0)} ms during ${flood} calls on one line (${((performance.now() - started) / 1000).toFixed(1)} s), ${percentile(quiet, 95).toFixed(0)} ms before`);
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
  tally.check(67, 'everybody else is served', percentile(busy, 95) < longestWait ? null : `p95 ${percentile(busy, 95).toFixed(0)} ms`);
  tally.note(67, `another station waits p95 ${percentile(busy, 95).toFixed(0)} ms beside ${lorises} slow callers, ${percentile(quiet, 95).toFixed(0)} ms before`);
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
