import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@cfworker/json-schema';
import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../core/domain/calendar/instant';
import { compileTemplate } from '../core/domain/forms/compile-template';
import { evaluateForm } from '../core/domain/forms/evaluate-form';
import { parseRecordPlace } from '../core/domain/forms/read-record';
import { fieldsOf, type FormField, type FormTemplate, type FormTest } from '../core/domain/forms/template';
import { listFields, residentFields } from '../core/domain/residents/resident-field';
import codeLists from './code-lists.json';
import manifest from './bundle.json';

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
const files = readdirSync(join(__dirname, 'forms')).filter((file) => file.endsWith('.json'));
const templates = files.map((file) => ({ file, template: readJson(`forms/${file}`) as FormTemplate }));
const published = new Validator(readJson('form-template.schema.json') as object, '2020-12', false);

/** The codes a field may take, by the template's own name of the list. */
function codesOf(template: FormTemplate): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(template.codeLists ?? {}).map(([name, standard]) => [
      name,
      codeLists.find((list) => list.standard === standard)?.codes.map(({ code }) => code) ?? [],
    ]),
  );
}

function run(template: FormTemplate, { answers, today, context }: FormTest) {
  return evaluateForm(template, answers, {
    ...(today === undefined ? {} : { today: today as BusinessDate }),
    ...(context === undefined ? {} : { values: context }),
    codes: codesOf(template),
  });
}

/** Every text that people read, with its place. */
function textsOf(value: unknown, path = ''): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if ('zh-Hans' in value) {
    return [[path, value as Readonly<Record<string, string>>]];
  }
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

it('keeps every template file in the bundle, and no other', () => {
  expect(manifest.forms.map(({ file }) => file).toSorted()).toEqual(files.map((file) => `forms/${file}`).toSorted());
});

describe.each(templates)('$file', ({ file, template }) => {
  const fields = fieldsOf(template);
  const byPath = new Map(fields.map((field) => [field.path, field]));
  const tests = template.tests ?? [];

  it('fits the published schema and is named after its id', () => {
    expect(published.validate(template).errors).toEqual([]);
    expect(file).toBe(`${template.id}.json`);
  });

  it('has expressions that can be read, none waiting for itself', () => {
    expect(compileTemplate(template).faults).toEqual([]);
  });

  it('asks for nothing twice and says of each answer what it is', () => {
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    const properties = template.data['properties'] as Readonly<Record<string, unknown>>;
    expect(Object.keys(properties).toSorted()).toEqual(fields.map(({ path }) => path).toSorted());
    const required = template.data['required'] as readonly string[];
    expect(required.filter((path) => !byPath.has(path))).toEqual([]);
  });

  it('names code lists that exist, and codes that are in them', () => {
    const codes = codesOf(template);
    expect(Object.entries(codes).filter(([, list]) => list.length === 0)).toEqual([]);
    const properties = template.data['properties'] as Readonly<Record<string, Readonly<{ enum?: readonly string[] }>>>;
    const strangers = fields.flatMap(({ path, codes: list }) =>
      list === undefined ? [] : (properties[path]?.enum ?? []).filter((code) => codes[list]?.includes(code) !== true),
    );
    expect(strangers).toEqual([]);
    const named = fields.flatMap((field) => [field, ...(field.columns ?? [])]).flatMap(({ codes: list }) => list ?? []);
    expect(named.filter((list) => codes[list] === undefined)).toEqual([]);
  });

  it('prints only what it asks or works out, and all of it', () => {
    const known = new Set([...byPath.keys(), ...Object.keys(template.computed ?? {})]);
    const cells = template.print.blocks.flatMap((block) => (block.type === 'grid' ? block.rows.flat() : []));
    const tables = template.print.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    const printed = [...cells.flatMap(({ field }) => field ?? []), ...tables.map(({ field }) => field)];
    expect(printed.filter((field) => !known.has(field))).toEqual([]);
    for (const { field, columns, widths } of tables) {
      const columnPaths = byPath.get(field)?.columns?.map(({ path }) => path);
      expect(columns.filter((column) => columnPaths?.includes(column) !== true)).toEqual([]);
      expect(widths).toHaveLength(columns.length);
    }
    const isAsked = ({ path, widget }: FormField) => widget !== 'checkbox' && !printed.includes(path);
    expect(fields.filter(isAsked).map(({ path }) => path)).toEqual([]);
    const signed = template.print.blocks.flatMap((block) =>
      block.type === 'text' ? block.text.match(/signature:\w+/g) : [],
    );
    expect(signed).toContain(`signature:${template.signatures?.[0]?.id ?? 'none'}`);
  });

  it('fills the width of its grid in every row', () => {
    const wrong = template.print.blocks.flatMap((block) =>
      block.type === 'grid'
        ? block.rows.filter((row) => row.reduce((sum, { span = 1 }) => sum + span, 0) !== block.columns.length)
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it('takes from the record and gives back to it only what the record has', () => {
    const prefill = template.prefill ?? [];
    expect(prefill.filter(({ to, from }) => !byPath.has(to) || parseRecordPlace(from) === null)).toEqual([]);
    const columnsMissing = prefill.flatMap(({ to, map = {} }) => {
      const columns = byPath.get(to)?.columns?.map(({ path }) => path);
      return Object.keys(map).filter((column) => columns?.includes(column) !== true);
    });
    expect(columnsMissing).toEqual([]);
    const writeBack = template.writeBack ?? [];
    const places: readonly string[] = residentFields.map((field) => `resident.${field}`);
    expect(writeBack.filter(({ from, to }) => !byPath.has(from) || !places.includes(to))).toEqual([]);
    // What is written back must be found again, or it was collected for nothing.
    const found = prefill.map(({ to, from }) => `${to} ${from.replace(/\[\d+\]$/, '')}`);
    expect(writeBack.filter(({ from, to }) => !found.includes(`${from} ${to}`))).toEqual([]);
  });

  it('speaks Chinese and English throughout', () => {
    const oneSided = textsOf(template).filter(([, text]) => (text['en'] ?? '').trim() === '' || text['zh-Hans'] === '');
    expect(oneSided).toEqual([]);
  });

  it('cites a source with an address or a document and the day it was read', () => {
    expect(template.basis.filter(({ url, document }) => url === undefined && document === undefined)).toEqual([]);
    expect(template.basis.filter(({ retrieved }) => retrieved === undefined)).toEqual([]);
    const cited = template.basis.filter(({ url, document }) => url !== undefined || document !== '本标准包样表');
    expect(cited.length > 0).toBe(template.sample !== true);
    const isGraded = template.basis.some(({ note }) => /^(原表|字段清单)/.test(note ?? ''));
    expect(isGraded).toBe(template.sample !== true);
  });

  it('is tried by an empty form and by a whole one that may be submitted', () => {
    const isWhole = (test: FormTest) =>
      run(template, test).issues.every(({ level }) => level === 'notice') && Object.keys(test.answers).length > 0;
    expect(tests.some(({ answers }) => Object.keys(answers).length === 0)).toBe(true);
    expect(tests.some(isWhole)).toBe(true);
  });

  it.each(tests)('$name', (test) => {
    const { visible, required, computed, issues, faults } = run(template, test);
    expect(faults).toEqual([]);
    expect(issues.map(({ level, path }) => `${level} ${path}`)).toEqual(test.expected.issues ?? []);
    expect(visible).toEqual(test.expected.visible ?? visible);
    expect(required).toEqual(test.expected.required ?? required);
    expect(computed).toMatchObject(test.expected.computed ?? {});
  });
});

it('writes lists back as lists only where the record keeps lists', () => {
  const targets = templates.flatMap(({ template }) => template.prefill ?? []);
  const indexed = targets.filter(({ from }) => /\[\d+\]$/.test(from));
  expect(indexed.filter(({ from }) => !listFields.some((field) => from.includes(`.${field}[`)))).toEqual([]);
});
