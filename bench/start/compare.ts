import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startHubProcess } from '../hub-process';
import { rounded, type Result } from '../result';
import { median } from '../statistics';
import { buildEmptyWindow } from './build-empty-window';
import { timeStart, type Contestant } from './launch';

const rounds = 7;

const root = resolve(__dirname, '../..');

/** From the start of the process to a clerk's console that can be used, beside an empty window with React. */
export async function compareStart(): Promise<readonly Result[]> {
  const dir = await mkdtemp(join(tmpdir(), 'yimen-start-'));
  try {
    const empty: Contestant = {
      folder: await buildEmptyWindow(join(dir, 'empty')),
      env: { XDG_CONFIG_HOME: join(dir, 'empty-settings') },
      page: { address: 'index.html', selector: 'button' },
    };
    const data = join(dir, 'data');
    const counterId = await prepareData(data);
    const env = { YIMEN_DATA: data };
    const welcome: Contestant = { folder: root, env, page: { address: '/welcome/', selector: 'a[href*="clerk"]' } };
    const console: Contestant = { folder: root, env, page: { address: '/clerk/', selector: '[aria-keyshortcuts="F2"]' } };
    await writeSettings(data, []);
    const first = await takeTurns(empty, welcome);
    await writeSettings(data, [{ kind: 'clerk', counterId }]);
    const second = await takeTurns(empty, console);
    return [
      describe('start.console', second, '≤ 1.5', 'start.console: process start to a usable clerk console (hub, first page and console start together), against one empty Electron window with React; median of alternating starts, warm disk'),
      describe('start.welcome', first, null, 'start.welcome: the same to the first page with its links to every screen'),
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** A demo centre whose staff are signed in, as a hub leaves it behind. */
async function prepareData(data: string): Promise<string | null> {
  const hub = await startHubProcess(data);
  await hub.stop();
  return hub.stations.find((station) => station.kind === 'clerk')?.counterId ?? null;
}

async function writeSettings(data: string, autostart: readonly object[]): Promise<void> {
  await mkdir(join(data, 'shell'), { recursive: true });
  await writeFile(join(data, 'shell', 'device.json'), JSON.stringify({ autostart }));
}

type Pairs = readonly Readonly<{ own: number; empty: number }>[];

async function takeTurns(empty: Contestant, own: Contestant): Promise<Pairs> {
  const pairs: { own: number; empty: number }[] = [];
  for (let n = 0; n <= rounds; n += 1) {
    const pair = { empty: await timeStart(empty), own: await timeStart(own) };
    // The first round fills the disk cache and the code caches.
    if (n > 0) {
      pairs.push(pair);
    }
  }

  return pairs;
}

function describe(name: string, pairs: Pairs, aim: string | null, note: string): Result {
  return {
    name,
    value: rounded(median(pairs.map(({ own }) => own))),
    unit: 'ms',
    baseline: rounded(median(pairs.map(({ empty }) => empty))),
    ratio: rounded(median(pairs.map(({ own, empty }) => own / empty))),
    aim,
    note,
  };
}
