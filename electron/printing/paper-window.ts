import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerFile, answerNothing, answerPage, typeOfFile } from '../pages/answers';
import { paperPolicy } from '../pages/content-security-policy';
import type { FileMap } from '../pages/file-map';
import { confined } from '../windows/confine';
import { denyEverything } from '../windows/deny-everything';
import { faceRules, paperFamilies, readFontFaces, type FontFace } from './font-faces';
import { within } from './take-turns';

export type Paper = Readonly<{ window: BrowserWindow; faces: readonly FontFace[] }>;

export type PaperDesk = Readonly<{
  /** Lays a frozen document out in a window that nobody sees, with its fonts in place, for as long as `work` takes. */
  withPaper: <T>(html: string, work: (paper: Paper) => Promise<T>, looks?: PaperLooks) => Promise<T>;
}>;

/** A page that nobody sees paints only where it is drawn off the screen. */
export type PaperLooks = Readonly<{ offscreen: boolean }>;

const origin = 'app://print';

/** A page that takes longer than this has gone wrong. Milliseconds. */
const workWithin = 30_000;

/** The documents on their way to paper live in memory only, at an address that is never used twice. */
export function createPaperDesk(files: FileMap): PaperDesk {
  const pages = new Map<string, string>();
  let faces: Promise<readonly FontFace[]> | null = null;
  let own: Session | null = null;

  async function answer(url: string): Promise<Response> {
    const { pathname } = new URL(url);
    const page = pages.get(pathname);
    if (page !== undefined) {
      return answerPage(page, paperPolicy);
    }
    if (pathname === '/fonts.css') {
      const known = (await faces) ?? [];
      const rules = paperFamilies.map((family) =>
        faceRules(
          family,
          known.filter((face) => face.family === family),
          (face) => `/assets/${face.file}`,
        ),
      );
      return answerFile(new Uint8Array(Buffer.from(rules.join('\n'))), 'text/css; charset=utf-8');
    }
    const file = pathname.endsWith('.woff2') ? files.get(`/assets/${path.posix.basename(pathname)}`) : undefined;
    return file === undefined
      ? answerNothing()
      : answerFile(new Uint8Array(await readFile(file)), typeOfFile(file) ?? '');
  }

  function openSession(): Session {
    if (own === null) {
      own = session.fromPartition('print');
      denyEverything(own);
      own.protocol.handle('app', ({ url }) => (url.startsWith(`${origin}/`) ? answer(url) : answerNothing()));
    }
    return own;
  }

  return {
    withPaper: async (html, work, { offscreen } = { offscreen: false }) => {
      faces ??= readFontFaces(files);
      const place = `/${randomUUID()}`;
      pages.set(place, html.replace('<style>', '<link rel="stylesheet" href="/fonts.css"><style>'));
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...confined, offscreen, session: openSession() },
      });
      try {
        const laidOut = window.loadURL(origin + place).then(() => window.webContents.executeJavaScript(loadFonts));
        const done = Promise.all([laidOut, faces]).then(([, known]) => work({ window, faces: known }));
        return await within(workWithin, done);
      } finally {
        pages.delete(place);
        window.destroy();
      }
    },
  };
}

/** A page nobody sees loads no font by itself before it is printed. Runs from outside: the page's policy forbids it scripts of its own. */
const loadFonts = `
  Promise.all(['400 12px "Noto Sans SC"', '500 12px "Noto Sans SC"', '700 12px "Noto Sans SC"', '400 12px "Yimen Rare"'].map((font) => document.fonts.load(font, document.body.innerText)))
    .then(() => document.fonts.ready)
    .then(() => true)
`;
