import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTemplate } from './form-template';

const file = JSON.parse(readFileSync('standards/forms/dibao-application.json', 'utf8')) as Record<string, unknown>;
const template = readTemplate(file);
const fields = template.sections.flatMap((section) => section.fields);

it('draws every field of the subsistence form in order, with its words in both languages', () => {
  expect(template.title).toEqual({ zh: '最低生活保障申请表', en: 'Minimum Living Allowance Application' });
  expect(fields.map((field) => [field.path, field.widget])).toEqual([
    ['applicantName', 'text'],
    ['applicantIdNumber', 'idNumber'],
    ['householdAddress', 'address'],
    ['contactPhone', 'text'],
    ['maritalStatus', 'radio'],
    ['spouseName', 'text'],
    ['familyMembers', 'table'],
    ['declarationAccepted', 'checkbox'],
  ]);
});

it('offers only the codes that the data allows, and knows the table', () => {
  expect(fields[4]?.allowedCodes).toEqual(['10', '20', '30', '40']);
  expect(fields[6]?.columns.map((column) => [column.path, column.codes, column.widget])).toEqual([
    ['name', null, 'text'],
    ['relation', 'relation', 'text'],
    ['idNumber', null, 'text'],
    ['health', 'health', 'text'],
    ['employer', null, 'text'],
    ['monthlyIncomeFen', null, 'money'],
  ]);
  expect(fields[6]?.maximumRows).toBe(12);
});

it('shows what is computed under its printed name', () => {
  expect(template.computed).toEqual([
    { name: 'totalIncomeFen', label: '家庭月总收入（元）', isMoney: true },
    { name: 'incomePerPersonFen', label: '月人均收入（元）', isMoney: true },
  ]);
});
