import { createHash } from 'node:crypto';
import { documentStyle, earlierStyleHashes } from '../../core/domain/papers/document-style';

/** Lets frozen documents, whose one stylesheet is a constant, be shown under a policy that knows no other inline style. */
export const documentStyleHash = [createHash('sha256').update(documentStyle, 'utf8').digest('base64'), ...earlierStyleHashes]
  .map((hash) => `'sha256-${hash}'`)
  .join(' ');

/** What a page of ours may do in a browser: load its own files, talk to its own hub, nothing else. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}' ${documentStyleHash}`,
    `font-src 'self'`,
    `media-src 'self'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}
