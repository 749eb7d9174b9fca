import { documentPage } from './document-style';
import { escapeHtml } from './escape-html';
import { formatAnswer, type CodeNames } from './format-answer';
import {
  fieldsOf,
  type Answers,
  type ComputedValue,
  type FormTemplate,
  type PrintBlock,
  type PrintCell,
} from '../forms/template';

export type PrintContext = Readonly<{
  caseNumber: string;
  /** The date on the paper, in words. */
  date: string;
  computed: Readonly<Record<string, ComputedValue>>;
  codes: CodeNames;
  /** First eight hex digits of the record's hash. */
  hash8: string;
}>;

/** The official paper of a submitted form as one frozen HTML page: same input, same bytes. */
export function printForm(template: FormTemplate, answers: Answers, context: PrintContext): string {
  const body = template.print.blocks.map((block) => printBlock(block, template, answers, context)).join('');
  const footer = fillIn(template.print.footer ?? '', template, context);
  return documentPage({ title: escapeHtml(template.title['zh-Hans']), kind: 'a4', footer: escapeHtml(footer), body });
}

function printBlock(block: PrintBlock, template: FormTemplate, answers: Answers, context: PrintContext): string {
  switch (block.type) {
    case 'title':
      return `<h1>${escapeHtml(block.text)}</h1>`;
    case 'line':
      return `<p>${escapeHtml(fillIn(block.text, template, context))}</p>`;
    case 'text':
      return `<div class="${block.box === true ? 'box tall' : ''}">${escapeHtml(fillIn(block.text, template, context))}</div>`;
    case 'grid':
      return printGrid(block, template, answers, context);
    case 'table':
      return printTable(block, template, answers, context);
  }
}

function columns(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return `<colgroup>${widths.map((width) => `<col width="${((width / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`;
}

function printGrid(
  block: Extract<PrintBlock, { type: 'grid' }>,
  template: FormTemplate,
  answers: Answers,
  context: PrintContext,
): string {
  const values: Answers = { ...answers, ...context.computed };
  const cell = ({ label, field, span, spaced }: PrintCell) => {
    const colspan = span === undefined ? '' : ` colspan="${span}"`;
    if (label !== undefined) {
      return `<th scope="row"${colspan}>${escapeHtml(label)}</th>`;
    }

    const text = field === undefined ? '' : formatAnswer(describe(template, field), values[field], context.codes);
    return `<td${colspan}${spaced === true ? ' class="spaced"' : ''}>${escapeHtml(text)}</td>`;
  };
  const rows = block.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table>${columns(block.columns)}<tbody>${rows}</tbody></table>`;
}

function printTable(
  block: Extract<PrintBlock, { type: 'table' }>,
  template: FormTemplate,
  answers: Answers,
  context: PrintContext,
): string {
  const field = fieldsOf(template).find((one) => one.path === block.field);
  const shown = block.columns.map(
    (path) => field?.columns?.find((column) => column.path === path) ?? { path, label: { 'zh-Hans': path } },
  );
  const rows = Array.isArray(answers[block.field]) ? (answers[block.field] as Answers[]) : [];
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
  return `<table>${columns(block.widths)}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function describe(template: FormTemplate, path: string) {
  const field = fieldsOf(template).find((one) => one.path === path);
  const isMoney = path.endsWith('Fen');
  return {
    path,
    ...(field?.codes === undefined ? {} : { codes: field.codes }),
    ...(isMoney ? { widget: 'money' as const } : {}),
  };
}

/** `{page}` and `{pages}` stay for the shell, which alone knows them. */
function fillIn(text: string, template: FormTemplate, context: PrintContext): string {
  return text
    .replaceAll('{case.number}', context.caseNumber)
    .replaceAll('{case.date}', context.date)
    .replaceAll('{template.id}', template.id)
    .replaceAll('{template.version}', String(template.version))
    .replaceAll('{record.hash8}', context.hash8)
    .replace(/\{signature:[^}]+\}/g, '　　　　　　　　');
}
