import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { answerFile, answerNothing, answerPage, typeOfFile } from './answers';
import { screenPolicy } from './content-security-policy';
import type { FileMap } from './file-map';

export const screenOrigin = 'app://yimen';

/** Serves the screens and the voice clips to one role's windows. */
export function serveScreens(session: Session, files: FileMap): void {
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'yimen' && request.method === 'GET' ? files.get(pathname) : undefined;
    const type = file === undefined ? null : typeOfFile(file);
    if (file === undefined || type === null) {
      return answerNothing();
    }
    const bytes = new Uint8Array(await readFile(file));
    return file.endsWith('.html') ? answerScreen(Buffer.from(bytes).toString('utf8')) : answerFile(bytes, type);
  });
}

/** Every answer has a nonce of its own, in the policy and in the page. */
function answerScreen(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return answerPage(html.replaceAll('__CSP_NONCE__', nonce), screenPolicy(nonce));
}
