/**
 * Set-up speaks on stderr only: the tools behind it (`npm run hub -- --json`)
 * promise that stdout carries nothing but their own lines.
 */
export function say(text) {
  process.stderr.write(`[set-up] ${text}\n`);
}

/** Long enough not to chatter, short enough that nobody thinks the machine has hung. */
const heartbeatMs = 10_000;

/** Says what starts, that it is still going, and how long it took. `false` means failed. */
export async function step(name, work) {
  say(`${name} …`);
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  const heartbeat = setInterval(() => say(`  … ${Math.round(seconds())} s`), heartbeatMs);
  try {
    const result = await work();
    say(result === false ? `  failed after ${seconds()} s` : `  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
