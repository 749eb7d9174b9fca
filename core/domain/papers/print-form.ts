import type { Answers, ComputedValue } from '../forms/evaluation';
import { fieldsOf, type FormTemplate, type PrintBlock, type PrintCell } from '../forms/template';
import { documentPage } from './document-style';
import { drawSignature } from './draw-signature';
import { escapeHtml } from './escape-html';
import { formatAnswer, type CodeNames, type Described } from './format-answer';
import { columnWidths, hashPlace, leastHeight } from './print-paper';

export type PrintContext = Readonly<{
  caseNumber: string;
  /** The date on the paper, in words. */
  date: string;
  computed: Readonly<Record<string, ComputedValue>>;
  /** Names of codes; those of places under `divisions`. */
  codes: CodeNames;
  /** First eight hex digits of the record's hash; `freezePaper` fills in the page's own where it is not given. */
  hash8?: string;
}>;

type Form = Readonly<{ template: FormTemplate; answers: Answers; context: PrintContext }>;

/** What a footer says where a template does not: which page, which form, which record. */
const usualFooter = '第 {page} 页　共 {pages} 页　{template.id} v{template.version}　{record.hash8}';

/** The official paper of a submitted form as one frozen HTML page: same input, same bytes. */
export function printForm(template: FormTemplate, answers: Answers, context: PrintContext): string {
  const form = { template, answers: { ...answers, ...context.computed }, context };
  return documentPage({
    title: escapeHtml(template.title['zh-Hans']),
    kind: 'a4',
    footer: escapeHtml(fillIn(template.print.footer ?? usualFooter, form)),
    body: template.print.blocks.map((block) => printBlock(block, form)).join(''),
    sample: template.sample === true,
    overprint: template.print.overprint?.printLabels === false,
  });
}

function printBlock(block: PrintBlock, form: Form): string {
  switch (block.type) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'line':
      return `<p class="label">${printWords(block.text, form)}</p>`;
    case 'text': {
      const least = block.minHeightMm === undefined ? '' : ` ${leastHeight(block.minHeightMm)}`;
      return `<div class="text${block.box === true ? ' box' : ''}${least}"><p class="label">${printWords(block.text, form)}</p></div>`;
    }
    case 'grid':
      return `<table class="grid">${columnWidths(block.columns)}<tbody>${block.rows.map((row) => `<tr>${row.map((cell) => printCell(cell, form)).join('')}</tr>`).join('')}</tbody></table>`;
    case 'table':
      return printTable(block, form);
  }
}

function printCell({ label, field, span, spaced, shrinkToPt }: PrintCell, { template, answers, context }: Form): string {
  const colspan = span === undefined ? '' : ` colspan="${span}"`;
  if (label !== undefined) {
    return `<th scope="row"${colspan}>${escapeHtml(label)}</th>`;
  }
  if (field === undefined) {
    return `<td${colspan}></td>`;
  }

  const value = answers[field];
  const text = formatAnswer(describe(template, field), value, context.codes);
  const looks = [spaced === true ? 'spaced' : '', shrinkToPt !== undefined && text.length > 36 ? 'tight' : ''].join(' ').trim();
  const shown = isPadSignature(value) ? drawSignature(value) : escapeHtml(text);
  return `<td${colspan}${looks === '' ? '' : ` class="${looks}"`}>${shown}</td>`;
}

function printTable(block: Extract<PrintBlock, { type: 'table' }>, { template, answers, context }: Form): string {
  const field = fieldsOf(template).find((one) => one.path === block.field);
  const shown = block.columns.map(
    (path) => field?.columns?.find((column) => column.path === path) ?? { path, label: { 'zh-Hans': path } },
  );
  const value = answers[block.field];
  const rows = Array.isArray(value) ? (value as Answers[]) : [];
  const blank = Math.max(0, (block.minRows ?? 0) - rows.length);
  const head = shown.map((column) => `<th scope="col">${escapeHtml(column.label['zh-Hans'])}</th>`).join('');
  const body = [...rows, ...Array.from({ length: blank }, (): Answers => ({}))]
    .map((row) => {
      const cells = shown.map((column) => {
        const text = formatAnswer(column, row[column.path], context.codes);
        return `<td${column.widget === 'money' ? ' class="number"' : ''}>${escapeHtml(text)}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  // A head that is not to be repeated is a first row like any other.
  const top = block.repeatHeader === false ? '' : `<thead><tr>${head}</tr></thead>`;
  const first = block.repeatHeader === false ? `<tr>${head}</tr>` : '';
  return `<table>${columnWidths(block.widths)}${top}<tbody>${first}${body}</tbody></table>`;
}

function describe(template: FormTemplate, path: string): Described {
  const field = fieldsOf(template).find((one) => one.path === path);
  // Computed values have no field; their names say what is money.
  return field ?? { path, ...(path.endsWith('Fen') ? { widget: 'money' } : {}) };
}

/** Words of the template as markup, with a signature, or the line for one, in its place. */
function printWords(text: string, form: Form): string {
  return escapeHtml(fillIn(text, form)).replace(/\{signature:([^}]+)\}/g, (_place, path: string) => {
    const value = form.answers[path];
    return isPadSignature(value) ? drawSignature(value) : '<span class="inkbox"></span>';
  });
}

type PadSignature = Readonly<{ method: 'pad'; width: number; height: number; strokes: readonly (readonly number[])[] }>;

function isPadSignature(value: unknown): value is PadSignature {
  return typeof value === 'object' && value !== null && 'method' in value && value.method === 'pad' && 'strokes' in value;
}

/** `{page}` and `{pages}` stay for the shell, which alone knows them. */
function fillIn(text: string, { template, context }: Form): string {
  return text
    .replaceAll('{case.number}', context.caseNumber)
    .replaceAll('{case.date}', context.date)
    .replaceAll('{template.id}', template.id)
    .replaceAll('{template.version}', String(template.version))
    .replaceAll('{record.hash8}', context.hash8 ?? hashPlace);
}
