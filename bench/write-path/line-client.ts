import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Reply } from '../../core/contract/frames';

/** One WebSocket line to the hub, as a screen holds it. */
export type LineClient = Readonly<{
  /** Asks with a request id of its own; a refusal or fault throws. */
  call(method: string, input: object): Promise<unknown>;
  close(): void;
}>;

export async function openLine(url: string, token: string): Promise<LineClient> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/line`);
  await once(socket, 'open');
  const waiting = new Map<number, (reply: Reply) => void>();
  const greeted = once(socket, 'message');
  socket.send(JSON.stringify({ auth: token }));
  await greeted;
  socket.on('message', (data: Buffer) => {
    // A notice only makes a screen ask again; who asks what is not measured here.
    if (data.subarray(0, 9).toString() === '{"notice"') {
      return;
    }

    const { id, ...reply } = JSON.parse(data.toString()) as Reply & { id: number };
    waiting.get(id)?.(reply);
    waiting.delete(id);
  });

  let lastId = 0;
  return {
    async call(method, input) {
      lastId += 1;
      const id = lastId;
      const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ id, method, input: { requestId: randomUUID(), ...input } }));
      const reply = await answered;
      if (!reply.ok) {
        throw new Error(`${method} was refused: ${JSON.stringify(reply.error)}`);
      }

      return reply.value;
    },
    close: () => {
      socket.terminate();
    },
  };
}
