import { z } from 'zod';
import type { RefusalCode } from './refusals';
import type { Role } from './roles';

/** One entry of the boundary: who may, with what, for what, and how it can say no. */
export type Entry<
  Kind extends 'command' | 'query' = 'command' | 'query',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusal extends RefusalCode = RefusalCode,
> = Readonly<{
  kind: Kind;
  roles: readonly Role[];
  input: Input;
  output: Output;
  refusals: readonly Refusal[];
  /** Whoever tries it without being allowed leaves a fact: reviews are the residents' alone. */
  guarded?: true;
}>;

type Shape = Readonly<Record<string, z.ZodType>>;

/** A repeated request id gets the stored reply, so it names one intention of one caller. */
const requestId = z.string().min(1).max(100);

type CommandInput<S extends Shape> = z.ZodObject<S & { requestId: typeof requestId }>;

/** Changes state. Its input always carries a request id. */
export function command<S extends Shape, Output extends z.ZodType, const Refusal extends RefusalCode>(
  entry: Readonly<{ roles: readonly Role[]; input: S; output: Output; refusals: readonly Refusal[]; guarded?: true }>,
): Entry<'command', CommandInput<S>, Output, Refusal> {
  const input = z.object({ ...entry.input, requestId }) as unknown as CommandInput<S>;
  return { kind: 'command', ...entry, input };
}

/** Reads only; may be asked again at any time. */
export function query<S extends Shape, Output extends z.ZodType, const Refusal extends RefusalCode = never>(
  entry: Readonly<{ roles: readonly Role[]; input: S; output: Output; refusals?: readonly Refusal[]; guarded?: true }>,
): Entry<'query', z.ZodObject<S>, Output, Refusal> {
  const input = z.object(entry.input) as unknown as z.ZodObject<S>;
  return { kind: 'query', ...entry, input, refusals: entry.refusals ?? [] };
}
