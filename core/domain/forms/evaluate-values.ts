import { isEmptyRow, isRow, rowsOf, type CleanAnswers, type KeptRows } from './clean-answers';
import type { CompiledField, CompiledTemplate } from './compile-template';
import { explainTemplateFault } from './explain-template-fault';
import type { Answers, ComputedValue, TemplateFault } from './evaluation';
import type { CompiledFeel } from './feel';

export type Values = Readonly<{
  hidden: ReadonlySet<string>;
  hiddenCells: readonly string[];
  /** Answers on show alone; rows of which nothing is on show are left out. */
  shown: Answers;
  /** Where the rows of `shown` stand in the draft. */
  rows: KeptRows;
  computed: Readonly<Record<string, ComputedValue>>;
  /** All that an expression may name. */
  scope: Answers;
  faults: readonly TemplateFault[];
}>;

/**
 * Works out what is on show and what is computed, each after what it depends on,
 * so that a hidden answer counts for nothing anywhere: not for the visibility of
 * others, not for a sum.
 */
export function evaluateValues(compiled: CompiledTemplate, { given, rows }: CleanAnswers, outside: Answers): Values {
  const scope: Record<string, unknown> = { ...outside };
  const shown: Record<string, unknown> = {};
  const computed: Record<string, ComputedValue> = {};
  const hidden = new Set<string>();
  const hiddenCells: string[] = [];
  const keptRows: Record<string, readonly number[]> = {};
  const faults: TemplateFault[] = [];
  const say = (place: string, kind: Parameters<typeof explainTemplateFault>[1]) => {
    faults.push(explainTemplateFault(place, kind));
  };
  for (const step of compiled.steps) {
    if (step.kind === 'computed') {
      const value = compute(step.name, step.feel, scope, say);
      computed[step.name] = value;
      scope[step.name] = value ?? undefined;
      continue;
    }

    const { path } = step.compiled.field;
    if (!allHold(step.compiled.visible, scope, path, say)) {
      hidden.add(path);
    } else if (Object.hasOwn(given, path)) {
      const { value, cells, kept } = withoutHiddenCells(step.compiled, given[path], rows[path] ?? [], scope, say);
      shown[path] = value;
      scope[path] = value;
      keptRows[path] = kept;
      hiddenCells.push(...cells);
    }
  }

  return { hidden, hiddenCells, shown, rows: keptRows, computed, scope, faults };
}

type Say = (place: string, kind: Parameters<typeof explainTemplateFault>[1]) => void;

/** A condition that is broken hides nothing: what cannot be decided stays in sight. */
function allHold(conditions: readonly CompiledFeel[], scope: Answers, path: string, say: Say): boolean {
  return conditions.every((feel) => {
    const { value, error } = feel.run(scope);
    if (error !== null) {
      say(`field ${path}`, { kind: 'failed', error });
      return true;
    }

    return value === true;
  });
}

function compute(name: string, feel: CompiledFeel, scope: Answers, say: Say): ComputedValue {
  const { value, error } = feel.run(scope);
  if (error !== null) {
    say(`computed.${name}`, { kind: 'failed', error });
    return null;
  }

  if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      return null;
    }

    if (name.endsWith('Fen') && !Number.isSafeInteger(value)) {
      say(`computed.${name}`, { kind: 'notWholeFen' });
      return null;
    }
  }

  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? value : null;
}

type ShownTable = Readonly<{ value: unknown; cells: readonly string[]; kept: readonly number[] }>;

function withoutHiddenCells(
  { field, columns }: CompiledField,
  value: unknown,
  kept: readonly number[],
  scope: Answers,
  say: Say,
): ShownTable {
  const conditional = columns.filter(({ visible }) => visible.length > 0);
  if (conditional.length === 0 || !Array.isArray(value)) {
    return { value, cells: [], kept };
  }

  const cells: string[] = [];
  const rows = value.map((row: unknown, index) => {
    let item = row;
    for (const { column, visible } of isRow(row) ? conditional : []) {
      if (!allHold(visible, { ...scope, item }, field.path, say)) {
        cells.push(`${field.path}[${kept[index] ?? index}].${column.path}`);
        item = Object.fromEntries(Object.entries(item as Answers).filter(([key]) => key !== column.path));
      }
    }

    return { item, original: kept[index] ?? index };
  });
  const full = rows.filter(({ item }) => !isEmptyRow(item));
  return { value: full.map(({ item }) => item), cells, kept: full.map(({ original }) => original) };
}

/** The rows of a table as they are on show. */
export function shownRows(values: Values, path: string): readonly Answers[] {
  return rowsOf(values.shown[path]);
}
