import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../core/domain/forms/check-template';
import { fieldWidgets, type FormTemplate } from '../../../core/domain/forms/template';
import { diffTemplates } from './diff-templates';
import { addField, addRule, addSection, changeField, isAlwaysRequired, moveField, moveSection, removeField, removeSection, setAlwaysRequired } from './edit-template';
import { findJsonFault } from './find-json-fault';
import { testOf } from './keep-test';
import { readTemplateText } from './read-template-text';
import { createTrialForm } from './trial-form';
import type { BusinessDate, Instant } from '../../../core/domain/calendar/instant';
import { runTests } from '../../../core/domain/forms/run-tests';

const text = readFileSync('standards/forms/dibao-application.json', 'utf8');
const template = JSON.parse(text) as FormTemplate;
const pathsOf = (one: FormTemplate) => one.sections.flatMap(({ fields }) => fields.map(({ path }) => path));
const dataOf = (one: FormTemplate) => Object.keys(one.data['properties'] as object);

describe('editing a template by its parts', () => {
  it.each(fieldWidgets.filter((widget) => widget !== 'attachment' && widget !== 'select' && widget !== 'radio'))('gives a new %s its data, so that the template still holds together', (widget) => {
    const next = addField(addSection(template), template.sections.length, widget);
    expect(dataOf(next)).toContain(pathsOf(next).at(-1));
    expect(checkTemplate(next)).toEqual([]);
  });

  it('takes the data of a field along when it is renamed, and its being required', () => {
    const at = template.sections[0]?.fields.findIndex(({ path }) => path === 'householdAddress') ?? -1;
    const next = changeField(template, 0, at, { path: 'homeAddress' });
    expect(dataOf(next)).toContain('homeAddress');
    expect(dataOf(next)).not.toContain('householdAddress');
    expect(isAlwaysRequired(next, 'homeAddress')).toBe(true);
  });

  it('takes the data of what is removed away with it', () => {
    expect(dataOf(removeField(template, 0, 0))).not.toContain(template.sections[0]?.fields[0]?.path);
    const paths = template.sections[1]?.fields.map(({ path }) => path) ?? [];
    expect(paths.some((path) => dataOf(removeSection(template, 1)).includes(path))).toBe(false);
  });

  it('moves within its bounds, and back', () => {
    expect(moveField(moveField(template, 0, 0, 1), 0, 1, -1)).toEqual(template);
    expect(moveSection(template, 0, -1).sections).toEqual(template.sections);
  });

  it('drops a condition that is emptied', () => {
    const at = template.sections[0]?.fields.findIndex(({ path }) => path === 'spouseName') ?? -1;
    expect(changeField(template, 0, at, { visibleWhen: '' }).sections[0]?.fields[at]).not.toHaveProperty('visibleWhen');
  });

  it('leaves what it was given as it was', () => {
    addRule(setAlwaysRequired(removeSection(template, 0), 'contactPhone', true));
    expect(template).toEqual(JSON.parse(text));
  });
});

it.each([
  ['{"a": [1, 2, {"b": null}], "c": "\\u4e00"}', -1],
  ['[1,]', 3],
  ['{"a" 1}', 5],
  ['{"a": 1} x', 9],
  ['"a', 0],
  ['', 0],
])('finds where %s stops being JSON', (given, at) => {
  expect(findJsonFault(given)).toBe(at);
});

describe('reading a template as text', () => {
  it('finds nothing wrong with what is shipped', () => {
    expect(readTemplateText(text, {})).toEqual({ template, faults: [] });
  });

  it('says where it is no JSON', () => {
    const read = readTemplateText('{\n "spec": 1,\n "id": }', {});
    expect(read.template).toBeNull();
    expect(read.faults.map(({ place }) => place)).toEqual(['3:8']);
  });

  it('names the place that has not the shape of a template', () => {
    const sections = [{ ...template.sections[0], fields: [{ path: 'applicantName', widget: 'hologram' }] }];
    const { faults } = readTemplateText(JSON.stringify({ ...template, sections }), {});
    expect(faults.some(({ place }) => place.startsWith('sections[0].fields[0]'))).toBe(true);
  });

  it('names the place of a broken expression', () => {
    const rules = [{ ...template.rules?.[0], assert: 'count(' }];
    const { faults } = readTemplateText(JSON.stringify({ ...template, rules }), {});
    expect(faults.map(({ place }) => place)).toEqual(['rules[0].assert']);
  });
});

it('tells a field put in the middle as one difference', () => {
  const sections = template.sections.map((section, index) =>
    index === 0 ? { ...section, fields: [...section.fields.slice(0, 1), { path: 'nickname', label: { 'zh-Hans': '别名' } }, ...section.fields.slice(1)] } : section,
  );
  const [first] = template.sections;
  expect(diffTemplates(template, { ...template, sections }).map(({ place, before }) => [place, before])).toEqual([[`sections[${first?.id ?? ''}].fields[nickname]`, null]]);
  expect(diffTemplates(template, { ...template, version: 9 })).toEqual([{ place: 'version', before: String(template.version), after: '9' }]);
});

it('keeps what the preview holds as a trial that passes, and fails once the rules change', () => {
  const trial = createTrialForm({ template, codeLists: {}, answers: {}, today: '2026-03-02' as BusinessDate, savedAt: '2026-03-02T01:00:00.000Z' as Instant, divisions: null });
  trial.store.commit('maritalStatus', '20');
  const kept = { ...template, tests: [testOf('有配偶', trial.store.readForm())] };
  expect(runTests(kept)).toMatchObject([{ name: '有配偶', passed: true }]);
  const changed = setAlwaysRequired(kept, 'contactPhone', true);
  expect(runTests(changed)).toMatchObject([{ passed: false }]);
});
