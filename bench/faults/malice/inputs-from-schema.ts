import { z } from 'zod';

type Schema = Readonly<{
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema;
  minimum?: number;
  pattern?: string;
}>;

type Path = readonly (string | number)[];

/** One place of a method's input where a caller may put text of its own. */
export type TextPlace = Readonly<{ path: Path; takesAnything: boolean }>;

export type InputPlan = Readonly<{
  places: readonly TextPlace[];
  /** A proper input, with something else in one place. */
  inputWith(place: TextPlace, value: unknown): unknown;
}>;

/** Reads a method's schema: what a proper input looks like, and where text goes. `known` are values that exist. */
export function planInputs(input: z.ZodType, known: Readonly<Record<string, unknown>>): InputPlan {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema;
  const places = placesOf(schema, []);
  return { places, inputWith: ({ path }, value) => put(sample(schema, '', known), path, value) };
}

function sample(schema: Schema, name: string, known: Readonly<Record<string, unknown>>): unknown {
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice !== undefined) {
    return sample(choice, name, known);
  }

  if (Object.hasOwn(known, name)) {
    return known[name];
  }

  return schema.const ?? schema.enum?.[0] ?? sampleOfType(schema, name, known);
}

function sampleOfType(schema: Schema, name: string, known: Readonly<Record<string, unknown>>): unknown {
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, one]) => [key, sample(one, key, known)]),
      );
    case 'array':
      return [sample(schema.items ?? {}, name, known)];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    default:
      return 'long enough';
  }
}

function placesOf(schema: Schema, path: Path): readonly TextPlace[] {
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (choice !== undefined) {
    return placesOf(choice, path);
  }

  switch (schema.type) {
    case 'object':
      return Object.entries(schema.properties ?? {}).flatMap(([key, one]) => placesOf(one, [...path, key]));
    case 'array':
      return placesOf(schema.items ?? {}, [...path, 0]);
    case 'string':
      return schema.const === undefined ? [{ path, takesAnything: false }] : [];
    case undefined:
      return [{ path, takesAnything: true }];
    default:
      return [];
  }
}

function put(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) {
    return value;
  }

  if (Array.isArray(whole)) {
    return whole.map((one: unknown, index) => (index === step ? put(one, rest, value) : one));
  }

  const fields = whole as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: put(fields[step], rest, value) };
}
