import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';

type Target = Readonly<{ type: string; url: string; webSocketDebuggerUrl: string }>;

type Reply = Readonly<{ result?: Readonly<{ result?: Readonly<{ value?: unknown }> }> }>;

/** Much shorter than what is measured. Milliseconds. */
const lookEvery = 10;

/**
 * Waits until a page whose address contains `address` shows an element that
 * somebody could use, and has painted it. The same look for every contestant.
 */
export async function untilInteractive(port: number, address: string, selector: string): Promise<void> {
  const target = await findPage(port, address);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await once(socket, 'open');
  while (!(await isPainted(socket, selector))) {
    await sleep(lookEvery);
  }

  socket.terminate();
}

async function findPage(port: number, address: string): Promise<Target> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/json`);
    const targets = (await response.json()) as readonly Target[];
    const page = targets.find((target) => target.type === 'page' && target.url.includes(address));
    if (page !== undefined) {
      return page;
    }

    await sleep(lookEvery);
  }
}

async function isPainted(socket: WebSocket, selector: string): Promise<boolean> {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  const painted = 'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true))))';
  const expression = `${element} === null ? false : ${painted}`;
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, awaitPromise: true, returnByValue: true } }));
  const [data] = (await once(socket, 'message')) as [Buffer];
  return (JSON.parse(data.toString()) as Reply).result?.result?.value === true;
}
