import { expect, it } from 'vitest';
import type { FormField } from './form-template';
import { pasteRows } from './table-rows';

const column = (path: string, change: Partial<FormField> = {}): FormField => ({
  path,
  label: { zh: path, en: path },
  widget: 'text',
  codes: null,
  allowedCodes: null,
  columns: [],
  maximumRows: null,
  ...change,
});

const table = column('familyMembers', {
  widget: 'table',
  maximumRows: 3,
  columns: [column('name'), column('relation', { codes: 'relation' }), column('monthlyIncomeFen', { widget: 'money' })],
});
const codes = [{ code: '01', name: { zh: '本人', en: 'Self' } }];

it('lays a copied block in from a cell, reads codes by name and money in 元', () => {
  const rows = pasteRows(
    [{ name: '王芳', health: '1' }],
    [
      ['王芳', '本人', '1,200.5'],
      ['李强', '朋友', '不详'],
    ],
    { row: 0, column: 0 },
    table,
    () => codes,
  );
  expect(rows).toEqual([
    { name: '王芳', health: '1', relation: '01', monthlyIncomeFen: 120050 },
    { name: '李强', relation: null, monthlyIncomeFen: null },
  ]);
});

it('adds no more rows than the form has, and ignores columns beyond its edge', () => {
  const rows = pasteRows([], [['a', 'b'], ['c'], ['d'], ['e']], { row: 0, column: 2 }, table, () => []);
  expect(rows).toHaveLength(3);
  expect(Object.keys(rows[0] ?? {})).toEqual(['monthlyIncomeFen']);
});
