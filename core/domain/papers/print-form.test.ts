import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { documentPage } from './document-style';
import { escapeHtml } from './escape-html';
import { evaluateForm } from '../forms/evaluate-form';
import { formatAnswer, formatDate, formatYuan } from './format-answer';
import { printForm } from './print-form';
import type { Answers, FormTemplate } from '../forms/template';

const template = JSON.parse(
  readFileSync(resolve(__dirname, '../../../standards/forms/dibao-application.json'), 'utf8'),
) as FormTemplate;

const id = '11010519491231002X';
const whole: Answers = {
  applicantName: '王芳',
  applicantIdNumber: id,
  householdAddress: '示例路1号',
  maritalStatus: '20',
  spouseName: '李雷',
  familyMembers: [
    { name: '王芳', relation: '01', idNumber: id, monthlyIncomeFen: 100_001 },
    { name: '李雷', relation: '10', monthlyIncomeFen: 0 },
  ],
  declarationAccepted: true,
};

describe('the paper', () => {
  const context = {
    caseNumber: 'N1',
    date: '2026年3月2日',
    computed: evaluateForm(template, whole).computed,
    codes: { maritalStatus: { 20: '已婚' } },
    hash8: 'abcd1234',
  };

  it('shows codes by name, money in yuan, and the same bytes for the same answers', () => {
    const html = printForm(template, whole, context);
    expect(html).toContain('已婚');
    expect(html).toContain('1000.01');
    expect(html).toContain('500.00');
    expect(html).toContain('dibao-application v3');
    expect(printForm(template, structuredClone(whole), context)).toBe(html);
  });

  it('prints what people typed as text, never as markup', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const html = printForm(template, { ...whole, applicantName: `<b onclick="x">${name}` }, context);
        expect(html).not.toContain('<b onclick');
        expect(html).toContain(escapeHtml(name));
      }),
      { numRuns: 50 },
    );
  });

  it('has no script and no inline style, which the policy of the pages would block', () => {
    expect(documentPage({ title: 't', kind: 'a4', footer: '', body: '' })).not.toMatch(/<script|style=/);
    expect(printForm(template, whole, context)).not.toMatch(/<script|style=/);
  });
});

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [123_456, '1234.56'],
  [-5, '-0.05'],
])('writes %i 分 as %s 元', (fen, yuan) => {
  expect(formatYuan(fen)).toBe(yuan);
});

it.each([
  ['a date', { path: 'on', widget: 'date' }, '2026-03-02', '2026年3月2日'],
  ['a yes', { path: 'declared', widget: 'checkbox' }, true, '是'],
  ['a code by its name', { path: 'sex', codes: 'sex' }, '2', '女'],
  ['an unknown code as it is', { path: 'sex', codes: 'sex' }, '7', '7'],
  ['an address with its places', { path: 'at', widget: 'address' }, { divisionCode: '310101001000', detail: '人民路1号' }, '上海市黄浦区外滩街道人民路1号'],
  ['nothing for nothing', { path: 'x' }, undefined, ''],
])('shows %s', (_rule, field, value, shown) => {
  const divisions = { '310000000000': '上海市', '310101000000': '黄浦区', '310101001000': '外滩街道' };
  expect(formatAnswer(field, value, { sex: { 2: '女' }, divisions })).toBe(shown);
});

it('leaves what is no date alone', () => {
  expect(formatDate('2026年')).toBe('2026年');
});

describe('a paper of a form', () => {
  const context = { caseNumber: 'N1', date: '2026年3月2日', computed: {}, codes: {} };

  it('has a line to sign on, or the signature that was given on the pad', () => {
    expect(printForm(template, whole, context)).toContain('<span class="inkbox"></span>');
    const signed = { ...whole, applicantSignature: { method: 'pad', width: 10, height: 5, strokes: [[1, 1, 2, 2]], documentSha256: '' } };
    expect(printForm(template, signed, context)).toContain('<path d="M1 1L2 2"/>');
  });

  it('says 样表 where no source gives its fields, and hides what is printed already in 套打', () => {
    expect(printForm({ ...template, sample: true }, whole, context)).toContain('>样表<');
    const over = { ...template, print: { ...template.print, overprint: { printLabels: false } } };
    expect(printForm(over, whole, context)).toContain('<body class="a4 overprint">');
  });
});
