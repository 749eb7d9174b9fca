import { app, type Event, type WebContents } from 'electron';
import { writeLog } from '../log-file';

/** What every page of ours lives under; asserted, since one forgotten option would open the machine. */
export const confined = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const;

/** Before any page exists: no page goes anywhere, opens anything or embeds anything, whoever made it. */
export function confineEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: Event, url: string) => {
      // A page may load itself again, which is its way back from a crash.
      if (url !== contents.getURL()) {
        event.preventDefault();
        writeLog('warn', 'page.navigationRefused', { page: pageOf(contents) });
      }
    };
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.once('did-start-loading', () => demandConfinement(contents));
    if (app.isPackaged) {
      contents.on('devtools-opened', () => contents.closeDevTools());
    }
  });
}

type Preferences = Readonly<Record<string, unknown>>;

/** Electron keeps the options in force where its own tests read them; the types leave that out. */
function demandConfinement(contents: WebContents): void {
  const { getLastWebPreferences } = contents as unknown as Readonly<{
    getLastWebPreferences?: () => Preferences | null;
  }>;
  const inForce = getLastWebPreferences?.call(contents);
  // Developer tools are a page too, of Chromium's own.
  if (inForce === undefined || inForce === null || contents.getURL().startsWith('devtools:')) {
    return;
  }
  const open = (['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity'] as const).filter(
    (name) => inForce[name] !== undefined && inForce[name] !== confined[name],
  );
  if (open.length > 0) {
    throw new Error(`A page without confinement: ${open.join(', ')}`);
  }
}

function pageOf(contents: WebContents): string {
  const url = contents.getURL();
  return url.startsWith('app:') ? new URL(url).pathname : '';
}
