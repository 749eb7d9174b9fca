import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findLabel } from './form-issues';
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
