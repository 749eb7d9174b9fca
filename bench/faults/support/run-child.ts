import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Runs a bundled child to its end and gives back what it printed; throws when it ends otherwise than in order. */
export async function runChild(
  bundle: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(process.execPath, [bundle, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code, signal] = (await ended) as [number | null, string | null];
  if (code !== 0) {
    throw new Error(`The child ended with ${code ?? signal}: ${problems.slice(-2000)}`);
  }

  return output;
}
