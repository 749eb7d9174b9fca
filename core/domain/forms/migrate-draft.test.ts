import { describe, expect, it } from 'vitest';
import { compareTemplates } from './compare-templates';
import { findMigration, migrateDraft } from './migrate-draft';
import type { FormTemplate, MigrationStep } from './template';

const data = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 60 },
    homePhone: { type: 'string' },
    status: { type: 'string', enum: ['10', '20', '30'] },
    members: {
      type: 'array',
      items: { required: ['name'], properties: { name: { type: 'string' }, monthlyIncome: { type: 'number' } } },
    },
  },
};
const template = (version: number, more: Partial<FormTemplate> = {}): FormTemplate => ({
  spec: 'community-form-template/1.0',
  id: 'f',
  version,
  status: 'published',
  title: { 'zh-Hans': '表' },
  basis: [{ document: '测试' }],
  effective: { from: '2026-01-01', to: null },
  data,
  sections: [{ id: 's', title: { 'zh-Hans': '节' }, fields: [{ path: 'name' }] }],
  print: { blocks: [{ type: 'title', text: '表' }] },
  ...more,
});
const steps = (...list: MigrationStep[]) => [{ from: 1, to: 2, steps: list }];

describe('migration of a draft', () => {
  const draft = {
    name: '王芳',
    homePhone: '13800138000',
    members: [{ name: '王芳', monthlyIncome: 10.5 }, { name: '李雷' }],
  };

  it('renames, computes, drops into the archive and asks, and touches no original', () => {
    const before = structuredClone(draft);
    const after = migrateDraft(
      draft,
      steps(
        { op: 'rename', from: 'homePhone', to: 'contactPhone' },
        { op: 'compute', to: 'members[].monthlyIncomeFen', expr: 'round half up(item.monthlyIncome * 100, 0)' },
        { op: 'drop', path: 'members[].monthlyIncome', archive: true },
        { op: 'ask', path: 'address', reason: { 'zh-Hans': '新版表格增加此项' } },
      ),
    );
    expect(draft).toEqual(before);
    expect(after).toEqual({
      answers: {
        name: '王芳',
        contactPhone: '13800138000',
        members: [{ name: '王芳', monthlyIncomeFen: 1050 }, { name: '李雷' }],
      },
      moved: [{ from: 'homePhone', to: 'contactPhone' }],
      converted: ['members[].monthlyIncomeFen'],
      asked: [
        { path: 'members[].monthlyIncomeFen', reason: null },
        { path: 'address', reason: { 'zh-Hans': '新版表格增加此项' } },
      ],
      archived: [{ path: 'members[].monthlyIncome', value: 10.5 }],
      faults: [],
    });
  });

  it('moves a column into a field and a field into a column, losing nothing', () => {
    const out = migrateDraft(draft, steps({ op: 'move', from: 'members[].name', to: 'head' }));
    expect(out.answers).toMatchObject({ head: '王芳' });
    expect(out.archived).toEqual([{ path: 'members[].name', value: '李雷' }]);
    const into = migrateDraft({ name: '王芳' }, steps({ op: 'move', from: 'name', to: 'members[].name' }));
    expect(into.answers).toEqual({ members: [{ name: '王芳' }] });
  });

  it('converts a value, and keeps and asks what it cannot', () => {
    const convert: MigrationStep = { op: 'convert', path: 'status', expr: 'if value = "10" then "1" else null' };
    expect(migrateDraft({ status: '10' }, steps(convert)).answers).toEqual({ status: '1' });
    expect(migrateDraft({ status: '30' }, steps(convert))).toMatchObject({
      answers: {},
      asked: [{ path: 'status' }],
      archived: [{ path: 'status', value: '30' }],
    });
    expect(migrateDraft({}, steps(convert)).asked).toEqual([]);
  });

  it('tells of a broken step and leaves the answer alone', () => {
    const { answers, faults } = migrateDraft(
      { status: '10' },
      steps({ op: 'convert', path: 'status', expr: 'value +' }),
    );
    expect(answers).toEqual({ status: '10' });
    expect(faults[0]?.message.zh).toContain('表达式写错了');
  });

  it('finds the way over several versions, and none where none is declared', () => {
    const migrations = [1, 2, 3].map((from) => ({ from, to: from + 1, steps: [] }));
    expect(findMigration(template(4, { migrations }), 1)).toHaveLength(3);
    expect(findMigration(template(4, { migrations: migrations.slice(1) }), 1)).toBeNull();
    expect(findMigration(template(4), 4)).toEqual([]);
  });
});

describe('comparing versions', () => {
  const properties = data.properties;
  const next = (change: Record<string, unknown>, list: MigrationStep[] = []) =>
    template(2, { data: { ...data, ...change }, migrations: steps(...list) });
  const { homePhone: _gone, ...withoutPhone } = properties;

  it.each<[string, FormTemplate, string[]]>([
    ['the same', next({}), []],
    ['a field more', next({ properties: { ...properties, more: {} } }), []],
    ['a field less', next({ properties: withoutPhone }), ['removedPath homePhone']],
    ['a field less, declared', next({ properties: withoutPhone }, [{ op: 'drop', path: 'homePhone' }]), []],
    ['a table less', next({ properties: { ...properties, members: undefined } }), ['removedPath members']],
    [
      'a narrower type',
      next({ properties: { ...properties, homePhone: { type: 'integer' } } }),
      ['narrowedType homePhone'],
    ],
    [
      'a lower limit',
      next({ properties: { ...properties, name: { type: 'string', maxLength: 20 } } }),
      ['narrowedType name'],
    ],
    [
      'a lower limit, converted',
      next({ properties: { ...properties, name: { type: 'string', maxLength: 20 } } }, [
        { op: 'convert', path: 'name', expr: 'substring(value, 1, 20)' },
      ]),
      [],
    ],
    [
      'a code less',
      next({ properties: { ...properties, status: { type: 'string', enum: ['10', '20'] } } }),
      ['removedCode status'],
    ],
    ['a wider limit', next({ properties: { ...properties, name: { type: 'string' } } }), []],
    [
      'a required field more',
      next({ required: ['name', 'address'], properties: { ...properties, address: { type: 'string' } } }),
      ['newRequired address'],
    ],
    [
      'a required field more, asked',
      next({ required: ['name', 'address'], properties: { ...properties, address: { type: 'string' } } }, [
        { op: 'ask', path: 'address' },
      ]),
      [],
    ],
    [
      'a column less',
      next({
        properties: { ...properties, members: { type: 'array', items: { properties: { name: { type: 'string' } } } } },
      }),
      ['removedPath members[].monthlyIncome'],
    ],
  ])('%s', (_what, after, expected) => {
    expect(
      compareTemplates(template(1), JSON.parse(JSON.stringify(after)) as FormTemplate).map(
        ({ kind, path }) => `${kind} ${path}`,
      ),
    ).toEqual(expected);
  });
});
