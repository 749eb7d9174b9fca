import { app } from 'electron';
import path from 'node:path';

/** The bundle of this file lies two folders below the project: `out/main/index.js`. */
const root = path.resolve(__dirname, '..', '..');

/**
 * Where the centre's data is: below Electron's own folder, or where YIMEN_DATA
 * says. With YIMEN_DATA everything else that the shell keeps goes there too, so
 * that two of them never share a thing.
 */
const chosen = process.env['YIMEN_DATA'];

export function choosePlaces(): void {
  if (chosen !== undefined && chosen !== '') {
    app.setPath('userData', path.resolve(chosen, 'shell'));
  }
}

export const places = {
  renderer: path.join(root, 'out', 'renderer'),
  standards: path.join(root, 'standards'),
  preload: path.join(root, 'out', 'preload', 'index.js'),
  hubProcess: path.join(root, 'out', 'main', 'hub-process.js'),
  icon: path.join(root, 'build', 'icons', 'yimen-256.png'),
  data: () =>
    chosen === undefined || chosen === '' ? path.join(app.getPath('userData'), 'data') : path.resolve(chosen),
  /** Apart from the data on purpose: it must not be put back together with an older copy. */
  mark: () => path.join(app.getPath('userData'), 'mark.json'),
  identity: () => path.join(app.getPath('userData'), 'identity.json'),
  /** Slips of a device without a printer. */
  printouts: () => path.join(app.getPath('userData'), 'printouts'),
};
