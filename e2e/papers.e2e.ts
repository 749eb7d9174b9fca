import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pressPapers } from '../bench/paper-press/press-papers';
import { samplePapers } from './papers/sample-papers';
import { readPdfFonts } from './support/pdf';
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
    expect(fonts.filter(({ embedded, type }) => !embedded || type === 'Type 3'), name).toEqual([]);
  }

  const form = readText(path.join(dataDir, 'dibao-application.pdf'));
  const sheets = form.split('\f').filter((sheet) => sheet.trim() !== '');
  expect(sheets).toHaveLength(2);
  sheets.forEach((sheet, index) => {
    expect(signsOf(sheet)).toContain(`第${index + 1}页共2页dibao-application`);
    expect(sheet, 'the head of the table is repeated').toContain('公民身份号码');
  });
});
