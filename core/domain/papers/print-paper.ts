import { documentPage } from './document-style';
import { escapeHtml } from './escape-html';
import { isDrawnSignature } from './draw-signature';
import type { PaperBlock, PaperCell, PaperData, PaperParty, PaperTemplate } from './paper-template';

type Row = Readonly<Record<string, string>>;

/** `freezePaper` puts the first eight hex digits of the page's SHA-256 in its place. */
export const hashPlace = '{record.hash8}';

/** One of the centre's own papers as a frozen HTML page: same input, same bytes. */
export function printPaper(paper: PaperTemplate, data: PaperData): string {
  const body = paper.blocks.map((block) => (isShown(block, data) ? printBlock(block, data) : '')).join('');
  return documentPage({
    title: escapeHtml(paper.title['zh-Hans']),
    kind: paper.pageSize === 'A4' ? 'a4' : 'ticket',
    footer: paper.pageSize === 'A4' ? escapeHtml(footerOf(paper)) : '',
    body,
    sample: paper.sample === true,
  });
}

function footerOf({ id, version }: PaperTemplate): string {
  return [`${id} v${version}`, hashPlace, '第 {page} 页 共 {pages} 页'].join('\u3000');
}

function isShown({ when }: PaperBlock, data: PaperData): boolean {
  const value = when === undefined ? 'yes' : data[when];
  return value !== undefined && value.length > 0;
}

function printBlock(block: PaperBlock, data: PaperData): string {
  switch (block.type) {
    case 'title':
      return printTitle(block, data);
    case 'line':
      return `<p class="line ${block.align ?? 'left'} ${block.size ?? 'normal'}">${fill(block.text, data)}</p>`;
    case 'grid':
      return `<table class="grid">${columnWidths(block.columns)}<tbody>${block.rows.map((row) => printGridRow(row, data)).join('')}</tbody></table>`;
    case 'table':
      return printTable(block, data);
    case 'text':
      return printText(block, data);
    case 'list':
      return printList(block, data);
    case 'signatures':
      return `<div class="signatures">${block.parties.map((party) => printParty(party, data)).join('')}</div>`;
    case 'stamp':
      return printStamp(block, data);
  }
}

function printTitle({ text, subtitle }: Extract<PaperBlock, { type: 'title' }>, data: PaperData): string {
  const below = subtitle === undefined ? '' : `<p class="subtitle">${fill(subtitle, data)}</p>`;
  return `<h1>${fill(text, data)}</h1>${below}`;
}

function printStamp({ text, date }: Extract<PaperBlock, { type: 'stamp' }>, data: PaperData): string {
  const day = date === undefined ? '' : `<p>${fill(date, data)}</p>`;
  return `<div class="stamp"><p>${fill(text, data)}</p><p class="seal">（盖章）</p>${day}</div>`;
}

/** The text with its places filled in, ready to stand in markup. */
function fill(text: string, data: PaperData, row: Row = {}): string {
  return escapeHtml(
    text.replace(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g, (_place, name: string) => {
      const value = row[name] ?? data[name];
      return typeof value === 'string' ? value : '';
    }),
  );
}

function rowsOf(data: PaperData, name: string): readonly Row[] {
  const rows = data[name];
  return typeof rows === 'object' ? rows : [];
}

/** Shares of the width as a `colgroup`, in percent. */
export function columnWidths(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<colgroup>${widths.map((width) => `<col width="${((width / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`;
}

function printGridRow(row: readonly PaperCell[], data: PaperData): string {
  const cells = row.map(({ label, text, span }) => {
    const colspan = span === undefined ? '' : ` colspan="${span}"`;
    return label === undefined
      ? `<td${colspan}>${fill(text ?? '', data)}</td>`
      : `<th scope="row"${colspan}>${fill(label, data)}</th>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

function printTable(block: Extract<PaperBlock, { type: 'table' }>, data: PaperData): string {
  const rows = rowsOf(data, block.from);
  const numbered = block.numbered === true;
  const widths = block.columns.map(({ width }) => width);
  const share = widths.reduce((sum, width) => sum + width, 0) / 14;
  const head = [...(numbered ? ['序号'] : []), ...block.columns.map(({ label }) => label)];
  const blank = Math.max(0, (block.minRows ?? 0) - rows.length);
  const body =
    rows.length === 0 && block.empty !== undefined
      ? `<tr><td colspan="${head.length}">${fill(block.empty, data)}</td></tr>`
      : [...rows, ...Array.from({ length: blank }, (): Row => ({}))]
          .map((row, index) => {
            const number = numbered ? `<td class="center">${index < rows.length ? index + 1 : ''}</td>` : '';
            const cells = block.columns.map(
              ({ field, align }) => `<td class="${align ?? 'left'}">${escapeHtml(row[field] ?? '')}</td>`,
            );
            return `<tr>${number}${cells.join('')}</tr>`;
          })
          .join('');
  const heads = head.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  return `<table>${columnWidths(numbered ? [share, ...widths] : widths)}<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function printText(block: Extract<PaperBlock, { type: 'text' }>, data: PaperData): string {
  const paragraphs = fill(block.text, data)
    .split('\n')
    .map((paragraph) => `<p${block.indent === true ? ' class="indent"' : ''}>${paragraph}</p>`)
    .join('');
  const least = block.minHeightMm === undefined ? '' : ` ${leastHeight(block.minHeightMm)}`;
  return `<div class="text${block.box === true ? ' box' : ''}${least}">${paragraphs}</div>`;
}

/** Heights stand in the stylesheet by tens of millimetres: a page allows no style of its own. */
export function leastHeight(millimetres: number): string {
  return `tall${Math.min(12, Math.max(1, Math.round(millimetres / 10)))}`;
}

function printList(block: Extract<PaperBlock, { type: 'list' }>, data: PaperData): string {
  const rows = rowsOf(data, block.from);
  if (rows.length === 0) {
    return block.empty === undefined ? '' : `<p>${fill(block.empty, data)}</p>`;
  }

  const tag = block.ordered === false ? 'ul' : 'ol';
  return `<${tag}>${rows.map((row) => `<li>${fill(block.text, data, row)}</li>`).join('')}</${tag}>`;
}

function printParty({ label, name, date, signature }: PaperParty, data: PaperData): string {
  const drawn = signature === undefined ? undefined : data[signature];
  const ink = typeof drawn === 'string' && isDrawnSignature(drawn) ? drawn : '';
  const written = name === undefined ? '' : `<span class="name">${fill(name, data)}</span>`;
  const day = date === undefined ? '　　年　　月　　日' : fill(date, data);
  return `<div class="party"><p>${fill(label, data)}：</p><div class="ink">${ink}${written}</div><p class="day">${day}</p></div>`;
}
