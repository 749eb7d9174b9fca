import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formTemplateSchema } from './form-template-schema';

const standards = resolve(__dirname, '../../standards');
const readJson = (file: string) =>
  JSON.parse(readFileSync(resolve(standards, file), 'utf8')) as Record<string, unknown>;
const published = readJson('form-template.schema.json');
const templates = readdirSync(resolve(standards, 'forms')).filter((file) => file.endsWith('.json'));

const heading = {
  $id: 'urn:yimen:community-form-template:1.0',
  title: 'community-form-template/1.0',
  description:
    '社区事务受理表单模板的文件格式。The file format of form templates; what each part means stands in standards/README.md. What a shape cannot say (expressions that work out, paths that exist) is checked when a bundle is made.',
};

/**
 * The compiler holds the schema of the hub to the type; this holds the published
 * file to the schema of the hub. After a change: `vitest run <this file> -u`.
 */
it('publishes exactly what the hub checks by', async () => {
  const { $schema, ...shape } = z.toJSONSchema(formTemplateSchema);
  const text = `${JSON.stringify({ $schema, ...heading, ...shape }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(resolve(standards, 'form-template.schema.json'));
});

describe.each(templates)('%s', (file) => {
  const validator = new Validator(published, '2020-12', false);
  const template = readJson(`forms/${file}`);

  it('fits the published schema and the type', () => {
    expect(validator.validate(template).errors).toEqual([]);
    expect(formTemplateSchema.safeParse(template).error?.issues ?? []).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['an unknown key', { visibleIf: 'x' }],
    ['a version that is no number', { version: '3' }],
    ['a date that does not exist', { effective: { from: '2024-13-01', to: null } }],
    ['no sections', { sections: [] }],
    [
      'a widget nobody draws',
      { sections: [{ id: 'a', title: { 'zh-Hans': '甲' }, fields: [{ path: 'a', widget: 'slider' }] }] },
    ],
    ['a write-back without a yes', { writeBack: [{ from: 'a', to: 'resident.name', when: 'submitted', ask: false }] }],
    ['a prefill from nowhere', { prefill: [{ to: 'a', from: 'person.name', edit: 'free' }] }],
  ])('is refused by both with %s', (_what, change) => {
    const bad = { ...template, ...change };
    expect(validator.validate(bad).valid).toBe(false);
    expect(formTemplateSchema.safeParse(bad).success).toBe(false);
  });
});
