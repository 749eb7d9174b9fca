import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { WebSocket } from 'ws';
import type { HubProcess } from '../support/hub-process';
import type { Tally } from '../support/tally';
import { post } from './post';

const deepJson = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`;

/** Row 42: what no screen of ours would ever send over a line. */
const frames: readonly (readonly [what: string, text: string])[] = [
  ['no JSON', 'not a frame'],
  ['an empty frame', ''],
  ['null', 'null'],
  ['a list', '[1,2,3]'],
  ['a poisoned prototype', '{"id":1,"method":"audit.verify","input":{},"__proto__":{"role":"manager"}}'],
  [
    'a poisoned prototype in the input',
    '{"id":1,"method":"audit.verify","input":{"__proto__":{"role":"manager","isAdmin":true}}}',
  ],
  [
    'a poisoned constructor',
    '{"id":1,"method":"audit.verify","input":{"constructor":{"prototype":{"role":"manager"}}}}',
  ],
  ['a role of its own', '{"id":1,"method":"audit.verify","input":{},"role":"manager","actor":{"role":"manager"}}'],
  ['a method of Object', '{"id":1,"method":"__proto__","input":{}}'],
  ['another method of Object', '{"id":1,"method":"constructor","input":{}}'],
  ['a negative id', '{"id":-1,"method":"audit.verify","input":{}}'],
  ['a fractional id', '{"id":1.5,"method":"audit.verify","input":{}}'],
  ['an id as text', '{"id":"1","method":"audit.verify","input":{}}'],
  ['a list as a method', '{"id":1,"method":["audit.verify"],"input":{}}'],
  ['a token in the middle', '{"auth":"another"}'],
  ['10 MB', JSON.stringify({ id: 1, method: 'audit.verify', input: { a: 'x'.repeat(10 * 1024 * 1024) } })],
  ['40,000 objects in each other', `{"id":1,"method":"audit.verify","input":${deepJson}}`],
];

export async function drillFrames(tally: Tally, hub: HubProcess): Promise<void> {
  const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/line`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ auth: hub.token('kiosk') }));
  await once(socket, 'message');
  for (const [what, text] of frames) {
    const answered = once(socket, 'message', { signal: AbortSignal.timeout(10_000) }).then(
      ([data]) => String(data),
      () => 'no answer',
    );
    socket.send(text);
    const answer = await answered;
    const isRefused = /"refused"|"ok":false/.test(answer) && !answer.includes('hub.fault');
    tally.check(42, 'a frame that no screen sends is refused', isRefused ? null : `${what}: ${answer.slice(0, 200)}`);
  }

  socket.send(Buffer.from([0xff, 0xfe, 0x00]), { binary: true });
  socket.close();
  const still = await post(hub, 'kiosk', 'audit.verify', '{}');
  tally.check(42, 'a kiosk is still a kiosk', still.code === 'method.forbidden' ? null : still.code);
}

/** Row 47: small on the wire, large in memory. */
export async function drillBombs(tally: Tally, hub: HubProcess): Promise<void> {
  const bomb = Uint8Array.from(gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)));
  const bodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, Readonly<Record<string, string>>])[] = [
    ['64 MB in 64 kB of gzip', bomb, { 'content-encoding': 'gzip' }],
    ['gzip that is called JSON', bomb, {}],
    ['200,000 lists in each other', '['.repeat(200_000), {}],
    ['120,000 objects in each other', deepJson, {}],
    ['a number of 200,000 digits', `{"a":${'9'.repeat(200_000)}}`, {}],
    ['20,000 keys', `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":1`).join(',')}}`, {}],
  ];
  for (const [what, body, headers] of bodies) {
    const { status, code, milliseconds } = await post(hub, 'kiosk', 'audit.verify', body, headers);
    const isRefused = status >= 400 && status < 500;
    tally.check(
      47,
      'a bomb is refused before it unfolds',
      isRefused && milliseconds < 5000 ? null : `${what}: ${status} ${code} in ${milliseconds.toFixed(0)} ms`,
    );
  }

  const health = await fetch(`${hub.url}/health`).then(
    (response) => response.status,
    () => 0,
  );
  tally.check(47, 'the hub is still there', health === 200 ? null : `status ${health}`);
  tally.check(47, 'half a request is not waited for', await sendHalf(hub));
}

/** Says it will send much, sends a little, and goes away. */
async function sendHalf(hub: HubProcess): Promise<string | null> {
  const { hostname, port } = new URL(hub.url);
  for (let n = 0; n < 20; n += 1) {
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `POST /api/queue.board HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"a"`,
    );
    socket.destroy();
  }

  const { status } = await post(hub, 'hall', 'queue.board', '{}');
  return status === 200 ? null : `status ${status}`;
}
