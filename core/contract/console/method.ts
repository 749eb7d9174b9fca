import { z } from 'zod';
import type { ConsoleRefusalCode } from './refusals';
import type { ConsoleRole } from './roles';

/** One entry of the console's boundary, shaped as the hub's own (`../method.ts`): who may, with what, for what, and how it can say no. */
export type ConsoleEntry<
  Kind extends 'command' | 'query' = 'command' | 'query',
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusal extends ConsoleRefusalCode = ConsoleRefusalCode,
> = Readonly<{
  kind: Kind;
  roles: readonly ConsoleRole[];
  input: Input;
  output: Output;
  refusals: readonly Refusal[];
}>;

type Shape = Readonly<Record<string, z.ZodType>>;

/** Names one press of one person: a second arrival of it is refused, so nothing is done twice. */
const requestId = z.string().min(1).max(100);

type CommandInput<S extends Shape> = z.ZodObject<S & { requestId: typeof requestId }>;

/** Changes state and stands in the console's audit. Its input always carries a request id. */
export function consoleCommand<S extends Shape, Output extends z.ZodType, const Refusal extends ConsoleRefusalCode>(
  entry: Readonly<{ roles: readonly ConsoleRole[]; input: S; output: Output; refusals: readonly Refusal[] }>,
): ConsoleEntry<'command', CommandInput<S>, Output, Refusal> {
  const input = z.object({ ...entry.input, requestId }) as unknown as CommandInput<S>;
  return { kind: 'command', ...entry, input };
}

/** Reads only; may be asked again at any time. */
export function consoleQuery<
  S extends Shape,
  Output extends z.ZodType,
  const Refusal extends ConsoleRefusalCode = never,
>(
  entry: Readonly<{ roles: readonly ConsoleRole[]; input: S; output: Output; refusals?: readonly Refusal[] }>,
): ConsoleEntry<'query', z.ZodObject<S>, Output, Refusal> {
  const input = z.object(entry.input) as unknown as z.ZodObject<S>;
  return { kind: 'query', ...entry, input, refusals: entry.refusals ?? [] };
}
