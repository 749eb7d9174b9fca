import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readText } from './files.mjs';
import { at } from './paths.mjs';
import { say } from './say.mjs';

const lockFile = at('out/.set-up.lock');

/** Two commands started at once in one checkout must not install or build over each other. */
export async function underLock(work) {
  fs.mkdirSync(at('out'), { recursive: true });
  let told = false;
  while (!tryLock()) {
    if (!told) {
      say(`Another command (process ${readText(lockFile)}) is setting up; waiting for it …`);
      told = true;
    }
    await sleep(200);
  }
  const release = () => fs.rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function tryLock() {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return removeIfAbandoned();
  }
}

/** A killed command leaves its lock behind; its process id tells. Always false: the next try decides. */
function removeIfAbandoned() {
  const owner = Number(readText(lockFile));
  const isAbandoned = owner > 0 ? !isRunning(owner) : wasNeverSigned();
  if (isAbandoned) {
    fs.rmSync(lockFile, { force: true });
  }
  return false;
}

/** Ended between making the file and writing its id into it, which takes no time otherwise. */
function wasNeverSigned() {
  const found = fs.statSync(lockFile, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > 5_000;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
