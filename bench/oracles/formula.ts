import { z } from 'zod';

/** One formula of a file of oracles: what its inputs look like, and the product's own function behind it. */
export type Formula = Readonly<{ evaluate(inputs: unknown): unknown }>;

/** Inputs that are not those of the formula at all; what the formula itself refuses is a RangeError. */
export class WrongInputs extends Error {}

export function formula<Shape extends z.ZodRawShape>(
  shape: Shape,
  evaluate: (inputs: z.output<z.ZodObject<Shape>>) => unknown,
): Formula {
  const schema = z.object(shape);
  return {
    evaluate(inputs) {
      const parsed = schema.safeParse(inputs);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new WrongInputs(`inputs.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`);
      }

      return evaluate(parsed.data);
    },
  };
}

export const number = z.number();
export const numbers = z.array(z.number());
export const count = z.number().min(0);
export const counts = z.array(count);
export const sharePosts = z.tuple([number, number]);
