import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from './check-template';
import { runTests } from './run-tests';
import type { FormTemplate } from './template';

const template = JSON.parse(
  readFileSync(resolve(__dirname, '../../../standards/forms/dibao-application.json'), 'utf8'),
) as FormTemplate;
const faultsOf = (change: Partial<FormTemplate>) =>
  checkTemplate({ ...template, ...change }).map(({ place, message }) => `${place}: ${message.zh}`);

const [section] = template.sections;
const withField = (field: object) => ({
  sections: [...template.sections, { id: 'more', title: { 'zh-Hans': '更多' }, fields: [field as never] }],
});
const rule = { id: 'r', level: 'error' as const, at: 'applicantName', message: { 'zh-Hans': '错' } };

it('finds nothing wrong with the template that is shipped', () => {
  expect(section).toBeDefined();
  expect(faultsOf({})).toEqual([]);
});

describe('names the place and what is wrong there', () => {
  it.each<[string, Partial<FormTemplate>, string]>([
    ['a broken expression', { rules: [{ ...rule, assert: 'a = ' }] }, 'rules[0].assert: 表达式写错了'],
    ['a name nobody asks', { rules: [{ ...rule, assert: 'salary > 1' }] }, 'rules[0].assert: 表达式里的“salary”'],
    [
      'the clock',
      { rules: [{ ...rule, assert: 'today() > date("2026-01-01")' }] },
      'rules[0].assert: 表达式不能看时钟',
    ],
    ['a circle', { computed: { ...template.computed, a: 'b + 1', b: 'a + 1' } }, 'computed.a: 互相依赖'],
    ['a rule at no field', { rules: [{ ...rule, at: 'nobody', assert: 'true' }] }, 'rules[0].at: 表里没有“nobody”'],
    ['a field without data', withField({ path: 'extra' }), 'sections[3].fields[0].path: “data”里没有“extra”'],
    ['a field asked twice', withField({ path: 'contactPhone' }), 'field contactPhone: “contactPhone”用了两次'],
    [
      'a choice without codes',
      withField({ path: 'spouseName', widget: 'select' }),
      'sections[3].fields[0].codes: 选择项',
    ],
    ['a computed value called like a function', { computed: { sum: '1' } }, 'computed.sum: “sum”是表达式自用的名字'],
    [
      'a prefill from nowhere',
      { prefill: [{ to: 'applicantName', from: 'resident.salary', edit: 'free' }] },
      'prefill[0].from: 居民档案里没有',
    ],
    ['no source', { basis: [{ note: '自拟' }] }, 'basis: 没有写明字段的来源'],
    ['an end before the beginning', { effective: { from: '2026-01-02', to: '2026-01-01' } }, 'effective: 生效日期'],
    [
      'a printed field that is not there',
      { print: { blocks: [{ type: 'grid', columns: [1], rows: [[{ field: 'ghost' }]] }] } },
      'print.blocks[0]: 表里没有“ghost”',
    ],
    [
      'a test of its own that fails',
      { tests: [{ name: '单身', answers: { maritalStatus: '10' }, expected: { visible: ['applicantName'] } }] },
      'tests[0]: 自带的测试“单身”没有通过：visible',
    ],
  ])('%s', (_what, change, expected) => {
    expect(faultsOf(change).some((fault) => fault.startsWith(expected))).toBe(true);
  });

  it('takes a sample without a source', () => {
    expect(faultsOf({ basis: [{ note: '自拟' }], sample: true })).toEqual([]);
  });
});

it('runs the tests kept with a template, and compares what they speak of alone', () => {
  const answers = { maritalStatus: '20', familyMembers: [{ monthlyIncomeFen: 101 }, { monthlyIncomeFen: 100 }] };
  const results = runTests({
    ...template,
    tests: [
      { name: '对', answers, expected: { computed: { incomePerPersonFen: 100 } } },
      { name: '错', answers, expected: { computed: { incomePerPersonFen: 101 } } },
    ],
  });
  expect(results.map(({ name, passed }) => [name, passed])).toEqual([
    ['对', true],
    ['错', false],
  ]);
  expect(results[1]?.differences).toEqual([{ what: 'computed.incomePerPersonFen', expected: '101', found: '100' }]);
});
