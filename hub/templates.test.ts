import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormTemplate } from '../core/domain/forms/template';
import { openDemoHub, type DemoHub } from './testing/demo-hub';
import { fillFormsOfCases } from './testing/forms-day';

let demo: DemoHub;
let template: FormTemplate;

const templateId = 'dibao-application';
const manager = () => demo.identity('manager');
const asWritten = (change: Partial<FormTemplate>) => ({ ...template, version: template.version + 1, ...change });

beforeAll(async () => {
  demo = await openDemoHub();
  await fillFormsOfCases(demo);
  const list = await demo.call(manager(), 'template.list', {});
  const version = list.find((one) => one.templateId === templateId && one.inForce)?.version ?? 0;
  const read = await demo.call(manager(), 'template.read', { templateId, version });
  expect(read).toMatchObject({ origin: 'bundle', check: { faults: [], breaks: [] } });
  template = read.template as unknown as FormTemplate;
});
afterAll(() => demo.close());

describe('the workshop', () => {
  it('is for the manager alone', async () => {
    await expect(demo.call(demo.identity('clerk', 1), 'template.list', {})).rejects.toThrow('method.forbidden');
  });

  it('says of what is being written where it does not hold together, which tests fail, and what it breaks', async () => {
    const broken = asWritten({ computed: { ...template.computed, memberCount: 'count(' } });
    expect((await demo.call(manager(), 'template.check', { template: broken })).faults).toEqual([
      expect.objectContaining({ place: 'computed.memberCount' }),
    ]);
    expect((await demo.call(manager(), 'template.check', { template: { id: 'x' } })).faults.length).toBeGreaterThan(3);
    const answers = { maritalStatus: '20' };
    const tests = [{ name: '已婚要填配偶', answers, expected: { visible: ['nothing'] } }];
    const failing = await demo.call(manager(), 'template.check', { template: asWritten({ tests }) });
    expect(failing.tests).toMatchObject([{ name: '已婚要填配偶', passed: false, differences: [{ what: 'visible' }] }]);
    const properties = { ...(template.data['properties'] as object), applicantName: { type: 'string', maxLength: 2 } };
    const narrow = asWritten({ data: { ...template.data, properties }, tests: [] });
    expect((await demo.call(manager(), 'template.check', { template: narrow })).breaks).toMatchObject([
      { kind: 'narrowedType', path: 'applicantName' },
    ]);
  });

  it('tries a new rule on the forms of the last month and gives counts, never answers', async () => {
    const rule = {
      id: 'nobody-poor',
      level: 'error' as const,
      at: 'familyMembers',
      assert: 'totalIncomeFen > 99999999',
      message: { 'zh-Hans': '收入不够高', en: 'Not rich enough' },
    };
    const result = await demo.call(manager(), 'template.dryRun', {
      template: asWritten({ rules: [...(template.rules ?? []), rule], tests: [] }),
    });
    expect(result).toMatchObject({ from: '2026-01-31', to: '2026-03-02', forms: 1, withoutWay: 0, stopped: 1 });
    expect(result.issues).toEqual([
      {
        path: 'familyMembers',
        level: 'error',
        rule: 'nobody-poor',
        message: { zh: '收入不够高', en: 'Not rich enough' },
        forms: 1,
      },
    ]);
    expect(JSON.stringify(result)).not.toContain('标记');
    const quiet = await demo.call(manager(), 'template.dryRun', { template: { ...template, tests: [] } });
    expect(quiet).toMatchObject({ forms: 1, stopped: 0 });
    await expect(demo.call(manager(), 'template.dryRun', { template: { id: 'x' } })).rejects.toThrow('template.faulty');
  });

  it('keeps a draft, faults and all, and hands out only a whole one, without touching what is in force', async () => {
    const { version } = asWritten({});
    await expect(demo.call(manager(), 'template.saveDraft', { template: { ...template } })).rejects.toThrow(
      'template.published',
    );
    await expect(demo.call(manager(), 'template.saveDraft', { template: { version: 1 } })).rejects.toThrow(
      'template.nameless',
    );
    await demo.call(manager(), 'template.saveDraft', { template: asWritten({ sections: [] }) });
    await expect(demo.call(manager(), 'template.propose', { templateId, version })).rejects.toThrow('template.faulty');
    await demo.call(manager(), 'template.saveDraft', {
      template: asWritten({ title: { 'zh-Hans': '低保申请表（新）' } }),
    });
    demo = await demo.restart();
    const { fileName, text } = await demo.call(manager(), 'template.propose', { templateId, version });
    expect(fileName).toBe(`dibao-application-v${version}.json`);
    expect(JSON.parse(text)).toMatchObject({ version, status: 'published', title: { 'zh-Hans': '低保申请表（新）' } });
    const list = await demo.call(manager(), 'template.list', {});
    expect(list).toContainEqual(expect.objectContaining({ templateId, version, origin: 'draft', inForce: false }));
    expect(list.find((one) => one.templateId === templateId && one.inForce)?.version).toBe(template.version);
    await demo.call(manager(), 'template.discardDraft', { templateId, version });
    await expect(demo.call(manager(), 'template.read', { templateId, version })).rejects.toThrow('template.unknown');
  });
});
