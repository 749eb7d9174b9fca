import type { BrowserWindow } from 'electron';
import { writeLog } from '../log-file';

const soonest = 500;
const latest = 10_000;

/** Nobody stands beside a kiosk to reload it: a page that crashed or hangs is loaded afresh. */
export function mendPage(window: BrowserWindow): void {
  let wait = soonest;
  const { webContents } = window;

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    writeLog('error', 'page.gone', { reason, exitCode });
    if (reason === 'clean-exit') {
      return;
    }
    setTimeout(() => !window.isDestroyed() && webContents.reload(), wait);
    wait = Math.min(wait * 2, latest);
  });
  webContents.on('did-finish-load', () => {
    wait = soonest;
  });
  window.on('unresponsive', () => {
    writeLog('error', 'page.hangs');
    webContents.forcefullyCrashRenderer();
  });
}
