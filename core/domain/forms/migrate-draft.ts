import { compileFeel } from './feel';
import { explainTemplateFault } from './explain-template-fault';
import { isEmpty, rowsOf } from './clean-answers';
import type { Answers, TemplateFault } from './evaluation';
import type { FormMigration, FormTemplate, MigrationStep, TemplateText } from './template';

export type MigratedDraft = Readonly<{
  answers: Answers;
  /** Old place → new place. */
  moved: readonly Readonly<{ from: string; to: string }>[];
  converted: readonly string[];
  /** Left empty and marked. */
  asked: readonly Readonly<{ path: string; reason: TemplateText | null }>[];
  /** Taken out of the form, kept with the draft. */
  archived: readonly Readonly<{ path: string; value: unknown }>[];
  faults: readonly TemplateFault[];
}>;

/** The declared steps from a version to that of `template`, the shortest way; null when there is none. */
export function findMigration(template: FormTemplate, from: number): readonly FormMigration[] | null {
  const ways: { at: number; way: readonly FormMigration[] }[] = [{ at: from, way: [] }];
  const seen = new Set<number>([from]);
  for (let next = ways.shift(); next !== undefined; next = ways.shift()) {
    const { at, way } = next;
    if (at === template.version) {
      return way;
    }

    for (const migration of (template.migrations ?? []).filter((one) => one.from === at && !seen.has(one.to))) {
      seen.add(migration.to);
      ways.push({ at: migration.to, way: [...way, migration] });
    }
  }

  return null;
}

/** Works on a copy; the answers given are not touched. */
export function migrateDraft(answers: Answers, migrations: readonly FormMigration[]): MigratedDraft {
  const start: MigratedDraft = {
    answers: structuredCopy(answers),
    moved: [],
    converted: [],
    asked: [],
    archived: [],
    faults: [],
  };
  return migrations.flatMap(({ steps }) => steps).reduce(takeStep, start);
}

function takeStep(draft: MigratedDraft, step: MigrationStep): MigratedDraft {
  switch (step.op) {
    case 'rename':
    case 'move':
      return move(draft, step.from, step.to);
    case 'convert':
      return work(draft, step.path, step.path, step.expr);
    case 'compute':
      return work(draft, null, step.to, step.expr);
    case 'drop':
      return drop(draft, step.path);
    case 'ask':
      return ask(draft, step.path, step.reason ?? null);
  }
}

type Place = Readonly<{ field: string; column: string | null }>;

function placeOf(path: string): Place {
  const [field = '', column] = path.split('[].');
  return { field, column: column ?? null };
}

/** Each value at a place, with its row; a plain field is its own only row. */
function readAt(answers: Answers, { field, column }: Place): readonly unknown[] {
  return column === null ? [answers[field]] : rowsOf(answers[field]).map((row) => row[column]);
}

function writeAt(answers: Answers, { field, column }: Place, values: readonly unknown[]): Answers {
  if (column === null) {
    return withKey(answers, field, values[0]);
  }

  const rows = rowsOf(answers[field]);
  const count = Math.max(rows.length, values.some((value) => !isEmpty(value)) ? values.length : 0);
  if (count === 0) {
    return answers;
  }

  const written = Array.from({ length: count }, (_, index) => withKey(rows[index] ?? {}, column, values[index]));
  return { ...answers, [field]: written };
}

function withKey(row: Answers, key: string, value: unknown): Answers {
  const others = Object.fromEntries(Object.entries(row).filter(([one]) => one !== key));
  return isEmpty(value) ? others : { ...others, [key]: value };
}

function move(draft: MigratedDraft, from: string, to: string): MigratedDraft {
  const [source, target] = [placeOf(from), placeOf(to)];
  const values = readAt(draft.answers, source);
  if (values.every(isEmpty)) {
    return draft;
  }

  // Into a plain field goes one value; where rows disagree the others are kept, not lost.
  const lost = target.column === null ? values.slice(1).filter((value) => !isEmpty(value)) : [];
  const taken = writeAt(draft.answers, source, []);
  return {
    ...draft,
    answers: writeAt(taken, target, values),
    moved: [...draft.moved, { from, to }],
    archived: [...draft.archived, ...lost.map((value) => ({ path: from, value }))],
  };
}

function drop(draft: MigratedDraft, path: string): MigratedDraft {
  const values = readAt(draft.answers, placeOf(path)).filter((value) => !isEmpty(value));
  return {
    ...draft,
    answers: writeAt(draft.answers, placeOf(path), []),
    archived: [...draft.archived, ...values.map((value) => ({ path, value }))],
  };
}

function ask(draft: MigratedDraft, path: string, reason: TemplateText | null): MigratedDraft {
  const isThere = readAt(draft.answers, placeOf(path)).some((value) => !isEmpty(value));
  return isThere ? draft : { ...draft, asked: [...draft.asked, { path, reason }] };
}

/** What an expression cannot work out is asked, and what stood there is kept. */
function work(draft: MigratedDraft, from: string | null, to: string, expr: string): MigratedDraft {
  const compiled = compileFeel(expr);
  if (!compiled.ok) {
    const fault = explainTemplateFault(`migration ${to}`, { kind: 'syntax', near: compiled.fault.near });
    return ask({ ...draft, faults: [...draft.faults, fault] }, to, null);
  }

  const target = placeOf(to);
  const rows = target.column === null ? [null] : rowsOf(draft.answers[target.field]);
  const before = readAt(draft.answers, target);
  const results = rows.map((item, index) => {
    const value = from === null ? undefined : before[index];
    if (from !== null && isEmpty(value)) {
      return null;
    }

    const { value: result, error } = compiled.feel.run({ ...draft.answers, ...(item === null ? {} : { item }), value });
    return error === null && isPlain(result) ? result : null;
  });
  const lost = before.filter((value, index) => !isEmpty(value) && isEmpty(results[index]));
  return {
    ...draft,
    answers: writeAt(draft.answers, target, results),
    converted: [...draft.converted, to],
    asked:
      results.some(isEmpty) && (from === null || lost.length > 0)
        ? [...draft.asked, { path: to, reason: null }]
        : draft.asked,
    archived: [...draft.archived, ...lost.map((value) => ({ path: to, value }))],
  };
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function structuredCopy(answers: Answers): Answers {
  return JSON.parse(JSON.stringify(answers)) as Answers;
}
