import { describe, expect, it } from 'vitest';
import { texts } from './texts';

type Tree = Readonly<{ [key: string]: string | Tree }>;

/** Every text by its path, with the names of its variables. */
function flatten(tree: Tree, path = ''): Record<string, string[]> {
  return Object.entries(tree).reduce<Record<string, string[]>>((all, [key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? { ...all, [here]: variablesOf(value) } : { ...all, ...flatten(value, here) };
  }, {});
}

function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))].sort();
}

const namespaces = Object.keys(texts.zh) as (keyof typeof texts.zh)[];

describe.each(namespaces)('the texts of %s', (namespace) => {
  const chinese: Tree = texts.zh[namespace];
  const english: Tree = texts.en[namespace];

  it('are the same in both languages, with the same variables', () => {
    expect(flatten(english)).toEqual(flatten(chinese));
  });

  it('are never empty', () => {
    const empty = (tree: Tree): string[] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? (value.trim() === '' ? [key] : []) : empty(value),
      );
    expect([...empty(chinese), ...empty(english)]).toEqual([]);
  });
});
