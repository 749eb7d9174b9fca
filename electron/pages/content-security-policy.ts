import { createHash } from 'node:crypto';
import { documentStyle, earlierStyleHashes } from '../../core/domain/papers/document-style';

/** Frozen documents carry one stylesheet, the same in all of them. */
export const documentStyleHash = [createHash('sha256').update(documentStyle, 'utf8').digest('base64'), ...earlierStyleHashes]
  .map((hash) => `'sha256-${hash}'`)
  .join(' ');

/** What a screen may do in a window of ours: load its own files and nothing else. It speaks over its port only. */
export function screenPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}' ${documentStyleHash}`,
    `font-src 'self'`,
    `media-src 'self'`,
    `img-src 'self' data: blob:`,
    `connect-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

/** A page of the shell's own words: no script at all. */
export function plainPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
}

/** A frozen document on its way to paper: its own stylesheet, our fonts (those of the footer as data), no script. */
export const paperPolicy = [
  `default-src 'none'`,
  `style-src 'self' ${documentStyleHash}`,
  `font-src 'self' data:`,
  `img-src data:`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');
