import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pressPapers } from '../bench/paper-press/press-papers';
import { samplePapers } from './papers/sample-papers';
import { amendPdf } from '../electron/printing/amend-pdf';
import { readPageInk, readPdfFonts, type PageInk } from './support/pdf';
import { expect, test } from './support/test';

/** Signs alone: where lines break and how wide gaps are is the layout's affair. */
const signsOf = (text: string) => text.replace(/\s/g, '');

function readText(file: string): string {
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
}

test('papers say what was answered, in embedded fonts, with rare characters', async ({ dataDir }) => {
  test.setTimeout(180_000);
  fs.mkdirSync(dataDir, { recursive: true });
  const papers = samplePapers().map((paper) => ({ ...paper, file: path.join(dataDir, `${paper.name}.pdf`) }));
  await pressPapers(papers);
  for (const { name, file, said } of papers) {
    const text = signsOf(readText(file));
    for (const words of said) {
      expect(text, `${name} says ${words}`).toContain(signsOf(words));
    }
    const fonts = readPdfFonts(file);
    expect(fonts.length).toBeGreaterThan(0);
    expect(
      fonts.filter(({ embedded, type }) => !embedded || type === 'Type 3'),
      name,
    ).toEqual([]);
  }

  const form = readText(path.join(dataDir, 'dibao-application.pdf'));
  const sheets = form.split('\f').filter((sheet) => sheet.trim() !== '');
  expect(sheets).toHaveLength(2);
  sheets.forEach((sheet, index) => {
    expect(signsOf(sheet)).toContain(`第${index + 1}页共2页dibao-application`);
    expect(sheet, 'the head of the table is repeated').toContain('公民身份号码');
  });

  expectAmended(path.join(dataDir, 'dibao-application.pdf'));
});

/** The place of the mark 补打, top left, in tenths of a millimetre. */
const corner = { left: 85, right: 320, top: 55, bottom: 115 } as const;

/** A second copy is the archived one with a mark on every sheet; a moved one has the same ink elsewhere. */
function expectAmended(file: string): void {
  const archived = fs.readFileSync(file);
  expect(amendPdf(archived, { copy: 1, offset: { x: 0, y: 0 } })).toBe(archived);

  const moved = { x: 30, y: -20 };
  const second = amendPdf(archived, { copy: 2, offset: { x: 0, y: 0 } });
  const elsewhere = amendPdf(archived, { copy: 1, offset: moved });
  expect(Buffer.from(second).subarray(0, archived.length).equals(archived)).toBe(true);
  const write = (name: string, pdf: Uint8Array) => {
    fs.writeFileSync(`${file}.${name}.pdf`, pdf);
    return `${file}.${name}.pdf`;
  };
  const files = { second: write('second', second), moved: write('moved', elsewhere) };
  expect(readText(files.second)).toBe(readText(file));
  for (const page of [1, 2]) {
    const before = readPageInk(file, page);
    const marked = readPageInk(files.second, page);
    expect([countInk(before, corner), countInk(marked, corner) > 500]).toEqual([0, true]);
    const after = readPageInk(files.moved, page);
    const at = findInk(before);
    expect(findInk(after)).toEqual({ x: at.x + moved.x, y: at.y + moved.y });
  }
}

function countInk(ink: PageInk, { left, right, top, bottom }: typeof corner): number {
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      count += ink.isDark(x, y) ? 1 : 0;
    }
  }
  return count;
}

/** The leftmost and the topmost place with ink. */
function findInk(ink: PageInk): Readonly<{ x: number; y: number }> {
  let [left, top] = [ink.width, ink.height];
  for (let y = 0; y < ink.height; y += 1) {
    for (let x = 0; x < left; x += 1) {
      if (ink.isDark(x, y)) {
        left = Math.min(left, x);
        top = Math.min(top, y);
      }
    }
  }
  return { x: left, y: top };
}
