import { evaluate, parseExpression } from '@bpmn-io/feelin';

/** What an expression gave; `isKnown` is false where a value it asks for is not there. */
export type FeelResult = Readonly<{ value: unknown; isKnown: boolean; error: string | null }>;

export type CompiledFeel = Readonly<{
  /** Names that come from outside: answers, computed values, context. */
  names: readonly string[];
  /** `item.relation` → `relation`: what it reads of its row. */
  itemKeys: readonly string[];
  run(scope: Readonly<Record<string, unknown>>): FeelResult;
}>;

export type FeelSyntaxFault = Readonly<{ at: number; near: string }>;

export type FeelCompilation =
  Readonly<{ ok: true; feel: CompiledFeel }> | Readonly<{ ok: false; fault: FeelSyntaxFault }>;

type Invocable = Readonly<{ invoke(values: readonly unknown[]): unknown }>;

/**
 * Reads an expression once. The interpreter parses at every evaluation, and that
 * is nearly all it costs; a FEEL function of the expression's own free names is
 * parsed once and called as often as needed. Its warnings go on into the one list
 * that its evaluation gave back.
 */
export function compileFeel(source: string): FeelCompilation {
  const read = readNames(source);
  if ('fault' in read) {
    return { ok: false, fault: read.fault };
  }

  const { names, itemKeys } = read;
  const { value, warnings } = evaluate(`function(${names.join(', ')}) (${source}\n)`, {});
  const call = value as Invocable;
  return {
    ok: true,
    feel: {
      names,
      itemKeys,
      run(scope) {
        warnings.length = 0;
        try {
          const result = call.invoke(names.map((name) => own(scope, name)));
          const isKnown = !warnings.some(({ type }) => type === 'NO_VARIABLE_FOUND');
          return { value: plain(result), isKnown, error: null };
        } catch (error) {
          return { value: null, isKnown: true, error: error instanceof Error ? error.message : String(error) };
        }
      },
    },
  };
}

function own(scope: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(scope, name) ? scope[name] : undefined;
}

/** Dates of the interpreter's own kind become `YYYY-MM-DD`. */
function plain(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'toISODate' in value && typeof value.toISODate === 'function') {
    return (value.toISODate as () => unknown)();
  }

  return value;
}

type Names = Readonly<{ names: readonly string[]; itemKeys: readonly string[] }>;

/** The free names of an expression: neither bound in it, nor the key after a dot, nor a function of FEEL. */
function readNames(source: string): Names | Readonly<{ fault: FeelSyntaxFault }> {
  const used: string[] = [];
  const bound = new Set<string>();
  const itemKeys = new Set<string>();
  let fault: FeelSyntaxFault | null = null;
  parseExpression(source, {}, undefined).iterate({
    enter({ type, name, from, to }) {
      const text = source.slice(from, to);
      if (type.isError) {
        fault ??= { at: from, near: source.slice(Math.max(0, from - 12), from + 12) };
      } else if (name === 'Name') {
        bound.add(text);
      } else if (name === 'VariableName') {
        const before = source.slice(0, from).trimEnd();
        if (!before.endsWith('.') || before.endsWith('..')) {
          used.push(text);
        } else if (/(^|[^.\w])item\s*\.$/.test(before)) {
          itemKeys.add(text);
        }
      }
    },
  });
  if (fault !== null) {
    return { fault };
  }

  const names = [...new Set(used)].filter((name) => !bound.has(name) && !isBuiltin(name));
  return { names, itemKeys: [...itemKeys] };
}

/** `today` is the day of the application here: no expression sees the clock. */
const builtins = new Map<string, boolean>([['today', false]]);

/** Whether FEEL itself knows the name, so that an answer must not be called so. */
export function isBuiltin(name: string): boolean {
  const known = builtins.get(name);
  if (known !== undefined) {
    return known;
  }

  const isKnown = !evaluate(name, {}).warnings.some(({ type }) => type === 'NO_VARIABLE_FOUND');
  builtins.set(name, isKnown);
  return isKnown;
}
