import { BrowserWindow, MessageChannelMain, type MessagePortMain, type Session, type WebContents } from 'electron';
import { writeLog } from '../log-file';
import type { LineFor } from '../messages';
import { places } from '../places';
import {
  isPublic,
  isSameScreen,
  isStation,
  screenOfLink,
  type PublicKind,
  type Screen,
  type StationScreen,
} from '../screens';
import { texts } from '../texts';
import { screenOrigin } from '../pages/serve-screens';
import { confined } from './confine';
import { keepOpen } from './keep-open';
import { mendPage } from './mend-page';
import { watchPage } from './watch-page';

export type ScreenWindowsOptions = Readonly<{
  sessionOf: (kind: Screen['kind']) => Session;
  connect: (who: LineFor, port: MessagePortMain) => void;
  /** The page of the device talks to the shell, and to no hub. */
  connectDevice: (port: MessagePortMain) => void;
  isFullScreen: (kind: PublicKind) => boolean;
}>;

export type ScreenWindows = Readonly<{
  /** Shows a screen; one that is open already comes to the front. */
  open: (screen: Screen) => void;
  openScreens: () => readonly StationScreen[];
  /** Gives every page a new line, which replaces the one before. */
  handLines: (which: 'all' | 'stations') => void;
  applyFullScreen: () => void;
  closeAll: () => void;
}>;

type Shown = Readonly<{ screen: Screen; window: BrowserWindow; isLoaded: () => boolean }>;

export function createScreenWindows(options: ScreenWindowsOptions): ScreenWindows {
  const shown = new Set<Shown>();

  function handLine({ screen, window, isLoaded }: Shown): void {
    if (!isLoaded() || window.isDestroyed()) {
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    if (screen.kind === 'device') {
      options.connectDevice(port1);
    } else {
      options.connect(lineFor(screen), port1);
    }
    window.webContents.postMessage('hub-line', null, [port2]);
  }

  function open(screen: Screen): void {
    const known = [...shown].find((one) => isSameScreen(one.screen, screen));
    if (known !== undefined) {
      bringForward(known.window);
      return;
    }
    const window = createWindow(screen, options);
    let loaded = false;
    const entry: Shown = { screen, window, isLoaded: () => loaded };
    shown.add(entry);
    window.once('closed', () => shown.delete(entry));
    window.webContents.on('did-start-navigation', (_event, _url, isInPlace, isMainFrame) => {
      loaded = loaded && (isInPlace || !isMainFrame);
    });
    window.webContents.on('did-finish-load', () => {
      loaded = true;
      handLine(entry);
    });
    if (screen.kind === 'welcome') {
      openLinksAsScreens(window.webContents, open);
    }
    void window.loadURL(`${screenOrigin}/${screen.kind}/index.html`).catch((error: unknown) => {
      writeLog('error', 'page.notLoaded', { screen: screen.kind, error: String(error) });
    });
  }

  return {
    open,
    closeAll: () => [...shown].forEach(({ window }) => window.destroy()),
    openScreens: () => [...shown].flatMap(({ screen }) => (isStation(screen) ? [screen] : [])),
    handLines: (which) => {
      [...shown]
        .filter(({ screen }) => (which === 'all' && screen.kind === 'welcome') || isStation(screen))
        .forEach(handLine);
    },
    applyFullScreen: () => {
      for (const { screen, window } of shown) {
        if (isPublic(screen.kind)) {
          window.setFullScreen(options.isFullScreen(screen.kind));
        }
      }
    },
  };
}

function lineFor(screen: Exclude<Screen, { kind: 'device' }>): LineFor {
  return isStation(screen) ? { kind: 'station', station: screen.kind, counterId: screen.counterId } : { kind: 'setup' };
}

/** Only the first page's links lead anywhere: to a window of the shell's own, never to a page's popup. */
function openLinksAsScreens(contents: WebContents, open: (screen: Screen) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    const screen = screenOfLink(url);
    if (screen !== null) {
      open(screen);
    }
    return { action: 'deny' };
  });
}

function createWindow(screen: Screen, { sessionOf, isFullScreen }: ScreenWindowsOptions): BrowserWindow {
  const { kind } = screen;
  const name = texts();
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: isPublic(kind) ? 320 : 960,
    minHeight: isPublic(kind) ? 320 : 600,
    show: false,
    title: `${name.product} · ${name[kind]}`,
    icon: places.icon,
    backgroundColor: kind === 'hall' || kind === 'display' ? '#0A1B33' : '#F5F7FA',
    fullscreen: isPublic(kind) && isFullScreen(kind),
    webPreferences: {
      ...confined,
      session: sessionOf(kind),
      preload: places.preload,
      // Nobody touches the hall display before it speaks, nor the kiosk when headphones are plugged in.
      autoplayPolicy: kind === 'hall' || kind === 'kiosk' ? 'no-user-gesture-required' : 'user-gesture-required',
      // A screen that stands behind another one goes on counting and calling.
      backgroundThrottling: false,
    },
  });
  if (isPublic(kind)) {
    window.removeMenu();
  }
  // A page's title may come to hold what is on it; the window's never does.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  mendPage(window);
  if (isPublic(kind)) {
    watchPage(window);
    keepOpen(window, () => isFullScreen(kind));
  }
  return window;
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) {
    window.restore();
  }
  window.show();
  window.focus();
}
