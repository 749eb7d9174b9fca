import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { BundledForm, CodeList, StandardBundle } from '../domain/standards/bundle';
import { checkFormTemplates } from './standard-bundle-form-checks';

const standards = resolve(__dirname, '../../standards');
const readJson = (file: string) => JSON.parse(readFileSync(resolve(standards, file), 'utf8')) as unknown;
const template = readJson('forms/dibao-application.json') as Record<string, Record<string, unknown>>;
const codeLists = readJson('code-lists.json') as CodeList[];

type Json = Record<string, unknown>;
const form = (version: number, change: (copy: Record<string, Json>) => void = () => undefined): BundledForm => {
  const copy = JSON.parse(JSON.stringify({ ...template, version })) as Record<string, Json>;
  change(copy);
  return { id: 'dibao-application', version, itemIds: [], template: copy };
};
const faultsOf = (...forms: BundledForm[]) =>
  checkFormTemplates({ forms, codeLists } as unknown as StandardBundle).map(
    ({ path, message }) => `${path} ${message}`,
  );
const withoutPhone = (copy: Record<string, Json>) => {
  delete (copy['data'] as { properties: Json }).properties['contactPhone'];
  const sections = copy['sections'] as unknown as { fields: { path: string }[] }[];
  sections.forEach((section) => {
    section.fields = section.fields.filter(({ path }) => path !== 'contactPhone');
  });
  copy['prefill'] = [] as never;
  copy['writeBack'] = [] as never;
  copy['print'] = { blocks: [{ type: 'title', text: '表' }] };
};

it('takes the shipped form, and a next version that only adds', () => {
  expect(faultsOf(form(3), form(4))).toEqual([]);
});

it.each<[string, BundledForm, RegExp]>([
  ['a key that is misspelt', form(3, (copy) => Object.assign(copy, { rulez: [] })), /^forms\[0\]\.template.*rulez/],
  [
    'a widget nobody draws',
    form(3, (copy) =>
      Object.assign((copy['sections'] as unknown as { fields: Json[] }[])[0]?.fields[0] ?? {}, { widget: 'x' }),
    ),
    /^forms\[0\]\.template\.sections\[0\]\.fields\[0\]\.widget/,
  ],
  [
    'an expression that does not parse',
    form(3, (copy) => Object.assign(copy['computed'] ?? {}, { memberCount: 'count(' })),
    /^forms\[0\]\.template\.computed\.memberCount 表达式写错了.*cannot be read/,
  ],
  ['another id inside', form(3, (copy) => Object.assign(copy, { id: 'other' })), /template\.id is not dibao/],
])('refuses %s, with the place', (_what, bad, expected) => {
  expect(faultsOf(bad).some((fault) => expected.test(fault))).toBe(true);
});

it('refuses a version that leaves drafts without a place, unless a migration says what becomes of them', () => {
  expect(faultsOf(form(3), form(4, withoutPhone))).toEqual([
    expect.stringMatching(/contactPhone.*migrations.*v3 → v4/),
  ]);
  const declared = form(4, (copy) => {
    withoutPhone(copy);
    copy['migrations'] = [{ from: 3, to: 4, steps: [{ op: 'drop', path: 'contactPhone', archive: true }] }] as never;
  });
  expect(faultsOf(form(3), declared)).toEqual([]);
});
