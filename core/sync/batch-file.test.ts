import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { batchSpec, syncLimits, type BatchHeader } from '../contract/sync-protocol';
import { BatchFault, openBatch, verifyBatch, writeBatch } from './batch-file';
import { enrolmentProof, formatEnrolmentCode, readEnrolmentCode } from './enrolment';
import { genesisHash, linkHash } from './hash-chain';
import { newPrivateKey, openIdentityKey, openPublicKey } from './keys';
import { findRequestFault, readSignedHeaders, signRequest } from './signed-request';

const key = openIdentityKey(newPrivateKey());
const other = openIdentityKey(newPrivateKey());
const envelopes = ['{"n":1,"text":"买买提·吐尔逊 𠮷"}', '{"n":2,"text":"line\\nbreak"}', '{"n":3}'];

function headerOf(facts: readonly string[], more: Partial<BatchHeader> = {}): BatchHeader {
  const previousHash = genesisHash('log-1', null);
  return {
    spec: batchSpec,
    centreId: 'centre-1',
    keyId: key.keyId,
    log: { logId: 'log-1', parent: null, generation: 1, openedAt: '2026-03-02T02:00:00.000Z' },
    from: 1,
    count: facts.length,
    previousHash,
    lastHash: facts.reduce(linkHash, previousHash),
    keys: [],
    sentAt: '2026-03-02T02:00:00.000Z',
    clockOffset: null,
    appVersion: 'test',
    centreName: '测试中心',
    waiting: 0,
    ...more,
  };
}

const read = (packed: Uint8Array) => verifyBatch(openBatch(packed), key.publicKey);

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof BatchFault ? error.code : String(error);
  }
  return 'none';
}

describe('a batch', () => {
  it('comes out as it went in, byte for byte, with the hash after each fact', () => {
    const batch = read(writeBatch({ header: headerOf(envelopes), envelopes }, key));
    expect(batch.envelopes).toEqual(envelopes);
    expect(batch.header).toEqual(headerOf(envelopes));
    expect(batch.hashes.at(-1)).toBe(batch.header.lastHash);
    expect(batch.hashes).toHaveLength(3);
  });

  it('is refused when one byte of it was changed, wherever it stands', () => {
    const bytes = gunzipSync(writeBatch({ header: headerOf(envelopes), envelopes }, key));
    const codes = new Set<string>();
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      codes.add(faultOf(() => read(gzipSync(changed))));
    }
    expect(codes.has('none')).toBe(false);
    expect([...codes].every((code) => code.startsWith('batch.') || code === 'signature.wrong')).toBe(true);
  });

  it.each<[string, string, () => Uint8Array]>([
    ['signed by another key', 'signature.wrong', () => writeBatch({ header: headerOf(envelopes), envelopes }, other)],
    [
      'of another count',
      'batch.malformed',
      () => writeBatch({ header: headerOf(envelopes, { count: 2 }), envelopes }, key),
    ],
    ['not a batch', 'batch.malformed', () => gzipSync('hello')],
    ['not packed', 'batch.malformed', () => Buffer.from('hello')],
    ['empty', 'batch.malformed', () => new Uint8Array()],
    ['of a newer format', 'batch.specUnknown', () => gzipSync('{"spec":"yimen-batch/2"}\n{}\nAAAA')],
    ['a bomb', 'batch.bomb', () => gzipSync(Buffer.alloc(syncLimits.unpackedBytes * 4))],
    ['too large packed', 'batch.tooLarge', () => incompressible(syncLimits.packedBytes + 1)],
    ['with a fact too large', 'batch.tooLarge', () => large(syncLimits.factBytes + 1)],
    [
      'with a broken chain',
      'batch.brokenChain',
      () => writeBatch({ header: headerOf(envelopes, { lastHash: '0'.repeat(64) }), envelopes }, key),
    ],
    [
      'with another beginning',
      'batch.brokenChain',
      () => writeBatch({ header: headerOf(envelopes, { previousHash: '0'.repeat(64) }), envelopes }, key),
    ],
  ])('%s is refused by name', (_what, code, make) => {
    expect(faultOf(() => read(make()))).toBe(code);
  });
});

function incompressible(length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  for (let place = 0; place < length; place += 32) {
    createHash('sha256').update(String(place)).digest().copy(bytes, place);
  }
  return bytes;
}

function large(length: number): Uint8Array {
  const facts = [JSON.stringify('x'.repeat(length))];
  return writeBatch({ header: headerOf(facts), envelopes: facts }, key);
}

describe('a signed request', () => {
  const body = Buffer.from('{}');
  const now = Date.parse('2026-03-02T02:00:00.000Z');
  const sign = (time: number) => signRequest(key, '/v1/logs', new Date(time).toISOString(), body);
  const fault = (headers: Record<string, string>, path = '/v1/logs', text: Uint8Array = body) => {
    const readHeaders = readSignedHeaders(headers);
    return readHeaders === null
      ? 'request.malformed'
      : findRequestFault(readHeaders, { key: openPublicKey(key.publicKey), path, body: text, now });
  };

  it('holds for its path, its body and ten minutes either way', () => {
    expect(fault(sign(now))).toBeNull();
    expect(fault(sign(now - syncLimits.clockWindow))).toBeNull();
    expect(fault(sign(now - syncLimits.clockWindow - 1000))).toBe('clock.off');
    expect(fault(sign(now + syncLimits.clockWindow + 1000))).toBe('clock.off');
    expect(fault(sign(now), '/v1/fetch')).toBe('signature.wrong');
    expect(fault(sign(now), '/v1/logs', Buffer.from('{ }'))).toBe('signature.wrong');
    expect(fault({ ...sign(now), 'x-yimen-nonce': '0'.repeat(32) })).toBe('signature.wrong');
    expect(fault({ ...sign(now), 'x-yimen-nonce': 'odd' })).toBe('request.malformed');
    expect(fault({})).toBe('request.malformed');
  });
});

describe('an enrolment code', () => {
  const code = formatEnrolmentCode(Uint8Array.from({ length: 12 }, (_, index) => index * 20));

  it('is read as people type it', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(readEnrolmentCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
    expect(readEnrolmentCode('OIL1-2345-6789')).toBe('0111-2345-6789');
    expect(readEnrolmentCode('UUUU-2345-6789')).toBeNull();
    expect(readEnrolmentCode('123')).toBeNull();
  });

  it('is proved by the district over the key and the root', async () => {
    const proof = await enrolmentProof(code, key.publicKey, 'root');
    expect(await enrolmentProof(code, key.publicKey, 'root')).toBe(proof);
    expect(await enrolmentProof(code, other.publicKey, 'root')).not.toBe(proof);
    expect(await enrolmentProof(code, key.publicKey, null)).not.toBe(proof);
    expect(await enrolmentProof('0000-0000-0000', key.publicKey, 'root')).not.toBe(proof);
  });
});
