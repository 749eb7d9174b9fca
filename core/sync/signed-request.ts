import { createHash, randomBytes, type KeyObject } from 'node:crypto';
import { requestHeaders, syncLimits } from '../contract/sync-protocol';
import { isSigned, type IdentityKey } from './keys';

export type SignedHeaders = Readonly<Record<(typeof requestHeaders)[keyof typeof requestHeaders], string>>;

/** What a request's signature covers. The path is the one that the district sees, without a query. */
export function signedText(path: string, time: string, nonce: string, body: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(body).digest('hex');
  return Buffer.from(['yimen-request/1', path, time, nonce, digest].join('\n'), 'utf8');
}

/** @param time the district's time as this centre reckons it, ISO-8601 UTC */
export function signRequest(key: IdentityKey, path: string, time: string, body: Uint8Array): SignedHeaders {
  const nonce = randomBytes(16).toString('hex');
  return {
    [requestHeaders.key]: key.keyId,
    [requestHeaders.time]: time,
    [requestHeaders.nonce]: nonce,
    [requestHeaders.signature]: Buffer.from(key.sign(signedText(path, time, nonce, body))).toString('base64'),
  };
}

export type RequestFault = 'request.malformed' | 'signature.wrong' | 'clock.off';

export type ReadHeaders = Readonly<{ keyId: string; time: string; nonce: string; signature: Uint8Array }>;

/** Null when a header is missing or odd. */
export function readSignedHeaders(headers: Readonly<Record<string, unknown>>): ReadHeaders | null {
  const text = (name: keyof typeof requestHeaders) => {
    const value = headers[requestHeaders[name]];
    return typeof value === 'string' ? value : '';
  };
  const read = {
    keyId: text('key'),
    time: text('time'),
    nonce: text('nonce'),
    signature: Buffer.from(text('signature'), 'base64'),
  };
  const isRead =
    /^[0-9a-f]{64}$/.test(read.keyId) && /^[0-9a-f]{32}$/.test(read.nonce) && !Number.isNaN(Date.parse(read.time));
  return isRead ? read : null;
}

/** Who signed comes first: a wrong signature learns nothing of the clock. */
export function findRequestFault(
  { time, nonce, signature }: ReadHeaders,
  { key, path, body, now }: Readonly<{ key: KeyObject; path: string; body: Uint8Array; now: number }>,
): RequestFault | null {
  if (!isSigned(key, signedText(path, time, nonce, body), signature)) {
    return 'signature.wrong';
  }

  return Math.abs(Date.parse(time) - now) > syncLimits.clockWindow ? 'clock.off' : null;
}
