import { expect, it } from 'vitest';
import { readText, showText } from './answer-text';
import { findCodes } from './find-codes';
import type { Asked } from './form-shape';
import { parseDate } from './parse-date';
import { codesAbove } from './widgets/division-levels';

const asked = (widget: Asked['widget'], codes: string | null = null): Asked => ({
  path: 'x', label: { zh: '甲', en: 'A' }, help: null, widget, codes, allowedCodes: null, columns: [], minimumBlankRows: 0,
  maximumRows: null, maximumLength: null, isPlainText: false, isSensitive: false, signature: null, attachment: null, widthEm: null,
});
const marital = [
  { code: '10', name: { zh: '未婚', en: 'Never married' } },
  { code: '20', name: { zh: '已婚', en: 'Married' } },
  { code: '40', name: { zh: '离婚', en: 'Divorced' } },
];

it.each([
  ['money', '1,234.5', { ok: true, value: 123450 }],
  ['money', '１２３元', { ok: true, value: 12300 }],
  ['money', '12.345', { ok: false, fault: 'moneyFine' }],
  ['money', '一千', { ok: false, fault: 'money' }],
  ['integer', '１２', { ok: true, value: 12 }],
  ['integer', '1.5', { ok: false, fault: 'integer' }],
  ['date', '19800101', { ok: true, value: '1980-01-01' }],
  ['date', '1980.1.1', { ok: true, value: '1980-01-01' }],
  ['date', '20260229', { ok: false, fault: 'date' }],
  ['idNumber', ' 11010519491231002x ', { ok: true, value: '11010519491231002X' }],
  ['checkbox', '√', { ok: true, value: true }],
  ['text', '  ', { ok: true, value: null }],
  ['text', '买买提·吐尔逊', { ok: true, value: '买买提·吐尔逊' }],
] as const)('reads %s “%s”', (widget, text, expected) => {
  expect(readText(asked(widget), text, [])).toEqual(expected);
});

it.each([
  ['20', '20'],
  ['已婚', '20'],
  ['married', '20'],
])('reads a code from “%s”', (text, code) => {
  expect(readText(asked('select', 'marital'), text, marital)).toEqual({ ok: true, value: code });
});

it('takes nothing for a code that the list does not have', () => {
  expect(readText(asked('select', 'marital'), '丧偶', marital)).toEqual({ ok: false, fault: 'code' });
});

it('shows what can be typed back', () => {
  expect(showText(asked('money'), 123450, String)).toBe('1234.50');
  expect(showText(asked('select', 'marital'), '20', () => '已婚')).toBe('已婚');
});

it.each([
  ['yh', ['20']],
  ['h', ['10', '20', '40']],
  ['4', ['40']],
  ['离', ['40']],
  ['', ['10', '20', '40']],
])('finds codes by “%s”', (typed, codes) => {
  const initials: Readonly<Record<string, string>> = { 未婚: 'wh', 已婚: 'yh', 离婚: 'lh' };
  expect(findCodes(marital, typed, (name) => initials[name] ?? '').map(({ code }) => code)).toEqual(codes);
});

it.each([
  ['1980年1月2日', '1980-01-02'],
  ['１９８０－０１－０２', '1980-01-02'],
  ['1980/13/01', null],
  ['80-1-1', null],
])('reads the day “%s”', (text, day) => {
  expect(parseDate(text)).toBe(day);
});

it('knows the places above a street, and of a county only what is there', () => {
  expect(codesAbove('310101002000')).toEqual({ province: '310000000000', city: '310100000000', county: '310101000000', street: '310101002000' });
  expect(codesAbove('441900003000')).toEqual({ province: '440000000000', city: '441900000000', street: '441900003000' });
  expect(codesAbove('')).toEqual({});
});
