import './stop-on-fault';
import { app, Menu, protocol } from 'electron';
import { createDeviceService } from './device/device-service';
import { superviseHub } from './hub/hub-supervisor';
import { findSystemKeys } from './keys/system-keys';
import { writeLog } from './log-file';
import { buildMenu, readPrinterNames } from './menu';
import type { HubState } from './messages';
import { listFiles } from './pages/file-map';
import { serveScreens } from './pages/serve-screens';
import type { StationScreen } from './screens';
import { choosePlaces, places } from './places';
import { createPaperDesk } from './printing/paper-window';
import { createPrintDesk } from './printing/print-desk';
import { createSlipDesk } from './printing/slip/slip-desk';
import { openSettings, type SettingsStore } from './settings/settings-store';
import { confineEveryPage } from './windows/confine';
import { showRefusal } from './windows/refusal-window';
import { createRoleSessions } from './windows/role-session';
import { createScreenWindows, type ScreenWindows } from './windows/screen-windows';

/** Looking for printers may take seconds; nobody waits for it. Milliseconds. */
const menuAfter = 3000;

choosePlaces();
if (!app.commandLine.hasSwitch('no-sandbox')) {
  // Root, as in a test machine, must go without; for everybody else no page can be made that is not in one.
  app.enableSandbox();
}
protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, stream: true, supportFetchAPI: false, corsEnabled: false },
  },
]);
confineEveryPage();

if (app.requestSingleInstanceLock()) {
  Menu.setApplicationMenu(null);
  void app.whenReady().then(run);
} else {
  app.quit();
}

/** The hub's door for browsers on this machine; the headless hub has the same. */
const browserPort = 4310;

/** Composition root of the shell: windows on one side, the hub process on the other. */
function run(): void {
  const files = listFiles({ '': places.renderer, '/standards/voice': `${places.standards}/voice` });
  const settings = openSettings();
  const desk = createPaperDesk(files);
  const slips = createSlipDesk(desk);
  const keys = findSystemKeys();
  const refuseKeys = () => Promise.reject(new Error('This machine keeps no keys'));

  const hub = superviseHub({
    modulePath: places.hubProcess,
    start: {
      dataDir: places.data(),
      standardsDir: places.standards,
      markFile: places.mark(),
      identityFile: places.identity(),
      rendererDir: places.renderer,
      port: browserPort,
      version: app.getVersion(),
      keepsKeys: keys !== null,
    },
    asks: {
      ...(keys ?? { wrapKey: refuseKeys, unwrapKey: refuseKeys }),
      ...createPrintDesk({ files, settings, desk, slips, printouts: places.printouts }),
    },
    forked: () => windows.handLines('all'),
    stateChanged,
    refused: (refusal) => {
      // In this order: with no window left the shell would quit.
      showRefusal(refusal);
      windows.closeAll();
    },
  });

  const showMenu = () => void buildMenu({ settings, windows, quit: () => app.quit() });
  const device = createDeviceService({ settings, slips, printers: readPrinterNames, changed: showMenu });
  const windows = createScreenWindows({
    sessionOf: createRoleSessions((session) => serveScreens(session, files)),
    connect: hub.connect,
    connectDevice: device.serve,
    isFullScreen: (kind) => settings.read().fullScreen[kind],
  });

  /** Stations exist only in a centre whose data is open; until then somebody must open it. */
  function stateChanged(state: HubState): void {
    if (state === 'open') {
      windows.handLines('stations');
    } else {
      windows.open({ kind: 'welcome' });
    }
  }

  hub.start();
  // At once, while the hub still opens its data: a counter's PC shows its console first, and nothing before it.
  const remembered = rememberedScreens(settings);
  (remembered.length > 0 ? remembered : [{ kind: 'welcome' as const }]).forEach(windows.open);
  app.on('second-instance', () => windows.open({ kind: 'welcome' }));
  setTimeout(showMenu, menuAfter);
  quitInOrder(() => rememberScreens(settings, windows), hub.stop);
}

function rememberedScreens(settings: SettingsStore): readonly StationScreen[] {
  const { autostart, reopenLast, lastOpened } = settings.read();
  return [...autostart, ...(reopenLast ? lastOpened : [])];
}

function rememberScreens(settings: SettingsStore, windows: ScreenWindows): void {
  const lastOpened = windows.openScreens();
  // Whoever closes one window after the other leaves none to remember.
  if (lastOpened.length > 0) {
    settings.change({ lastOpened });
  }
}

/** The hub closes its database before the shell goes: a cut-off writer is a crash like any other. */
function quitInOrder(remember: () => void, stopHub: () => Promise<void>): void {
  app.on('before-quit', remember);
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    void stopHub().then(() => {
      writeLog('info', 'shell.stopped');
      // Not `quit`: Electron is in the middle of one, and takes no second.
      app.exit(0);
    });
  });
}
