import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStandardBundle } from '../core/contract/standard-bundle';
import { paperTemplateSchema } from '../core/contract/paper-template-schema';
import type { PaperData, PaperTemplate } from '../core/domain/papers/paper-template';
import { printPaper } from '../core/domain/papers/print-paper';
import { paperDataNames } from '../core/domain/standards/paper-data-names';
import { readBundleFolder } from '../core/service/standards/load-standards';
import manifest from './bundle.json';

const papers = readdirSync(join(__dirname, 'papers')).map((file) => ({
  file,
  paper: JSON.parse(readFileSync(join(__dirname, 'papers', file), 'utf8')) as PaperTemplate,
}));

/** Every name with a word of its own, so that what is lost on the way is missed. */
function wholeData(id: string): PaperData {
  const { texts = [], rows = {} } = paperDataNames[id] ?? {};
  const word = (name: string) => `〔${name}〕`;
  return {
    ...Object.fromEntries(texts.filter((name) => !name.endsWith('Signature')).map((name) => [name, word(name)])),
    ...Object.fromEntries(
      Object.entries(rows).map(([name, columns]) => [
        name,
        [Object.fromEntries(columns.map((column) => [column, word(`${name}.${column}`)]))],
      ]),
    ),
  };
}

it('ships the eight papers that the hub prints, each in the bundle', () => {
  expect(papers.map(({ paper }) => paper.id).toSorted()).toEqual(Object.keys(paperDataNames).toSorted());
  expect(manifest.papers.toSorted()).toEqual(papers.map(({ file }) => `papers/${file}`).toSorted());
});

describe.each(papers)('$file', ({ file, paper }) => {
  const html = printPaper(paper, wholeData(paper.id));

  it('has the shape of a paper, its own name, and words in both languages', () => {
    expect(paperTemplateSchema.safeParse(paper).error?.issues ?? []).toEqual([]);
    expect(file).toBe(`${paper.id}.json`);
    expect(paper.title.en ?? '').not.toBe('');
  });

  it('cites where its wording comes from, with the day it was read', () => {
    expect(paper.basis?.filter(({ url, document }) => url === undefined && document === undefined)).toEqual([]);
    expect(paper.basis?.filter(({ retrieved }) => retrieved === undefined)).toEqual([]);
    expect(paper.basis?.length ?? 0).toBeGreaterThan(0);
  });

  it('prints whose it is, what for and by whom', () => {
    const demanded =
      paper.id === 'queue-ticket'
        ? ['centreName', 'number', 'itemName', 'waitingAhead', 'counterNames', 'issuedAt']
        : ['centreName', 'caseNumber', 'itemName', 'applicantName', 'date', 'clerkName'];
    expect(
      demanded
        .filter((name) => paper.id !== 'authorisation' || name !== 'date')
        .filter((name) => !html.includes(`〔${name}〕`)),
    ).toEqual([]);
    expect(html).not.toContain('{{');
  });

  it('prints every row that it is given', () => {
    const rows = Object.entries(paperDataNames[paper.id]?.rows ?? {}).flatMap(([name, columns]) =>
      columns.map((column) => `〔${name}.${column}〕`),
    );
    expect(rows.filter((word) => !html.includes(word))).toEqual([]);
  });
});

it('leaves out what there is nothing to say of', () => {
  const notice = papers.find(({ paper }) => paper.id === 'acceptance-notice')?.paper as PaperTemplate;
  const html = printPaper(notice, { applicantName: '王芳', itemName: '居住证申领', date: '2026年3月2日' });
  expect(html).not.toContain('代理范围');
  expect(html).not.toContain('进度查询码');
  expect(html).toContain('没有收取纸质材料');
});

describe('a bundle', () => {
  const parts = async () => (await readBundleFolder(__dirname)) as Record<string, unknown>;
  const faultsOf = (bundle: unknown) => {
    const parsed = parseStandardBundle(bundle);
    return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`);
  };
  const change = async (at: number, edit: (paper: Record<string, unknown>) => unknown) => {
    const bundle = await parts();
    const list = structuredClone(bundle['papers']) as Record<string, unknown>[];
    return { ...bundle, papers: list.map((paper, index) => (index === at ? edit(paper) : paper)) };
  };

  it('is whole with its papers, and without them as districts made it before', async () => {
    const { papers: _papers, ...older } = await parts();
    expect(faultsOf(await parts())).toEqual([]);
    expect(faultsOf(older)).toEqual([]);
  });

  it.each<[string, (paper: Record<string, unknown>) => unknown, RegExp]>([
    [
      'a name that the hub does not fill in',
      (paper) => ({ ...paper, blocks: [{ type: 'line', text: '{{casNumber}}' }] }),
      /papers\[0\]\.blocks\[0\]: .*casNumber/,
    ],
    [
      'rows that there are none of',
      (paper) => ({ ...paper, blocks: [{ type: 'list', from: 'papers', text: '{{name}}' }] }),
      /papers\[0\]\.blocks\[0\]\.from/,
    ],
    [
      'a condition that never holds',
      (paper) => ({ ...paper, blocks: [{ type: 'line', text: '无', when: 'proxy' }] }),
      /papers\[0\]\.blocks\[0\]\.when/,
    ],
    [
      'a row narrower than its grid',
      (paper) => ({ ...paper, blocks: [{ type: 'grid', columns: [1, 1], rows: [[{ label: '甲' }]] }] }),
      /papers\[0\]\.blocks\[0\]\.rows\[0\]/,
    ],
    ['no source', ({ basis: _basis, ...paper }) => paper, /papers\[0\]\.basis/],
    ['the id of another', (paper) => ({ ...paper, id: 'acceptance-notice' }), /papers\[1\]\.id: .*twice/],
    ['a block nobody prints', (paper) => ({ ...paper, blocks: [{ type: 'picture' }] }), /papers\[0\]\.blocks\[0\]/],
  ])('is refused with %s', async (_what, edit, fault) => {
    expect(faultsOf(await change(0, edit)).join('\n')).toMatch(fault);
  });
});
