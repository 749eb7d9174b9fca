import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BusinessDate, Instant } from '../core/domain/calendar/instant';
import { prefillAnswers, unconfirmedPaths } from '../core/domain/forms/prefill';
import { fieldsOf, type FormField, type FormTemplate } from '../core/domain/forms/template';
import type { ResidentId } from '../core/domain/id';
import type { ResidentField } from '../core/domain/residents/resident-field';
import type { ResidentRecord, ResidentValue } from '../core/domain/residents/resident-record';

const today = '2026-03-02' as BusinessDate;
const templates = readdirSync(join(__dirname, 'forms')).map(
  (file) => JSON.parse(readFileSync(join(__dirname, 'forms', file), 'utf8')) as FormTemplate,
);
const templateOf = (id: string) => templates.find((template) => template.id === id) as FormTemplate;

/** The first answers that a template keeps of a whole form. */
function wholeAnswers({ tests = [] }: FormTemplate): Readonly<Record<string, unknown>> {
  return tests.find(({ answers }) => Object.keys(answers).length > 0)?.answers ?? {};
}

function valueOf(field: ResidentField, value: unknown): ResidentValue {
  return {
    field,
    value,
    source: 'form',
    verified: true,
    collectedAt: '2026-03-01T02:00:00.000Z' as Instant,
    collectedBy: '李明',
    caseId: null,
    caseNumber: null,
    record: null,
  };
}

/** What the centre knows after one form: what the identity card says, and what was written back. */
function recordAfter(first: FormTemplate): ResidentRecord {
  const answers = wholeAnswers(first);
  const card: readonly (readonly [ResidentField, unknown])[] = [
    ['name', '王芳'],
    ['idNumber', '11010519491231002X'],
    ['sex', '2'],
    ['birthDate', '1949-12-31'],
  ];
  const written = (first.writeBack ?? []).flatMap(({ from, to }): [ResidentField, unknown][] =>
    answers[from] === undefined ? [] : [[to.replace('resident.', '') as ResidentField, answers[from]]],
  );
  const values = new Map<ResidentField, unknown>([...card, ...written]);
  return {
    residentId: 'r1' as ResidentId,
    values: [...values].map(([field, value]) => valueOf(field, value)),
    related: [],
  };
}

/** Keys to answer a field: text as typed, a choice one, a place three choices and the rest as typed. */
function keysFor(field: Pick<FormField, 'codes' | 'widget'>, value: unknown): number {
  if (value === undefined) {
    return 0;
  }
  if (typeof value === 'string') {
    return field.codes === undefined ? [...value.replaceAll('-', '')].length : 1;
  }
  if (typeof value === 'number') {
    return String(field.widget === 'money' ? value / 100 : value).length;
  }
  return typeof value === 'object' && value !== null && 'detail' in value ? 3 + [...String(value.detail)].length : 1;
}

function keysToFill(template: FormTemplate, record: ResidentRecord): number {
  const { answers: known, provenance } = prefillAnswers(template, record, today);
  const asked = new Set(unconfirmedPaths(template, provenance, today));
  const answers = wholeAnswers(template);
  return fieldsOf(template).reduce((sum, field) => {
    const { path, columns } = field;
    const value = answers[path];
    const rows = (of: unknown) => (Array.isArray(of) ? (of as Readonly<Record<string, unknown>>[]) : []);
    const typed =
      columns === undefined
        ? known[path] === undefined
          ? keysFor(field, value)
          : 0
        : rows(value)
            .flatMap((row, index) =>
              columns.map((column) =>
                rows(known[path])[index]?.[column.path] === undefined ? keysFor(column, row[column.path]) : 0,
              ),
            )
            .reduce((keys, one) => keys + one, 0);
    return sum + typed + (asked.has(path) ? 1 : 0);
  }, 0);
}

const stranger: ResidentRecord = { residentId: 'r0' as ResidentId, values: [], related: [] };

describe('a second visit for another item', () => {
  it.each([
    ['residence-permit-application', 'social-security-card-application'],
    ['residence-permit-application', 'unemployment-registration'],
    ['residence-permit-application', 'resident-pension-enrolment'],
    ['residence-permit-application', 'dibao-application'],
    ['dibao-application', 'residence-permit-application'],
    ['disability-subsidies', 'disability-certificate'],
    ['disability-subsidies', 'long-term-care-application'],
    ['social-security-card-application', 'residence-permit-application'],
    ['unemployment-registration', 'flexible-employment-registration'],
  ])('after %s needs at most 40 keys in a hundred for %s', (first, second) => {
    const template = templateOf(second);
    const share = keysToFill(template, recordAfter(templateOf(first))) / keysToFill(template, stranger);
    process.stdout.write(`${first} → ${second}: ${(share * 100).toFixed(0)} %\n`);
    expect(share).toBeLessThanOrEqual(0.4);
  });

  it.each(templates.map(({ id }) => id))('never needs more for %s than the first', (id) => {
    const template = templateOf(id);
    const first = keysToFill(template, stranger);
    expect(Math.max(...templates.map((before) => keysToFill(template, recordAfter(before))))).toBeLessThan(first);
  });
});

it('finds again whatever another form wrote back', () => {
  const written = new Set(templates.flatMap(({ writeBack = [] }) => writeBack.map(({ to }) => to)));
  const read = new Set(
    templates.flatMap(({ prefill = [] }) => prefill.map(({ from }) => from.replace(/\[\d+\]$/, ''))),
  );
  expect([...written].filter((place) => !read.has(place))).toEqual([]);
});
