import { Validator } from '@cfworker/json-schema';
import type { TemplateFault } from './evaluation';
import { compileFeel, type CompiledFeel } from './feel';
import { explainTemplateFault } from './explain-template-fault';
import { fieldsOf, type FormColumn, type FormField, type FormRule, type FormTemplate } from './template';

/** The conditions of a field or a column, compiled. */
export type Conditions = Readonly<{
  visible: readonly CompiledFeel[];
  required: CompiledFeel | null;
  edit: CompiledFeel | null;
}>;

export type CompiledColumn = Conditions & Readonly<{ column: FormColumn }>;

export type CompiledField = Conditions &
  Readonly<{
    field: FormField;
    /** So that a cell comes after the cells its visibility looks at. */
    columns: readonly CompiledColumn[];
  }>;

/** One step of the pass: whether a field is on show, or what a computed value is. */
export type Step =
  | Readonly<{ kind: 'field'; compiled: CompiledField }>
  | Readonly<{ kind: 'computed'; name: string; feel: CompiledFeel }>;

/** Where a value stands in the data: its part of the schema. */
export type DataSchema = Readonly<{
  type?: unknown;
  format?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, DataSchema>>;
  items?: DataSchema;
}>;

export type CompiledTemplate = Readonly<{
  template: FormTemplate;
  data: DataSchema;
  validator: Validator;
  /** Each after all that it depends on. */
  steps: readonly Step[];
  rules: readonly Readonly<{ rule: FormRule; feel: CompiledFeel }>[];
  attachments: readonly Readonly<{ id: string; feel: CompiledFeel }>[];
  /** Place of each field on the form, for the order of faults. */
  order: ReadonlyMap<string, number>;
  faults: readonly TemplateFault[];
}>;

const compiled = new WeakMap<FormTemplate, CompiledTemplate>();

/** A template made ready once; a version never changes, so the object stands for it. */
export function compileTemplate(template: FormTemplate): CompiledTemplate {
  const known = compiled.get(template);
  if (known !== undefined) {
    return known;
  }

  const made = compile(template);
  compiled.set(template, made);
  return made;
}

function compile(template: FormTemplate): CompiledTemplate {
  const faults: TemplateFault[] = [];
  const read = (place: string, source: string | undefined): CompiledFeel | null => {
    const result = source === undefined ? null : compileFeel(source);
    if (result?.ok === false) {
      faults.push(explainTemplateFault(place, { kind: 'syntax', near: result.fault.near }));
    }

    return result?.ok === true ? result.feel : null;
  };
  const fields = template.sections.flatMap((section, s) =>
    section.fields.map((field, f) => compileField(field, section.visibleWhen, `sections[${s}].fields[${f}]`, read)),
  );
  const computed = Object.entries(template.computed ?? {}).flatMap(([name, source]): Step[] => {
    const feel = read(`computed.${name}`, source);
    return feel === null ? [] : [{ kind: 'computed', name, feel }];
  });
  const steps: Step[] = [...fields.map((one): Step => ({ kind: 'field', compiled: one })), ...computed];
  const rules = (template.rules ?? []).flatMap((rule, index) => {
    const feel = read(`rules[${index}].assert`, rule.assert);
    return feel === null ? [] : [{ rule, feel }];
  });
  const attachments = (template.attachments ?? []).flatMap(({ id, requiredWhen }, index) => {
    const feel = read(`attachments[${index}].requiredWhen`, requiredWhen);
    return feel === null ? [] : [{ id, feel }];
  });
  const { sorted, circle } = sortSteps(steps);
  faults.push(
    ...circle.map((step) => explainTemplateFault(placeOf(step), { kind: 'circle', names: circle.map(nameOf) })),
  );
  return {
    template,
    data: template.data,
    validator: new Validator(template.data, '2020-12', false),
    steps: sorted,
    rules,
    attachments,
    order: new Map(fieldsOf(template).map((field, index) => [field.path, index])),
    faults,
  };
}

type Read = (place: string, source: string | undefined) => CompiledFeel | null;

function compileField(field: FormField, sectionVisible: string | undefined, place: string, read: Read): CompiledField {
  const columns = (field.columns ?? []).map((column, index) => ({
    column,
    ...conditionsOf(column, `${place}.columns[${index}]`, read),
  }));
  const own = conditionsOf(field, place, read);
  const ofSection = read(place, sectionVisible);
  return {
    field,
    ...own,
    visible: [...(ofSection === null ? [] : [ofSection]), ...own.visible],
    columns: sortColumns(columns),
  };
}

function conditionsOf(asked: FormField | FormColumn, place: string, read: Read): Conditions {
  const visible = read(`${place}.visibleWhen`, asked.visibleWhen);
  return {
    visible: visible === null ? [] : [visible],
    required: read(`${place}.requiredWhen`, asked.requiredWhen),
    edit: read(`${place}.editWhen`, asked.editWhen),
  };
}

/** A cell hidden by a hidden cell must see it hidden. */
function sortColumns(columns: readonly CompiledColumn[]): readonly CompiledColumn[] {
  const needs = (one: CompiledColumn) => one.visible.flatMap(({ itemKeys }) => itemKeys);
  return inOrder(columns, ({ column }) => column.path, needs).sorted;
}

export function nameOf(step: Step): string {
  return step.kind === 'field' ? step.compiled.field.path : step.name;
}

function placeOf(step: Step): string {
  return step.kind === 'field' ? `field ${nameOf(step)}` : `computed.${nameOf(step)}`;
}

function sortSteps(steps: readonly Step[]): Readonly<{ sorted: readonly Step[]; circle: readonly Step[] }> {
  return inOrder(steps, nameOf, (step) => {
    if (step.kind === 'computed') {
      return step.feel.names;
    }

    const { visible, columns } = step.compiled;
    return [...visible, ...columns.flatMap((column) => column.visible)].flatMap(({ names }) => names);
  });
}

/** Each after those it needs; what waits for itself is left over, in the order it stood. */
function inOrder<T>(
  list: readonly T[],
  nameOfOne: (one: T) => string,
  needs: (one: T) => readonly string[],
): Readonly<{ sorted: readonly T[]; circle: readonly T[] }> {
  const sorted: T[] = [];
  let waiting = [...list];
  for (;;) {
    const open = new Set(waiting.map(nameOfOne));
    const ready = waiting.filter((one) => !needs(one).some((name) => open.has(name)));
    if (ready.length === 0) {
      return { sorted: [...sorted, ...waiting], circle: waiting };
    }

    sorted.push(...ready);
    waiting = waiting.filter((one) => !ready.includes(one));
  }
}
