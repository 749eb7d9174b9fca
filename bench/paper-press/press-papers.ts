import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Order = Readonly<{
  /** The built screens: paper is drawn in their fonts. */
  screens: string;
  /** Frozen pages, and where each PDF goes. */
  papers: readonly Readonly<{ html: string; file: string }>[];
  rounds: number;
}>;

/** Milliseconds for each paper, round by round, and for a blank page before each round. */
export type Pressed = Readonly<{ milliseconds: readonly (readonly number[])[]; blank: readonly number[] }>;

/** This file, bundled or not, lies two folders below the project. */
const root = path.resolve(__dirname, '../..');

/** Starts an Electron of its own that makes the PDFs as the app does. */
export async function pressPapers(papers: Order['papers'], rounds = 1): Promise<Pressed> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yimen-press-'));
  try {
    await build({
      entryPoints: [path.join(root, 'bench/paper-press/press.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18.15',
      external: ['electron'],
      logLevel: 'warning',
      outfile: path.join(folder, 'main.js'),
    });
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'paper-press', main: 'main.js' }));
    const screens = process.env['YIMEN_SCREENS'] ?? path.join(root, 'out/renderer');
    await writeFile(path.join(folder, 'order.json'), JSON.stringify({ screens, papers, rounds } satisfies Order));
    await runElectron(folder);
    return JSON.parse(await readFile(path.join(folder, 'answer.json'), 'utf8')) as Pressed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runElectron(folder: string): Promise<void> {
  const executable =
    process.env['ELECTRON_EXEC_PATH'] ?? (createRequire(path.join(root, 'package.json'))('electron') as string);
  // Root cannot have Chromium's sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = ['--disable-gpu', ...sandbox, folder, path.join(folder, 'order.json'), path.join(folder, 'answer.json')];
  const child = spawn(executable, args, {
    env: { ...process.env, XDG_CONFIG_HOME: path.join(folder, 'settings') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint = (complaint + text.toString('utf8')).slice(-4000);
  });
  const overdue = setTimeout(() => child.kill('SIGKILL'), 120_000);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(overdue);
  if (code !== 0) {
    throw new Error(`The papers could not be made: ${complaint}`);
  }
}
