import { fieldsOf, type FormColumn, type FormField, type FormTemplate } from './template';

/** An expression of a template: where it stands, and whether it speaks of a row or of the value at hand. */
export type PlacedExpression = Readonly<{ place: string; source: string; also: readonly string[] }>;

/** Every expression of the pass; those of migrations speak of another version's answers and stand apart. */
export function listExpressions(template: FormTemplate): readonly PlacedExpression[] {
  const sections = template.sections.flatMap((section, s) => [
    ...expression(`sections[${s}].visibleWhen`, section.visibleWhen),
    ...section.fields.flatMap((field, f) => ofField(field, `sections[${s}].fields[${f}]`)),
  ]);
  return [
    ...sections,
    ...Object.entries(template.computed ?? {}).flatMap(([name, source]) => expression(`computed.${name}`, source)),
    ...(template.rules ?? []).flatMap((rule, index) => expression(`rules[${index}].assert`, rule.assert)),
    ...(template.attachments ?? []).flatMap(({ requiredWhen }, index) =>
      expression(`attachments[${index}].requiredWhen`, requiredWhen),
    ),
  ];
}

export function listMigrationExpressions(template: FormTemplate): readonly PlacedExpression[] {
  return (template.migrations ?? []).flatMap(({ steps }, m) =>
    steps.flatMap((step, s) =>
      step.op === 'convert' || step.op === 'compute' ? expression(`migrations[${m}].steps[${s}].expr`, step.expr) : [],
    ),
  );
}

/** Names of columns, which a filter such as `members[relation = "10"]` may use bare. */
export function columnNames(template: FormTemplate): readonly string[] {
  return fieldsOf(template).flatMap(({ columns }) => (columns ?? []).map(({ path }) => path));
}

function ofField(field: FormField, place: string): readonly PlacedExpression[] {
  return [
    ...conditions(field, place, []),
    ...(field.columns ?? []).flatMap((column, index) => conditions(column, `${place}.columns[${index}]`, ['item'])),
  ];
}

function conditions(
  asked: FormField | FormColumn,
  place: string,
  also: readonly string[],
): readonly PlacedExpression[] {
  return (['visibleWhen', 'requiredWhen', 'editWhen'] as const).flatMap((key) =>
    expression(`${place}.${key}`, asked[key], also),
  );
}

function expression(
  place: string,
  source: string | undefined,
  also: readonly string[] = [],
): readonly PlacedExpression[] {
  return source === undefined ? [] : [{ place, source, also }];
}
