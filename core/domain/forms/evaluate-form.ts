import { evaluate } from '@bpmn-io/feelin';
import { Validator, type OutputUnit } from '@cfworker/json-schema';
import { checkIdNumber } from '../identity/resident-id-number';
import { explainIssue } from './explain-issue';
import {
  fieldsOf,
  type Answers,
  type ComputedValue,
  type FormEvaluation,
  type FormIssue,
  type FormTemplate,
} from './template';

/**
 * One pass, the same in the window and in the hub: visible → computed → rules →
 * errors, each a pure function of template, answers and context (FEEL; JSON
 * Schema 2020-12). An answer that is hidden counts for nothing. A rule whose
 * values are not all known is not evaluated.
 */
export function evaluateForm(template: FormTemplate, answers: Answers, context: Answers = {}): FormEvaluation {
  const fields = fieldsOf(template);
  const given = dropEmpty(answers);
  const scope = { ...context, ...given };
  const hidden = new Set(
    fields
      .filter((field) => field.visibleWhen !== undefined && !holds(field.visibleWhen, scope))
      .map((field) => field.path),
  );
  const shown = Object.fromEntries(Object.entries(given).filter(([path]) => !hidden.has(path)));
  const computed = compute(template, { ...context, ...shown });
  const required = [
    ...((template.data['required'] as readonly string[] | undefined) ?? []).filter((path) => !hidden.has(path)),
    ...fields
      .filter(
        (field) => field.requiredWhen !== undefined && !hidden.has(field.path) && holds(field.requiredWhen, scope),
      )
      .map((field) => field.path),
  ];
  return {
    visible: fields.map((field) => field.path).filter((path) => !hidden.has(path)),
    hiddenCells: [],
    required: [...new Set(required)],
    readOnly: [],
    attachmentsRequired: [],
    faults: [],
    computed,
    issues: onePerPlace([
      ...missing(required, shown),
      ...invalid(template, shown),
      ...wrongIdNumbers(template, shown),
      ...brokenRules(template, { ...context, ...shown, ...computed }),
    ]),
  };
}

/** The first fault of a place is enough: mending it comes before the next. */
function onePerPlace(issues: readonly FormIssue[]): readonly FormIssue[] {
  return issues.filter(
    (issue, index) => issues.findIndex((other) => other.path === issue.path && other.level === issue.level) === index,
  );
}

/** What is submitted: the answers on show, without empty ones. */
export function answersToSubmit(template: FormTemplate, answers: Answers): Answers {
  const { visible } = evaluateForm(template, answers);
  return Object.fromEntries(Object.entries(dropEmpty(answers)).filter(([path]) => visible.includes(path)));
}

function dropEmpty(answers: Answers): Answers {
  const kept = Object.entries(answers).map(
    ([path, value]) => [path, Array.isArray(value) ? value.map(dropEmptyCells) : value] as const,
  );
  return Object.fromEntries(kept.filter(([, value]) => value !== '' && value !== null && value !== undefined));
}

function dropEmptyCells(row: unknown): unknown {
  return typeof row === 'object' && row !== null ? dropEmpty(row as Answers) : row;
}

function holds(expression: string, scope: Answers): boolean {
  return evaluate(expression, scope).value === true;
}

function compute(template: FormTemplate, scope: Answers): Record<string, ComputedValue> {
  const entries = Object.entries(template.computed ?? {}).map(([name, expression]) => {
    const value: unknown = evaluate(expression, scope).value;
    const isPlain =
      typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
    return [name, isPlain ? value : null] as const;
  });
  return Object.fromEntries(entries);
}

function missing(required: readonly string[], shown: Answers): FormIssue[] {
  return [...new Set(required)]
    .filter((path) => shown[path] === undefined || shown[path] === false)
    .map((path) => ({ path, level: 'error', message: explainIssue('required') }));
}

function invalid(template: FormTemplate, shown: Answers): FormIssue[] {
  const validator = new Validator(template.data, '2020-12', false);
  // Missing fields are told of above, in the words of the form.
  const units = validator.validate(shown).errors.filter((unit) => isLeaf(unit) && unit.instanceLocation !== '#');
  const missingCells = validator
    .validate(shown)
    .errors.filter((unit) => unit.keyword === 'required' && unit.instanceLocation !== '#');
  return [
    ...units.map((unit) => ({
      path: pathOf(unit.instanceLocation),
      level: 'error' as const,
      message: explainIssue(unit.keyword),
    })),
    ...missingCells.map((unit) => ({
      path: `${pathOf(unit.instanceLocation)}.${/"([^"]+)"/.exec(unit.error)?.[1] ?? ''}`,
      level: 'error' as const,
      message: explainIssue('required'),
    })),
  ];
}

/** Keywords that only pass on what a deeper one found. */
const structural = new Set(['properties', 'items', 'required', 'false', '$ref', 'allOf', 'additionalProperties']);

function isLeaf(unit: OutputUnit): boolean {
  return !structural.has(unit.keyword);
}

/** `#/familyMembers/0/name` → `familyMembers[0].name` */
function pathOf(location: string): string {
  const [field = '', row, column] = location.replace(/^#\//, '').split('/');
  return field + (row === undefined ? '' : `[${row}]`) + (column === undefined ? '' : `.${column}`);
}

type Properties = Readonly<
  Record<string, Readonly<{ format?: string; items?: Readonly<{ properties?: Properties }> }>>
>;

/** GB 11643 is a format of ours: the schema only names it. */
function wrongIdNumbers(template: FormTemplate, shown: Answers): FormIssue[] {
  const properties = (template.data['properties'] ?? {}) as Properties;
  const wrong: string[] = [];
  for (const [path, schema] of Object.entries(properties)) {
    if (schema.format === 'cn-id-18') {
      wrong.push(...checkId(path, shown[path]));
    }

    const columns = Object.entries(schema.items?.properties ?? {}).filter(([, column]) => column.format === 'cn-id-18');
    for (const [index, row] of rowsOf(shown[path]).entries()) {
      wrong.push(...columns.flatMap(([column]) => checkId(`${path}[${index}].${column}`, row[column])));
    }
  }

  return wrong.map((path) => ({ path, level: 'error', message: explainIssue('cn-id-18') }));
}

function rowsOf(value: unknown): readonly Answers[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.map((row) => (typeof row === 'object' && row !== null ? (row as Answers) : {}));
}

function checkId(path: string, value: unknown): string[] {
  return typeof value === 'string' && !checkIdNumber(value).ok ? [path] : [];
}

function brokenRules(template: FormTemplate, scope: Answers): FormIssue[] {
  return (template.rules ?? [])
    .filter((rule) => evaluateKnown(rule.assert, scope) === false)
    .map((rule) => ({
      path: rule.at,
      level: rule.level,
      message: { zh: rule.message['zh-Hans'], en: rule.message.en ?? rule.message['zh-Hans'] },
    }));
}

/** Null where a value is not known: such a rule says nothing. */
function evaluateKnown(expression: string, scope: Answers): unknown {
  const { value, warnings } = evaluate(expression, scope);
  return warnings.some((warning) => warning.type === 'NO_VARIABLE_FOUND') ? null : value;
}
