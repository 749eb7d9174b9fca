import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { samplePapers } from '../../e2e/papers/sample-papers';
import { rounded, type Result } from '../result';
import { median } from '../statistics';
import { pressPapers } from './press-papers';

const rounds = 12;
/** A form of two sheets with a long table, signatures and rare characters. */
const form = 'dibao-application';

/** A form of two pages as PDF by the app's own printing, beside what the engine asks for in any case. */
export async function comparePapers(): Promise<readonly Result[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'yimen-papers-'));
  try {
    const papers = samplePapers()
      .filter(({ name }) => name === form)
      .map(({ name, html }) => ({ html, file: path.join(dir, `${name}.pdf`) }));
    const { milliseconds, blank } = await pressPapers(papers, rounds + 1);
    // The first round warms the engine up and reads the fonts.
    const [own, bare] = [milliseconds[0]?.slice(1) ?? [], blank.slice(1)];
    const ratios = own.map((time, round) => time / (bare[round] ?? Number.NaN));
    return [
      {
        name: 'paper.twoPages',
        value: rounded(median(own)),
        unit: 'ms',
        baseline: rounded(median(bare)),
        ratio: rounded(median(ratios)),
        aim: null,
        note: `paper.twoPages: ${form} of two pages, laid out and printed to PDF with embedded fonts, tags and footers, against a window with a blank page and its printToPDF; the same Electron, medians of ${rounds} rounds in turn`,
      },
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
