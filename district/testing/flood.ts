import { Worker } from 'node:worker_threads';
import type { RecordedRequest } from './test-centre';

/** Sends the given requests over and over on some connections, in a thread of its own, and minds no answer. */
const sender = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { requests, connections } = workerData;
  const answers = {};
  let isOn = false;
  let next = 0;
  async function line() {
    while (isOn) {
      const { url, headers, body } = requests[next++ % requests.length];
      try {
        const response = await fetch(url, { method: 'POST', headers, body });
        await response.arrayBuffer();
        answers[response.status] = (answers[response.status] ?? 0) + 1;
      } catch {
        answers.broken = (answers.broken ?? 0) + 1;
      }
    }
  }
  let lines = [];
  parentPort.on('message', async (what) => {
    if (what === 'start') {
      isOn = true;
      lines = Array.from({ length: connections }, line);
    } else {
      isOn = false;
      await Promise.all(lines);
    }
    parentPort.postMessage(answers);
  });
`;

/** How often each status was answered. */
export type FloodAnswers = Readonly<Record<string, number>>;

export type Flood = Readonly<{
  start: () => Promise<FloodAnswers>;
  /** Once no request is under way. */
  stop: () => Promise<FloodAnswers>;
  end: () => Promise<unknown>;
}>;

export function createFlood(requests: readonly RecordedRequest[], connections: number): Flood {
  const worker = new Worker(sender, { eval: true, workerData: { requests, connections } });
  const ask = (what: string): Promise<FloodAnswers> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (answers: FloodAnswers) => {
        worker.off('error', reject);
        resolve(answers);
      });
      worker.postMessage(what);
    });
  return { start: () => ask('start'), stop: () => ask('stop'), end: () => worker.terminate() };
}
