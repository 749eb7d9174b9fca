import type { DataSchema } from './compile-template';
import { findMigration } from './migrate-draft';
import type { FormMigration, FormTemplate } from './template';

/** What in a new version breaks a draft that began on an older one, unless a step says what becomes of it. */
export type TemplateBreak = Readonly<{
  kind: 'removedPath' | 'narrowedType' | 'removedCode' | 'newRequired';
  path: string;
  detail: string;
}>;

/**
 * Compares two versions of a form. Breaking: a path that is gone, a type or a
 * limit that takes less than before, a code that is gone, an answer that is newly
 * required. A declared migration that speaks of the path makes it whole.
 */
export function compareTemplates(before: FormTemplate, after: FormTemplate): readonly TemplateBreak[] {
  const [old, now] = [leavesOf(before.data), leavesOf(after.data)];
  const breaks = [
    ...[...old.entries()]
      // The columns of a table that is gone went with it.
      .filter(([path]) => !path.includes('[]') || now.has(path.split('[].')[0] ?? ''))
      .flatMap(([path, leaf]) => compareLeaf(path, leaf, now.get(path))),
    ...[...now.entries()]
      .filter(([path, leaf]) => leaf.isRequired && old.get(path)?.isRequired !== true)
      // Newly required and there before: an empty answer is asked by the form itself.
      .filter(([path]) => !old.has(path))
      .map(([path]): TemplateBreak => ({ kind: 'newRequired', path, detail: '' })),
  ];
  const spoken = spokenOf(after, before.version);
  return breaks.filter(({ kind, path }) => !spoken[kind].has(path));
}

/** The declared steps, or none where nothing breaks; null where a draft has no way to the new version. */
export function findWay(before: FormTemplate, after: FormTemplate): readonly FormMigration[] | null {
  return findMigration(after, before.version) ?? (compareTemplates(before, after).length === 0 ? [] : null);
}

type Leaf = Readonly<{ schema: Shape; isRequired: boolean }>;
type Shape = DataSchema &
  Readonly<{
    enum?: readonly unknown[];
    const?: unknown;
    pattern?: string;
    minLength?: number;
    maxLength?: number;
    minimum?: number;
    maximum?: number;
    minItems?: number;
    maxItems?: number;
  }>;

/** Every field, and every column of a table as `rows[].column`. */
function leavesOf(data: unknown): ReadonlyMap<string, Leaf> {
  const root = data as Shape;
  const leaves = new Map<string, Leaf>();
  for (const [path, schema] of Object.entries(root.properties ?? {})) {
    leaves.set(path, { schema, isRequired: root.required?.includes(path) ?? false });
    for (const [column, cell] of Object.entries(schema.items?.properties ?? {})) {
      const isRequired = schema.items?.required?.includes(column) ?? false;
      leaves.set(`${path}[].${column}`, { schema: cell, isRequired });
    }
  }

  return leaves;
}

function compareLeaf(path: string, before: Leaf, after: Leaf | undefined): readonly TemplateBreak[] {
  if (after === undefined) {
    return [{ kind: 'removedPath', path, detail: '' }];
  }

  const [old, now] = [before.schema, after.schema];
  const gone = goneCodes(old, now);
  return [
    ...narrowed(old, now).map((detail): TemplateBreak => ({ kind: 'narrowedType', path, detail })),
    ...gone.map((code): TemplateBreak => ({ kind: 'removedCode', path, detail: code })),
  ];
}

function goneCodes(old: Shape, now: Shape): readonly string[] {
  const kept = now.enum;
  return kept === undefined || old.enum === undefined
    ? []
    : old.enum.filter((code) => !kept.includes(code)).map(String);
}

function narrowed(old: Shape, now: Shape): readonly string[] {
  const typesOf = (shape: Shape): readonly unknown[] => [shape.type].flat().filter((type) => type !== undefined);
  const [oldTypes, newTypes] = [typesOf(old), typesOf(now)];
  const fitsType = (type: unknown) => newTypes.includes(type) || (type === 'integer' && newTypes.includes('number'));
  return [
    ...(newTypes.length > 0 && (oldTypes.length === 0 || !oldTypes.every(fitsType)) ? ['type'] : []),
    ...(now.enum !== undefined && old.enum === undefined ? ['enum'] : []),
    ...(now.pattern !== undefined && now.pattern !== old.pattern ? ['pattern'] : []),
    ...(now.format !== undefined && now.format !== old.format ? ['format'] : []),
    ...(now.const !== undefined && now.const !== old.const ? ['const'] : []),
    ...(['maxLength', 'maximum', 'maxItems'] as const).filter((key) => (now[key] ?? Infinity) < (old[key] ?? Infinity)),
    ...(['minLength', 'minimum', 'minItems'] as const).filter((key) => isHigher(now[key], old[key], key)),
  ];
}

/** One sign or one row is only that something is answered. */
function isHigher(now: number | undefined, old: number | undefined, key: string): boolean {
  const least = key === 'minimum' ? -Infinity : 1;
  return now !== undefined && now > Math.max(old ?? least, least);
}

/** The paths that declared steps speak of, by what they make whole. */
function spokenOf(after: FormTemplate, from: number): Readonly<Record<TemplateBreak['kind'], ReadonlySet<string>>> {
  const steps = (findMigration(after, from) ?? []).flatMap((migration) => migration.steps);
  const removed = new Set<string>();
  const changed = new Set<string>();
  const asked = new Set<string>();
  for (const step of steps) {
    switch (step.op) {
      case 'rename':
      case 'move':
        removed.add(step.from);
        asked.add(step.to);
        break;
      case 'drop':
        removed.add(step.path);
        changed.add(step.path);
        break;
      case 'convert':
        changed.add(step.path);
        break;
      case 'compute':
        asked.add(step.to);
        changed.add(step.to);
        break;
      case 'ask':
        asked.add(step.path);
        break;
    }
  }

  return { removedPath: removed, narrowedType: changed, removedCode: changed, newRequired: asked };
}
