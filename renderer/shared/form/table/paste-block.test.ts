import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { FormTemplate } from '../../../../core/domain/forms/template';
import { shapeOf } from '../form-shape';
import { readPastedCells } from '../paste-cells';
import { pasteBlock } from './paste-block';

const shape = shapeOf(JSON.parse(readFileSync('standards/forms/dibao-application.json', 'utf8')) as FormTemplate);
const found = shape.sections.flatMap(({ fields }) => fields).find(({ path }) => path === 'familyMembers');
if (found === undefined) {
  throw new Error('the form has no family');
}
const table = found;
const relation = [{ code: '01', name: { zh: '本人', en: 'Self' } }];
const codes = () => relation;

it.each([
  ['cells and rows', '王芳\t本人\n李明\t子', [['王芳', '本人'], ['李明', '子']]],
  ['Windows line ends and a last empty row', '王芳\t1\r\n李明\t2\r\n', [['王芳', '1'], ['李明', '2']]],
  ['quotes around line ends and tabs', '"上海市\n黄浦区"\t"a\tb"', [['上海市\n黄浦区', 'a\tb']]],
  ['quotes within quotes', '"他说""好"""\t1', [['他说"好"', '1']]],
  ['a quote that is none', '5" 钉子\t1', [['5" 钉子', '1']]],
])('reads %s', (_what, text, expected) => {
  expect(readPastedCells(text)).toEqual(expected);
});

it('leaves one plain value to the input', () => {
  expect(readPastedCells('王芳')).toBeNull();
});

it('fills what fits, adds rows, and names every cell it does not take', () => {
  const cells = [['王芳', '本人', '11010519491231002x', '', '', '1,200.5'], ['李明', '邻居', '', '', '', '12.345', '多余']];
  const block = pasteBlock([{ name: '旧' }], cells, { row: 0, column: 0 }, table, codes);
  expect(block.rows).toEqual([{ name: '王芳', relation: '01', idNumber: '11010519491231002X', monthlyIncomeFen: 120050 }, { name: '李明' }]);
  expect(block.replaced).toBe(1);
  expect(block.rejected.map(({ row, why, text }) => [row, why, text])).toEqual([
    [1, 'code', '邻居'],
    [1, 'moneyFine', '12.345'],
    [1, 'noColumn', '多余'],
  ]);
});

it('takes no more rows than the form has', () => {
  const cells = Array.from({ length: 14 }, (_nothing, index) => [`甲${String(index)}`]);
  const block = pasteBlock([], cells, { row: 0, column: 0 }, table, codes);
  expect(block.rows).toHaveLength(12);
  expect(block.rejected.map(({ why }) => why)).toEqual(['noRow', 'noRow']);
});

it('drops no cell in silence: each is taken, rejected or empty', () => {
  const cell = fc.constantFrom('王芳', '本人', '', '1200', '12.345', 'x');
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 15 }), fc.nat(3), (cells, column) => {
      const block = pasteBlock([], cells, { row: 0, column }, table, codes);
      return block.accepted + block.rejected.length === cells.flat().filter((text) => text !== '').length;
    }),
    { numRuns: 60 },
  );
});
