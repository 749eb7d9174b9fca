import type { OutputUnit } from '@cfworker/json-schema';
import { parseBusinessDate } from '../calendar/business-date';
import { checkIdNumber } from '../identity/resident-id-number';
import { checkAnswer } from './answer-text';
import { isAnswered, isRow, originalRow, rowsOf } from './clean-answers';
import type { CompiledTemplate, DataSchema } from './compile-template';
import type { Values } from './evaluate-values';
import type { EvaluationContext, FormIssue } from './evaluation';
import { explainIssue } from './explain-issue';
import { fieldsOf, type FormColumn, type FormField } from './template';

type Findings = Readonly<{
  required: readonly string[];
  context: EvaluationContext;
  attachmentsRequired: readonly string[];
  broken: readonly FormIssue[];
}>;

/** Everything wrong with the answers on show: each place once per level, in the order of the form. */
export function findIssues(compiled: CompiledTemplate, values: Values, findings: Findings): readonly FormIssue[] {
  const hidden = new Set(values.hiddenCells);
  const ofCells = [
    ...missing(compiled, values, findings),
    ...againstSchema(compiled, values),
    ...againstWidgets(compiled, values, findings.context),
  ].map((issue) => ({ ...issue, path: originalRow(issue.path, values.rows) }));
  const onShow = ofCells.filter(({ path }) => !hidden.has(path));
  const all = [...onShow, ...missingAttachments(findings), ...findings.broken];
  return sortIssues(compiled, onePerPlace(all));
}

/** The first fault of a place is enough: mending it comes before the next. */
function onePerPlace(issues: readonly FormIssue[]): readonly FormIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ path, level }) => {
    const place = `${level} ${path}`;
    return seen.has(place) ? false : seen.add(place) !== undefined;
  });
}

function sortIssues({ order, template }: CompiledTemplate, issues: readonly FormIssue[]): readonly FormIssue[] {
  const columns = new Map(
    fieldsOf(template).flatMap((field) =>
      (field.columns ?? []).map((column, index) => [`${field.path}.${column.path}`, index + 1] as const),
    ),
  );
  const keyOf = ({ path }: FormIssue): readonly [number, number, number] => {
    const [, field = '', row, column = ''] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
    return [
      order.get(field) ?? order.size,
      row === undefined ? -1 : Number(row),
      columns.get(`${field}.${column}`) ?? 0,
    ];
  };
  return issues
    .map((issue) => ({ issue, key: keyOf(issue) }))
    .toSorted(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ issue }) => issue);
}

const error = (path: string, keyword: string, limit?: unknown): FormIssue => ({
  path,
  level: 'error',
  message: explainIssue(keyword, limit),
});

function missing({ template }: CompiledTemplate, { shown }: Values, { required }: Findings): FormIssue[] {
  const tables = new Set(fieldsOf(template).flatMap(({ path, columns }) => (columns === undefined ? [] : [path])));
  return required
    .filter((path) => !path.includes('[') && !isAnswered(shown, path))
    .map((path) => error(path, tables.has(path) ? 'minItems' : 'required', 1));
}

function missingAttachments({ attachmentsRequired, context: { attachments } }: Findings): FormIssue[] {
  return attachments === undefined
    ? []
    : attachmentsRequired.filter((id) => (attachments[id] ?? 0) === 0).map((id) => error(id, 'attachment'));
}

/** Keywords that only pass on what a deeper one found. */
const structural = new Set(['properties', 'items', 'false', '$ref', 'allOf', 'additionalProperties']);

function againstSchema({ validator, template }: CompiledTemplate, { shown }: Values): FormIssue[] {
  return (
    validator
      .validate(shown)
      .errors.filter(({ keyword }) => !structural.has(keyword))
      // Missing fields are told of in the words of the form; missing cells only here.
      .filter(({ keyword, instanceLocation }) => keyword !== 'required' || instanceLocation !== '#')
      .map((unit) => error(placeOf(unit), unit.keyword, limitOf(template.data, unit)))
  );
}

/** `#/familyMembers/0/name` → `familyMembers[0].name` */
function placeOf({ keyword, instanceLocation, error: text }: OutputUnit): string {
  const [field = '', row, column] = instanceLocation.replace(/^#\/?/, '').split('/');
  const isRowNumber = row !== undefined && /^\d+$/.test(row);
  const cell = isRowNumber ? `${field}[${row}]` : field;
  const name = keyword === 'required' ? /"([^"]+)"/.exec(text)?.[1] : column;
  // What lies deeper than a cell, or inside an address, is told at the cell.
  return isRowNumber && name !== undefined ? `${cell}.${name}` : cell;
}

/** What the schema says at the keyword that was broken: the 60 of `maxLength`. */
function limitOf(data: unknown, { keywordLocation }: OutputUnit): unknown {
  return keywordLocation
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      data,
    );
}

/** What a schema cannot say: numbers with a check digit, days that exist, codes of a list, signs that cannot be kept. */
function againstWidgets(
  { template, data }: CompiledTemplate,
  { shown }: Values,
  context: EvaluationContext,
): FormIssue[] {
  return fieldsOf(template).flatMap((field) => {
    const value = shown[field.path];
    if (value === undefined) {
      return [];
    }

    const schema = data.properties?.[field.path] ?? {};
    const { columns } = field;
    if (columns === undefined) {
      return checkCell(field, schema, value, context).map((keyword) => error(field.path, keyword));
    }

    return rowsOf(value).flatMap((row, index) =>
      columns.flatMap((column) => {
        const cell = Object.hasOwn(row, column.path) ? row[column.path] : undefined;
        const cellSchema = schema.items?.properties?.[column.path] ?? {};
        const faults = cell === undefined ? [] : checkCell(column, cellSchema, cell, context);
        return faults.map((keyword) => error(`${field.path}[${index}].${column.path}`, keyword));
      }),
    );
  });
}

function checkCell(
  asked: FormField | FormColumn,
  schema: DataSchema,
  value: unknown,
  context: EvaluationContext,
): readonly string[] {
  const fault = checkAnswer(value);
  if (fault !== null) {
    return [`text.${fault}`];
  }

  if (asked.widget === 'address' && isRow(value)) {
    return [];
  }

  return typeof value === 'string' ? checkWords(asked, schema, value, context) : [];
}

function checkWords(
  asked: FormField | FormColumn,
  { format }: DataSchema,
  value: string,
  { today, codes }: EvaluationContext,
): readonly string[] {
  const list = asked.codes === undefined ? undefined : codes?.[asked.codes];
  return [
    ...(format === 'cn-id-18' ? checkNumber(value, today) : []),
    ...(format === 'date' || asked.widget === 'date' ? checkDay(value, asked.future === true ? undefined : today) : []),
    ...(list !== undefined && !list.includes(value) ? ['enum'] : []),
  ];
}

function checkDay(value: string, latest: string | undefined): readonly string[] {
  if (parseBusinessDate(value) === null) {
    return ['date'];
  }

  return latest !== undefined && value > latest ? ['date.future'] : [];
}

/** A number of somebody not born yet was copied wrongly. */
function checkNumber(value: string, today: string | undefined): readonly string[] {
  const check = checkIdNumber(value);
  if (!check.ok) {
    return ['cn-id-18'];
  }

  return today !== undefined && check.birthDate > today ? ['date.future'] : [];
}
