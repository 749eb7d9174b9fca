/**
 * Set-up speaks on stderr only: the tools behind it (`npm run hub -- --json`)
 * promise that stdout carries nothing but their own lines.
 */
export function say(text) {
  process.stderr.write(`[set-up] ${text}\n`);
}

/** Says what starts and how long it took, so that a minute of silence is explained beforehand. `false` means failed. */
export function step(name, work) {
  say(`${name} …`);
  const started = Date.now();
  const result = work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(result === false ? `  failed after ${seconds} s` : `  done in ${seconds} s`);
  return result;
}
