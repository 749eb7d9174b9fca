import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FormTemplate } from '../../../core/domain/forms/template';
import { findLabel, inFormOrder } from './form-faults';
import { shapeOf } from './form-shape';

const shape = shapeOf(JSON.parse(readFileSync('standards/forms/dibao-application.json', 'utf8')) as FormTemplate);

it.each([
  ['applicantName', '姓名', null],
  ['familyMembers[2].idNumber', '公民身份号码', 3],
  ['familyMembers[0]', '共同生活家庭成员', 1],
])('calls %s by its name', (path, zh, row) => {
  expect(findLabel(shape, path)).toMatchObject({ label: { zh }, row });
});

it('knows no name for what the form does not draw', () => {
  expect(findLabel(shape, 'somethingElse')).toBeNull();
});

it('lists what is wrong in the order of the form', () => {
  const wrong = ['familyMembers[1].name', 'declarationAccepted', 'familyMembers[0].idNumber', 'familyMembers', 'familyMembers[0].name', 'maritalStatus'];
  const issues = wrong.map((path) => ({ path, level: 'error' as const, message: { zh: path, en: path } }));
  expect(inFormOrder(shape, issues).map((issue) => issue.path)).toEqual([
    'maritalStatus',
    'familyMembers',
    'familyMembers[0].name',
    'familyMembers[0].idNumber',
    'familyMembers[1].name',
    'declarationAccepted',
  ]);
});

it('draws every field with its own widget, and what is computed under its printed name', () => {
  const fields = shape.sections.flatMap((section) => section.fields);
  expect(fields.find(({ path }) => path === 'maritalStatus')).toMatchObject({ widget: 'radio', allowedCodes: expect.arrayContaining(['10']) as unknown });
  const columns = fields.find(({ path }) => path === 'familyMembers')?.columns ?? [];
  expect(columns.find(({ path }) => path === 'relation')).toMatchObject({ widget: 'select', codes: 'relation' });
  expect(shape.computed.map(({ name, isMoney }) => [name, isMoney])).toContainEqual(['incomePerPersonFen', true]);
});
