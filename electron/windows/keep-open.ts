import { app, type BrowserWindow } from 'electron';
import { writeLog } from '../log-file';

let isQuitting = false;
app.once('before-quit', () => {
  isQuitting = true;
});

/**
 * A full-screen page before the public has no way out for whoever stands there:
 * Alt+F4 and a window manager's close are refused. Staff leave by the menu of
 * the first page: out of full screen, or quit.
 */
export function keepOpen(window: BrowserWindow, isFullScreen: () => boolean): void {
  window.on('close', (event) => {
    if (!isQuitting && isFullScreen()) {
      event.preventDefault();
      writeLog('warn', 'window.closeRefused');
    }
  });
}
