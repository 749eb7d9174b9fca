import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

/** The least that any Electron program pays for one window. */
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => {
    window.show();
  });
  await window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => {
  app.quit();
});
