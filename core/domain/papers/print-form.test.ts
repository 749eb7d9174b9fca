import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { documentPage } from './document-style';
import { escapeHtml } from './escape-html';
import { evaluateForm } from '../forms/evaluate-form';
import { formatYuan } from './format-answer';
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
