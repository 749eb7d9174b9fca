import type { Amendment } from './amend-pdf';

/** The same mark and the same move as `amendPdf` gives, for the engine's own print where no spooler takes a PDF. */
export function amendPage(html: string, { copy, offset }: Amendment): string {
  const mark = copy < 2 ? '' : `<div style="${markStyle}">补打 第${copy}次</div>`;
  const isMoved = offset.x !== 0 || offset.y !== 0;
  const move = isMoved ? `<style>body{transform:translate(${offset.x / 10}mm,${offset.y / 10}mm)}</style>` : '';
  return html.replace(/<body[^>]*>/u, (body) => `${move}${body}${mark}`);
}

const markStyle = 'position:absolute;left:24pt;top:18pt;font:700 12pt "Noto Sans SC"';
