import type { BrowserWindow, WebContents } from 'electron';
import { writeLog } from '../log-file';

/** How often a page is asked whether it still lives, and how long it may think before it counts as hung. Milliseconds. */
const askEvery = 500;
const patience = 3000;

/** A round that came later than this was this process's own lateness, or the whole machine's: no page is blamed for it. */
const ownLateness = 1500;

/**
 * Before the public nobody presses “wait or close”: a page that has stopped is
 * ended within seconds, far sooner than Chromium would speak of it, and loaded
 * afresh by whoever mends pages. A process that was stopped from outside takes
 * no orders any more, so it is killed and not asked.
 */
export function watchPage(window: BrowserWindow): void {
  const { webContents } = window;
  let askedAt: number | null = null;
  let lastRound = Date.now();
  let isThere = false;

  const rest = () => {
    isThere = false;
    askedAt = null;
  };
  webContents.on('did-finish-load', () => {
    isThere = true;
    askedAt = null;
  });
  webContents.on('did-start-loading', rest);
  webContents.on('render-process-gone', rest);

  const timer = setInterval(() => {
    const now = Date.now();
    const isLate = now - lastRound > ownLateness;
    lastRound = now;
    // A page that is looked into with the developer's tools may stand still on purpose.
    if (!isThere || webContents.isDevToolsOpened()) {
      askedAt = null;
    } else if (askedAt === null || isLate) {
      askedAt = now;
      ask(webContents, () => (askedAt = null));
    } else if (now - askedAt > patience) {
      writeLog('error', 'page.hangs', { milliseconds: now - askedAt });
      rest();
      endProcess(webContents);
    }
  }, askEvery);
  window.once('closed', () => clearInterval(timer));
}

function ask(webContents: WebContents, answered: () => void): void {
  webContents.executeJavaScript('0').then(answered, answered);
}

function endProcess(webContents: WebContents): void {
  try {
    process.kill(webContents.getOSProcessId(), 'SIGKILL');
  } catch {
    webContents.forcefullyCrashRenderer();
  }
}
