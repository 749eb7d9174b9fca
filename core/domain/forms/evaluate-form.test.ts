import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parsePath, withAnswer } from './answer-path';
import { answersToSubmit, evaluateForm, type EvaluationContext } from './evaluate-form';
import type { Answers, FormTemplate } from './template';

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
const issuesOf = (answers: Answers, context: EvaluationContext = {}) =>
  evaluateForm(template, answers, context).issues.map(({ path, level }) => `${level} ${path}`);

describe('evaluation', () => {
  it('finds nothing wrong with a whole form', () => {
    expect(issuesOf(whole)).toEqual([]);
  });

  it.each([
    ['a missing name', { applicantName: '' }, ['error applicantName']],
    [
      'a wrong ID number',
      { applicantIdNumber: '110105194912310021' },
      ['error applicantIdNumber', 'error familyMembers'],
    ],
    ['a code that is not in the list', { maritalStatus: '99' }, ['error maritalStatus']],
    ['a married person without a spouse', { spouseName: null }, ['error spouseName']],
    ['an unsigned declaration', { declarationAccepted: false }, ['error declarationAccepted']],
    [
      'money below nothing',
      { familyMembers: [{ name: '王芳', relation: '01', idNumber: id, monthlyIncomeFen: -1 }] },
      ['error familyMembers[0].monthlyIncomeFen'],
    ],
    [
      'money that is no whole 分',
      { familyMembers: [{ name: '王芳', relation: '01', idNumber: id, monthlyIncomeFen: 0.5 }] },
      ['error familyMembers[0].monthlyIncomeFen'],
    ],
    ['nobody in the family', { familyMembers: [] }, ['error familyMembers']],
    [
      'a row without a relation',
      { familyMembers: [{ name: '王芳', idNumber: id, monthlyIncomeFen: 1 }] },
      ['error familyMembers[0].relation'],
    ],
  ])('finds %s', (_what, change, expected) => {
    expect(issuesOf({ ...whole, ...change })).toEqual(expected);
  });

  it('drops a hidden answer when submitting, and keeps it in the draft', () => {
    const single = { ...whole, maritalStatus: '10' };
    expect(evaluateForm(template, single).visible).not.toContain('spouseName');
    expect(answersToSubmit(template, single)).not.toHaveProperty('spouseName');
    expect(answersToSubmit(template, whole)).toHaveProperty('spouseName', '李雷');
  });

  it('says nothing by a rule whose values are not known, and speaks when they are', () => {
    expect(issuesOf(whole)).not.toContain('notice familyMembers');
    expect(issuesOf(whole, { values: { policy: { dibaoStandardFen: 40_000 } } })).toContain('notice familyMembers');
    expect(issuesOf(whole, { values: { policy: { dibaoStandardFen: 60_000 } } })).not.toContain('notice familyMembers');
  });

  it('gives the same for the same, whatever was typed', () => {
    const anything = fc.dictionary(
      fc.constantFrom('applicantName', 'maritalStatus', 'familyMembers', 'spouseName', 'other'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(anything, (answers) => {
        expect(evaluateForm(template, answers)).toEqual(evaluateForm(template, structuredClone(answers)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('answers by path', () => {
  it.each([['a-b'], ['a[1000]'], ['__proto__'], ['a[0].b.c'], ['']])('refuses the path “%s”', (path) => {
    expect(parsePath(path)).toBeNull();
    expect(() => withAnswer({}, path, 1)).toThrow(RangeError);
  });

  it('sets fields and cells, filling rows between', () => {
    expect(withAnswer({}, 'name', '王')).toEqual({ name: '王' });
    expect(withAnswer({ rows: [{ a: 1 }] }, 'rows[2].b', 2)).toEqual({ rows: [{ a: 1 }, {}, { b: 2 }] });
    expect(withAnswer({ rows: 'no rows' }, 'rows[0].b', 2)).toEqual({ rows: [{ b: 2 }] });
  });
});
