import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { untilInteractive } from './dev-tools';

export type Contestant = Readonly<{
  folder: string;
  env: Readonly<Record<string, string>>;
  /** Part of the address of the page, and what on it somebody could use. */
  page: Readonly<{ address: string; selector: string }>;
}>;

const giveUpAfterMilliseconds = 60_000;

/** Milliseconds from the start of the process until its page can be used; then ends it in order. */
export async function timeStart({ folder, env, page }: Contestant): Promise<number> {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (executable === undefined) {
    throw new Error('Run this by `npm run bench`, which says where Electron is');
  }

  // Root cannot have Chromium's sandbox; then no contestant has it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = performance.now();
  const child = spawn(executable, [...sandbox, '--remote-debugging-port=0', folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const overdue = setTimeout(() => child.kill('SIGKILL'), giveUpAfterMilliseconds);
  try {
    const port = await Promise.race([portSaidBy(child.stderr), exited.then(() => Promise.reject(new Error('Electron ended at once')))]);
    await untilInteractive(port, page.address, page.selector);
    return performance.now() - from;
  } finally {
    child.kill('SIGTERM');
    await exited;
    clearTimeout(overdue);
  }
}

async function portSaidBy(stderr: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: stderr })) {
    const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1];
    if (port !== undefined) {
      // Whoever stops reading stops the writer in the end.
      stderr.resume();
      return Number(port);
    }
  }

  throw new Error('Electron offered no debugging port');
}
