import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { BusinessDate } from '../calendar/instant';
import { answersToSubmit, evaluateForm } from './evaluate-form';
import { compileFeel } from './feel';
import { evaluate } from '@bpmn-io/feelin';
import type { Answers, FormTemplate } from './template';

/** Fields that hide each other, sums over what may be hidden, cells that hide cells. */
const template: FormTemplate = {
  spec: 'community-form-template/1.0',
  id: 'chain',
  version: 1,
  status: 'published',
  title: { 'zh-Hans': '链' },
  basis: [{ document: '测试' }],
  effective: { from: '2026-01-01', to: null },
  data: {
    type: 'object',
    properties: {
      kind: { type: 'string' },
      spouse: { type: 'string', maxLength: 4 },
      employer: { type: 'string' },
      payFen: { type: 'integer' },
      born: { type: 'string' },
      people: {
        type: 'array',
        items: { properties: { name: { type: 'string' }, works: { type: 'boolean' }, job: {}, jobPlace: {} } },
      },
    },
  },
  sections: [
    {
      id: 'last',
      title: { 'zh-Hans': '后' },
      visibleWhen: 'kind != "none"',
      fields: [
        // Hidden with the employer, which is hidden with the spouse.
        { path: 'payFen', widget: 'money', visibleWhen: 'employer != null', requiredWhen: 'employer != null' },
        { path: 'employer', widget: 'text', visibleWhen: 'spouse != null', editWhen: 'spouse != "锁"' },
        { path: 'spouse', widget: 'text', visibleWhen: 'kind = "married"' },
      ],
    },
    {
      id: 'first',
      title: { 'zh-Hans': '前' },
      fields: [
        { path: 'kind', widget: 'text' },
        { path: 'born', widget: 'date' },
        {
          path: 'people',
          widget: 'table',
          columns: [
            { path: 'jobPlace', label: { 'zh-Hans': '单位地址' }, visibleWhen: 'item.job != null' },
            { path: 'job', label: { 'zh-Hans': '工作' }, visibleWhen: 'item.works = true', requiredWhen: 'true' },
            { path: 'works', label: { 'zh-Hans': '是否就业' }, widget: 'checkbox' },
            { path: 'name', label: { 'zh-Hans': '姓名' } },
          ],
        },
      ],
    },
  ],
  computed: { twiceFen: 'oneFen * 2', oneFen: 'if payFen = null then 0 else payFen' },
  rules: [
    { id: 'enough', level: 'error', at: 'payFen', assert: 'twiceFen > 100', message: { 'zh-Hans': '太少' } },
    {
      id: 'named',
      level: 'notice',
      at: 'people',
      assert: 'every p in people satisfies p.name != null',
      message: { 'zh-Hans': '缺名' },
    },
  ],
  print: { blocks: [{ type: 'title', text: '链' }] },
};

const word = fc.constantFrom('', '锁', 'married', 'none', '王芳', '五个字的名', '2026-03-02');
const row = fc.record(
  { name: word, works: fc.boolean(), job: word, jobPlace: word, stray: word },
  { requiredKeys: [] },
);
const answersOf: fc.Arbitrary<Answers> = fc.record(
  {
    kind: fc.constantFrom('married', 'single', 'none'),
    spouse: word,
    employer: word,
    payFen: fc.integer({ min: 0, max: 200 }),
    born: word,
    people: fc.array(row, { maxLength: 4 }),
    stray: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const runs = { numRuns: 150 };

describe('the pass', () => {
  it('is idempotent: what is submitted evaluates as the draft did', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const submitted = answersToSubmit(template, answers);
        expect(answersToSubmit(template, submitted)).toEqual(submitted);
        const [draft, again] = [evaluateForm(template, answers), evaluateForm(template, submitted)];
        expect(again.visible).toEqual(draft.visible);
        expect(again.computed).toEqual(draft.computed);
        expect(again.issues.map(({ message }) => message)).toEqual(draft.issues.map(({ message }) => message));
      }),
      runs,
    );
  });

  it('does not depend on the order of answers, fields, computed values or rules', () => {
    const turned: FormTemplate = {
      ...template,
      sections: template.sections.map((section) => ({ ...section, fields: section.fields.toReversed() })).toReversed(),
      computed: Object.fromEntries(Object.entries(template.computed ?? {}).reverse()),
      rules: (template.rules ?? []).toReversed(),
    };
    fc.assert(
      fc.property(answersOf, (answers) => {
        const backwards = Object.fromEntries(Object.entries(answers).reverse());
        expect(evaluateForm(template, backwards)).toEqual(evaluateForm(template, answers));
        const [one, other] = [evaluateForm(template, answers), evaluateForm(turned, answers)];
        expect(other.visible.toSorted()).toEqual(one.visible.toSorted());
        expect(other.required.toSorted()).toEqual(one.required.toSorted());
        expect(other.computed).toEqual(one.computed);
        const issues = (list: typeof one.issues) => list.map((issue) => JSON.stringify(issue)).sort();
        expect(issues(other.issues)).toEqual(issues(one.issues));
      }),
      runs,
    );
  });

  it('never submits a hidden answer, a hidden cell or an answer the form does not ask', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const submitted = answersToSubmit(template, answers);
        const { visible } = evaluateForm(template, answers);
        expect(Object.keys(submitted).filter((path) => !visible.includes(path))).toEqual([]);
        for (const person of (submitted['people'] ?? []) as Answers[]) {
          expect(person['works'] === true || !('job' in person)).toBe(true);
          expect('job' in person || !('jobPlace' in person)).toBe(true);
        }
      }),
      runs,
    );
  });
});

it('lets a hidden answer count for nothing, through a chain of any length', () => {
  const answers = { kind: 'married', spouse: '李雷', employer: '厂', payFen: 60 };
  expect(evaluateForm(template, answers)).toMatchObject({ computed: { twiceFen: 120 }, issues: [] });
  const { computed, visible, issues } = evaluateForm(template, { ...answers, kind: 'single' });
  expect({ computed, visible, issues }).toEqual({
    computed: { oneFen: 0, twiceFen: 0 },
    visible: ['kind', 'born', 'people'],
    issues: [],
  });
});

it('tells of rows by the place where they stand, with empty rows between', () => {
  const { issues, hiddenCells } = evaluateForm(template, { people: [{}, { works: true, name: '' }, { job: ' ' }] });
  expect(hiddenCells).toEqual(['people[1].jobPlace']);
  expect(issues.map(({ path }) => path)).toEqual(['people']);
  expect(evaluateForm(template, { people: [{}, { works: true }] }).required).toEqual(['people[1].job']);
});

it('says which fields stand fast', () => {
  expect(evaluateForm(template, { kind: 'married', spouse: '锁', employer: '厂', payFen: 100 }).readOnly).toEqual([
    'employer',
  ]);
});

it.each([
  ['a name of a megabyte', { kind: '王'.repeat(1_000_000) }, '内容太长'],
  ['a text longer than its field, counted by signs', { kind: 'married', spouse: '𠮷𠮷𠮷𠮷𠮷' }, '最多 4 个字'],
  ['NUL', { kind: '王\u0000芳' }, '控制字符'],
  ['a mark that turns the writing round', { kind: '王\u202e芳' }, '方向'],
  ['half a sign', { kind: '王\ud842' }, '不完整'],
  ['a day that is not there', { born: '2026-02-30' }, '没有这个日期'],
  ['a day to come', { born: '2026-03-03' }, '还没有到'],
])('refuses %s in words', (_what, answers, words) => {
  const { issues } = evaluateForm(template, answers, { today: '2026-03-02' as BusinessDate });
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message.zh).toContain(words);
});

it('takes four rare signs where four fit, and a birthday today', () => {
  const answers = { kind: 'married', spouse: '𠮷𬎆𪚥𪻐', born: '2026-03-02' };
  expect(evaluateForm(template, answers, { today: '2026-03-02' as BusinessDate }).issues).toEqual([]);
});

describe('a broken template', () => {
  const broken = (change: Partial<FormTemplate>) =>
    evaluateForm({ ...template, ...change }, { kind: 'married', payFen: 3 });

  it.each<[string, Partial<FormTemplate>, string, string]>([
    ['does not parse', { computed: { a: 'kind +' } }, 'computed.a', '表达式写错了'],
    ['breaks out of its place', { computed: { a: '1) + (2' } }, 'computed.a', '表达式写错了'],
    ['waits for itself', { computed: { a: 'b', b: 'c', c: 'a' } }, 'computed.a', '互相依赖'],
    ['gives half a 分', { computed: { halfFen: '1 / 3' } }, 'computed.halfFen', '整数分'],
    [
      'gives no yes or no',
      { rules: [{ id: 'odd', level: 'error', at: 'kind', assert: '1 + 1', message: { 'zh-Hans': '怪' } }] },
      'rules.odd',
      '不是“是”或“否”',
    ],
  ])('whose expression %s is told of, and the counter goes on', (_what, change, place, words) => {
    const { faults, visible } = broken(change);
    expect(faults.map((fault) => fault.place)).toContain(place);
    expect(faults.find((fault) => fault.place === place)?.message.zh).toContain(words);
    expect(visible).toContain('kind');
  });
});

it('says by a compiled expression what the interpreter says itself', () => {
  const scope = { people: [{ n: 1 }, { n: 2 }], kind: 'married', count2: 2, today: '2026-03-02' };
  const expressions = [
    'sum(people.n)',
    'kind = "married" and count2 > 1',
    'for p in people return p.n * count2',
    'people[n > 1].n',
    'if nothing = null then "leer" else kind',
    'round half up(2.5, 0)',
    'date(today) > date("2026-01-01")',
    'string(date(today) + duration("P1D"))',
    'contains(kind, "mar") // ein Wort dazu',
  ];
  for (const source of expressions) {
    const compiled = compileFeel(source);
    const { value } = evaluate(source, scope);
    expect([source, compiled.ok && compiled.feel.run(scope).value]).toEqual([source, value]);
  }

  const unknown = compileFeel('nothing > 1');
  expect(unknown.ok && unknown.feel.run({}).isKnown).toBe(false);
  expect(unknown.ok && unknown.feel.run({ nothing: 2 })).toMatchObject({ isKnown: true, value: true });
});
