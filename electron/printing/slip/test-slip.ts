import type { SlipPrinter } from '../../../core/contract/slip-printer';

/** What somebody has to see to know that the printer is set up: signs, a rare one, both edges, the number's size. */
export function testSlip({ paperWidth, cuts }: SlipPrinter, at: Date): string {
  const lines = [
    '<p class="line center large">测试小票 Test slip</p>',
    '<p class="line center number">A001</p>',
    `<p class="line center">${paperWidth} mm · ${cuts ? '自动切纸' : '手撕'}</p>`,
    '<p class="line center">一门 䶮㐂 Yimen 0123456789</p>',
    '<table><tbody><tr><td>左</td><td class="right">右</td></tr></tbody></table>',
    `<p class="line center small">${at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}</p>`,
  ];
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title></title><link rel="stylesheet" href="/fonts.css"></head><body class="ticket">${lines.join('')}</body></html>`;
}

/** The test slip is no frozen document and brings no stylesheet of its own. */
export const testSlipStyle = `
  * { box-sizing: border-box; }
  body { font: 400 10.5pt/1.55 'Noto Sans SC', 'Yimen Rare', sans-serif; color: #000; background: #fff; }
  p { margin: 0 0 1.5mm; text-align: center; }
  .line.large, .line.number { font-weight: 700; }
  .line.number { line-height: 1.1; }
  table { width: 100%; border-collapse: collapse; }
  td { border: 0.25mm solid #000; padding: 1mm; }
  td.right { text-align: right; }
`;
