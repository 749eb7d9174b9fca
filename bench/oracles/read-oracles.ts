import { readFileSync } from 'node:fs';
import { z } from 'zod';

const oracle = z.object({
  id: z.string(),
  area: z.string(),
  formula: z.string(),
  inputs: z.unknown(),
  expected: z.record(z.string(), z.unknown()),
  tolerance: z.number().min(0),
});
const file = z.object({ oracles: z.array(oracle).min(1) });

export type Oracle = z.output<typeof oracle>;

/** The file cannot be used, and why, in one sentence. */
export class UnusableFile extends Error {}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function attempt<T>(sentence: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UnusableFile(`${sentence}: ${wordsOf(error)}`);
  }
}

/** The oracles of a file `{"oracles":[{id, area, formula, inputs, expected, tolerance}]}`. */
export function readOracles(path: string): readonly Oracle[] {
  const text = attempt(`${path} cannot be read`, () => readFileSync(path, 'utf8'));
  const json: unknown = attempt(`${path} is not JSON`, () => JSON.parse(text) as unknown);
  const parsed = file.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UnusableFile(
      `${path} is not a file of oracles, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}`,
    );
  }

  return parsed.data.oracles;
}
