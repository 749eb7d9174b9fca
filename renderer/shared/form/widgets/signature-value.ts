import type { SignatureAnswer } from '../../../../core/domain/forms/template';

/** What stands at a signature's place; null for what is none. */
export function asSignature(value: unknown): SignatureAnswer | null {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<SignatureAnswer>;
  return given.method === 'pad' || given.method === 'ink' ? (given as SignatureAnswer) : null;
}
