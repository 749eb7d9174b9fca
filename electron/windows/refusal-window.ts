import { BrowserWindow, session } from 'electron';
import { randomBytes } from 'node:crypto';
import type { HubRefusal } from '../messages';
import { answerNothing, answerPage } from '../pages/answers';
import { plainPolicy } from '../pages/content-security-policy';
import { bothTexts } from '../texts';
import { confined } from './confine';
import { denyEverything } from './deny-everything';

const address = 'app://yimen/refusal';

/** Says in plain words why the hub will not start. No script, no line: only the sentence. */
export function showRefusal(refusal: HubRefusal): void {
  const own = session.fromPartition('refusal');
  denyEverything(own);
  own.protocol.handle('app', ({ url }) => {
    const nonce = randomBytes(16).toString('base64');
    return url === address ? answerPage(refusalPage(refusal, nonce), plainPolicy(nonce)) : answerNothing();
  });
  const window = new BrowserWindow({
    width: 760,
    height: 460,
    title: bothTexts[0].product,
    webPreferences: { ...confined, session: own },
  });
  window.removeMenu();
  void window.loadURL(address);
}

const style = `
body { margin: 0; padding: 40px 48px; background: #F5F7FA; color: #14233B; font: 16px/1.6 'Noto Sans SC', sans-serif; }
h1 { font-size: 22px; margin: 0 0 12px; }
section { margin-bottom: 28px; }
p { margin: 0 0 8px; }
code { display: block; padding: 12px 16px; background: #FFFFFF; border: 1px solid #D9E0E8; border-radius: 8px; overflow-wrap: anywhere; }
`;

function refusalPage({ name, message }: HubRefusal, nonce: string): string {
  const sections = bothTexts.map((text, index) => {
    const sentence = text.refusals[name as keyof typeof text.refusals] ?? text.refusals.fault;
    const words = [sentence, text.whatNow].map((line) => `<p>${escapeHtml(line)}</p>`).join('');
    return `<section lang="${index === 0 ? 'zh-Hans' : 'en'}"><h1>${escapeHtml(text.cannotStart)}</h1>${words}</section>`;
  });
  const head = `<meta charset="utf-8"><title>${escapeHtml(bothTexts[0].cannotStart)}</title><style nonce="${nonce}">${style}</style>`;
  return `<!doctype html><html lang="zh-Hans"><head>${head}</head><body><main>${sections.join('')}<code>${escapeHtml(message)}</code></main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
