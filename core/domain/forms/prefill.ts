import { Validator, type Schema } from '@cfworker/json-schema';
import { businessDateOf, daysBetween } from '../calendar/business-date';
import type { BusinessDate } from '../calendar/instant';
import type { ResidentField } from '../residents/resident-field';
import type { ResidentRecord, ResidentValue } from '../residents/resident-record';
import type { AnswerSource, Provenance } from './answer-origin';
import { isEmpty, rowsOf } from './clean-answers';
import { compileTemplate, type DataSchema } from './compile-template';
import type { Answers } from './evaluation';
import { findRows, findValue, oldest, parseRecordPlace, type Found } from './read-record';
import { fieldsOf, rowSources, type FormPrefill, type FormTemplate, type RowSource } from './template';

export type Prefilled = Readonly<{ answers: Answers; provenance: Readonly<Record<string, Provenance>> }>;

/**
 * What the centre knows already, put into the form: each answer with where it
 * comes from. A value that the field does not take is left to be asked; a value
 * collected after `today` belongs to another application and is left out too.
 */
export function prefillAnswers(template: FormTemplate, record: ResidentRecord, today: BusinessDate): Prefilled {
  const { data } = compileTemplate(template);
  const known = upTo(record, today);
  const answers: Record<string, unknown> = {};
  const provenance: Record<string, Provenance> = {};
  for (const rule of template.prefill ?? []) {
    const found = findFor(template, rule, known);
    const schema = data.properties?.[rule.to];
    const value = found === null ? null : withFittingCells(schema, found.value);
    if (found === null || isEmpty(value) || !fits(schema, value)) {
      continue;
    }

    answers[rule.to] = value;
    provenance[rule.to] = {
      origin: 'auto-server',
      source: sourceOf(rule, found.values),
      confirmedAt: null,
      overrideReason: null,
    };
  }

  return { answers, provenance };
}

/** Paths that are shown and do not count until somebody says that they still hold. */
export function unconfirmedPaths(
  template: FormTemplate,
  provenance: Readonly<Record<string, Provenance>>,
  today: BusinessDate,
): readonly string[] {
  return (template.prefill ?? [])
    .filter((rule) => needsConfirmation(rule, provenance[rule.to], today))
    .map(({ to }) => to);
}

/** Days between the collecting of an answer's source and `today`; null where it has none. */
export function ageInDays(provenance: Provenance | undefined, today: BusinessDate): number | null {
  const source = provenance?.source ?? null;
  return source === null ? null : daysBetween(businessDateOf(source.collectedAt), today);
}

/** How an answer may be changed, by its path. */
export function prefillOf(template: FormTemplate, path: string): FormPrefill | null {
  return template.prefill?.find(({ to }) => to === path) ?? null;
}

/** Which fields of the resident's own record went into the form: what an audit may know, and never what they say. */
export function releasedFields(template: FormTemplate, { provenance }: Prefilled): readonly ResidentField[] {
  const fields = (template.prefill ?? []).flatMap((rule): readonly ResidentField[] => {
    const place = Object.hasOwn(provenance, rule.to) ? parseRecordPlace(rule.from) : null;
    switch (place?.kind) {
      case 'own':
        return [place.field];
      case 'household':
        return Object.values(mapOf(template, rule)).flatMap((source) => {
          const field = source === 'health' ? 'healthStatus' : source;
          return field === 'relation' ? [] : [field];
        });
      default:
        return [];
    }
  });
  return [...new Set(fields)].toSorted();
}

/** Columns that a prefill fills; undefined for a plain field. */
export function mappedColumns(template: FormTemplate, rule: FormPrefill): readonly string[] | undefined {
  const columns = fieldsOf(template).find(({ path }) => path === rule.to)?.columns;
  return columns === undefined ? undefined : Object.keys(mapOf(template, rule));
}

function needsConfirmation(rule: FormPrefill, provenance: Provenance | undefined, today: BusinessDate): boolean {
  if (provenance === undefined || provenance.origin !== 'auto-server' || provenance.confirmedAt !== null) {
    return false;
  }

  const age = ageInDays(provenance, today);
  return rule.confirm === true || (rule.maxAgeDays !== undefined && age !== null && age > rule.maxAgeDays);
}

function upTo(record: ResidentRecord, today: BusinessDate): ResidentRecord {
  const known = (values: readonly ResidentValue[]) =>
    values.filter(({ collectedAt }) => businessDateOf(collectedAt) <= today);
  return {
    ...record,
    values: known(record.values),
    related: record.related.map((one) => ({ ...one, values: known(one.values) })),
  };
}

function findFor(template: FormTemplate, rule: FormPrefill, record: ResidentRecord): Found | null {
  const place = parseRecordPlace(rule.from);
  if (place === null) {
    return null;
  }

  return place.kind === 'household' || place.kind === 'relatives'
    ? findRows(record, place, mapOf(template, rule))
    : findValue(record, place);
}

/** Columns that are called like a field of the record need no map. */
function mapOf(template: FormTemplate, { to, map }: FormPrefill): Readonly<Record<string, RowSource>> {
  if (map !== undefined) {
    return map;
  }

  const columns = fieldsOf(template).find(({ path }) => path === to)?.columns ?? [];
  const same = columns.flatMap(({ path }): [string, RowSource][] => {
    const source = rowSources.find((one) => one === path);
    return source === undefined ? [] : [[path, source]];
  });
  return Object.fromEntries(same);
}

/** Whether the field's own part of the schema takes the value; rows may still lack what is to be asked. */
function fits(schema: DataSchema | undefined, value: unknown): boolean {
  if (schema === undefined) {
    return false;
  }

  const { errors } = new Validator(schema as Schema, '2020-12', false).validate(value);
  return errors.every(({ keyword }) => ['required', 'items', 'properties'].includes(keyword));
}

/** One cell that does not fit is asked; the rest of the family stays. */
function withFittingCells(schema: DataSchema | undefined, value: unknown): unknown {
  const cells = schema?.items?.properties;
  if (!Array.isArray(value) || cells === undefined) {
    return value;
  }

  return rowsOf(value).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column, cell]) => fits(cells[column], cell))),
  );
}

function sourceOf({ from }: FormPrefill, values: readonly ResidentValue[]): AnswerSource | null {
  const collectedAt = oldest(values);
  if (collectedAt === null) {
    return null;
  }

  const first = values.find((one) => one.collectedAt === collectedAt);
  return {
    from,
    record: first?.record ?? null,
    caseNumber: first?.caseNumber ?? null,
    collectedAt,
    collectedBy: first?.collectedBy ?? null,
    verified: values.every(({ verified }) => verified),
  };
}
