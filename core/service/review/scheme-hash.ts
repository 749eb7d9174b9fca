import { createHash } from 'node:crypto';
import { canonicalText } from '../../domain/standards/canonical-text';

/** SHA-256 over the canonical text (RFC 8785): a figure is traced to the very rule behind it, however its file was laid out. */
export function hashCanonical(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex');
}
