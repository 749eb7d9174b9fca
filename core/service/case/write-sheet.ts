import writeExcelFile from 'write-excel-file/node';
import { channelWords, lampWords, stateWords } from '../../domain/cases/case-words';
import { safeCell } from '../../domain/exports/safe-cell';
import type { listFiles } from './case-lister';

export type ListedCase = Awaited<ReturnType<typeof listFiles>>[number];

/** What stands above the rows and behind each of them: a row that is copied out still tells where it is from. */
export type SheetMark = Readonly<{ title: string; lines: readonly string[]; mark: string }>;

export type SheetLanguage = 'zh' | 'en';

type Column = Readonly<{ head: Readonly<{ zh: string; en: string }>; width: number; text: Text }>;
type Text = (file: ListedCase, language: SheetLanguage) => string;

const columns: readonly Column[] = [
  { head: { zh: '受理编号', en: 'Case number' }, width: 28, text: ({ number }) => number ?? '' },
  { head: { zh: '事项', en: 'Service' }, width: 36, text: ({ itemName }, language) => itemName?.[language] ?? '' },
  { head: { zh: '申请人', en: 'Applicant' }, width: 14, text: ({ residentName }) => residentName },
  { head: { zh: '状态', en: 'State' }, width: 18, text: ({ state }, language) => stateWords[state][language] },
  { head: { zh: '来源', en: 'Channel' }, width: 12, text: ({ channel }, language) => channelWords[channel][language] },
  { head: { zh: '登记时间', en: 'Opened' }, width: 20, text: ({ openedAt }) => shanghaiTime(openedAt) },
  { head: { zh: '承诺日', en: 'Due' }, width: 14, text: ({ dueOn }) => dueOn ?? '' },
  { head: { zh: '时限', en: 'Time limit' }, width: 14, text: ({ lamp }, language) => lampWords[lamp][language] },
  { head: { zh: '经办人', en: 'With' }, width: 14, text: ({ staffName }) => staffName ?? '' },
];

/** `2026-03-02 10:00` in Shanghai. */
export function shanghaiTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The list as an XLSX file: every cell text, none of them a formula. */
export async function writeSheet(
  cases: readonly ListedCase[],
  { title, lines, mark }: SheetMark,
  language: SheetLanguage,
): Promise<Uint8Array> {
  const cell = (value: string) => ({ type: String, value: safeCell(value) });
  const bold = (value: string) => ({ ...cell(value), fontWeight: 'bold' as const });
  const lastHead = language === 'zh' ? '导出标记' : 'Export mark';
  const rows = [
    [bold(title)],
    ...lines.map((line) => [cell(line)]),
    [...columns.map(({ head }) => bold(head[language])), bold(lastHead)],
    ...cases.map((file) => [...columns.map(({ text }) => cell(text(file, language))), cell(mark)]),
  ];
  const widths = [...columns.map(({ width }) => ({ width })), { width: 40 }];
  return writeExcelFile(rows, {
    sheet: language === 'zh' ? '办件' : 'Cases',
    columns: widths,
    stickyRowsCount: lines.length + 2,
    orientation: 'landscape',
  }).toBuffer();
}
