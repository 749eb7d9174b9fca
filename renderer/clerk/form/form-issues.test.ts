import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findLabel, inFormOrder } from './form-issues';
import { readTemplate } from './form-template';

const template = readTemplate(
  JSON.parse(readFileSync('standards/forms/dibao-application.json', 'utf8')) as Record<string, unknown>,
);

it.each([
  ['applicantName', '姓名', null],
  ['familyMembers[2].idNumber', '公民身份号码', 3],
  ['familyMembers', '共同生活家庭成员', null],
  ['familyMembers[0]', '共同生活家庭成员', 1],
])('calls %s by its name', (path, zh, row) => {
  expect(findLabel(template, path)).toMatchObject({ label: { zh }, row });
});

it('knows no name for what the form does not draw', () => {
  expect(findLabel(template, 'somethingElse')).toBeNull();
});

it('lists what is wrong in the order of the form', () => {
  const wrong = [
    'familyMembers[1].name',
    'declarationAccepted',
    'familyMembers[0].idNumber',
    'familyMembers',
    'familyMembers[0].name',
    'maritalStatus',
  ];
  const issues = wrong.map((path) => ({ path, level: 'error' as const, message: { zh: path, en: path } }));
  expect(inFormOrder(template, issues).map((issue) => issue.path)).toEqual([
    'maritalStatus',
    'familyMembers',
    'familyMembers[0].name',
    'familyMembers[0].idNumber',
    'familyMembers[1].name',
    'declarationAccepted',
  ]);
});
