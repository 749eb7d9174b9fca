import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyChain } from '../core/storage/event-log';
import { openDatabase } from '../core/storage/open-database';
import { known } from './testing/demo-hub';

let root: string;
let dataDir: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'yimen-kill-'));
  dataDir = join(root, 'data');
  await mkdir(join(root, 'out/renderer/assets'), { recursive: true });
  await symlink(resolve(__dirname, '../standards'), join(root, 'standards'));
  await build({
    entryPoints: [resolve(__dirname, 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: resolve(__dirname, '../out/test/kill-hub.js'),
    external: ['sqlite3', 'knex'],
    logLevel: 'silent',
  });
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

type Running = Readonly<{ child: ChildProcess; ended: Promise<unknown>; url: string; kiosk: string }>;

async function start(): Promise<Running> {
  const child = spawn(process.execPath, [resolve(__dirname, '../out/test/kill-hub.js'), '--demo', '--data', dataDir, '--port', '0', '--json'], {
    env: { ...process.env, YIMEN_ROOT: root },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Listened for at once: a child that dies early must not be waited for in vain.
  const ended = once(child, 'exit');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, stations } = JSON.parse(line) as { url: string; stations: { kind: string; token: string }[] };
  return { child, ended, url, kiosk: stations.find((station) => station.kind === 'kiosk')?.token ?? '' };
}

/** One request until it is answered, through however many hubs; null while the hub is away. */
async function issue({ url, kiosk }: Running, requestId: string): Promise<{ ticketId: string; number: string } | null> {
  try {
    const response = await fetch(`${url}/api/queue.issueTicket`, {
      method: 'POST',
      headers: { authorization: `Bearer ${kiosk}`, 'content-type': 'application/json' },
      body: JSON.stringify({ categoryId: known.category, requestId }),
    });
    return ((await response.json()) as { value: { ticketId: string; number: string } }).value;
  } catch {
    return null;
  }
}

it('loses nothing that was answered, and gives no number twice, when it is killed again and again', async () => {
  const answered = new Map<string, { ticketId: string; number: string }>();
  const unanswered = new Set<string>();
  const kills = 5;
  for (let round = 0; round <= kills; round += 1) {
    const running = await start();
    // What got no answer is asked again under the same id: the ticket may exist already.
    for (const requestId of [...unanswered]) {
      const reply = await issue(running, requestId);
      expect(reply).not.toBeNull();
      unanswered.delete(requestId);
      answered.set(requestId, reply ?? { ticketId: '', number: '' });
    }

    const timer = round < kills ? setTimeout(() => running.child.kill('SIGKILL'), 40 + round * 37) : null;
    const station = async (name: number) => {
      for (let n = 0; n < 40; n += 1) {
        const requestId = `${round}/${name}/${n}`;
        const reply = await issue(running, requestId);
        if (reply === null) {
          unanswered.add(requestId);
          return;
        }

        answered.set(requestId, reply);
      }
    };
    await Promise.all([1, 2, 3, 4].map(station));
    if (timer === null) {
      running.child.kill('SIGTERM');
    }

    await running.ended;
  }

  expect(unanswered.size).toBe(0);
  const db = await openDatabase(join(dataDir, 'centre.db'));
  const rows = await db<{ id: string; number: string }>('ticket').select('id', 'number');
  expect(await verifyChain(db)).toMatchObject({ ok: true });
  await db.destroy();
  const byId = new Map(rows.map((row) => [row.id, row.number]));
  expect([...answered.values()].filter(({ ticketId, number }) => byId.get(ticketId) !== number)).toEqual([]);
  expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length);
  // One ticket a request: those that died unheard were found again, not made again.
  expect(rows.length).toBe(answered.size);
  expect(answered.size).toBeGreaterThan(100);
}, 120_000);
