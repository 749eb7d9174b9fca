import { gunzipSync, gzipSync } from 'node:zlib';
import { batchHeader, batchSpec, syncLimits, type BatchHeader, type SyncRefusalCode } from '../contract/sync-protocol';
import { genesisHash, linkHash } from './hash-chain';
import { isSigned, openPublicKey, type IdentityKey } from './keys';

/**
 * A batch is a small file that says everything about itself: the header, then
 * each fact as it is stored, byte for byte, one a line, then the signature over
 * all of that. Packed with gzip. It is the body of `append`, and it is what a
 * stick carries.
 */
export type Batch = Readonly<{ header: BatchHeader; envelopes: readonly string[] }>;

export type ReadBatch = Batch &
  Readonly<{
    /** The chain's hash after each envelope. */
    hashes: readonly string[];
  }>;

export class BatchFault extends Error {
  override readonly name = 'BatchFault';

  constructor(
    readonly code: Extract<SyncRefusalCode, `batch.${string}` | 'signature.wrong' | 'key.unknown'>,
    message: string,
  ) {
    super(message);
  }
}

export function writeBatch({ header, envelopes }: Batch, key: IdentityKey): Uint8Array {
  const signed = Buffer.from([JSON.stringify(header), ...envelopes, ''].join('\n'), 'utf8');
  const signature = Buffer.from(key.sign(signed)).toString('base64');
  // Level 1: a counter PC has better things to do, and the line is not the narrow place.
  return gzipSync(Buffer.concat([signed, Buffer.from(signature, 'ascii')]), { level: 1 });
}

/** Unpacked and split, nothing believed yet: whose key must have signed it stands in the header. */
export type UnverifiedBatch = Batch & Readonly<{ signed: Uint8Array; signature: Uint8Array }>;

/** @throws BatchFault when it is too large, a bomb, of a newer format, or not a batch */
export function openBatch(packed: Uint8Array): UnverifiedBatch {
  if (packed.length > syncLimits.packedBytes) {
    throw new BatchFault('batch.tooLarge', `${packed.length} bytes packed`);
  }

  const bytes = unpack(packed);
  const end = bytes.lastIndexOf(0x0a);
  const signed = bytes.subarray(0, end + 1);
  const [first = '', ...envelopes] = signed.subarray(0, Math.max(end, 0)).toString('utf8').split('\n');
  const header = readHeader(first);
  if (envelopes.length !== header.count) {
    throw new BatchFault('batch.malformed', `${envelopes.length} facts where the header says ${header.count}`);
  }

  if (envelopes.some((envelope) => Buffer.byteLength(envelope, 'utf8') > syncLimits.factBytes)) {
    throw new BatchFault('batch.tooLarge', 'a fact is too large');
  }

  return { header, envelopes, signed, signature: readSignature(bytes.subarray(end + 1).toString('latin1')) };
}

/** Base64 has spare bits at its end; one batch must have one form only. */
function readSignature(text: string): Uint8Array {
  const signature = Buffer.from(text, 'base64');
  if (signature.toString('base64') !== text) {
    throw new BatchFault('batch.malformed', 'the signature is not base64');
  }

  return signature;
}

/** @throws BatchFault when the signature or the chain does not hold */
export function verifyBatch(batch: UnverifiedBatch, publicKey: string): ReadBatch {
  if (!isSigned(openPublicKey(publicKey), batch.signed, batch.signature)) {
    throw new BatchFault('signature.wrong', 'the batch was not signed by this key');
  }

  const { header, envelopes } = batch;
  if (header.from === 1 && header.previousHash !== genesisHash(header.log.logId, header.log.parent)) {
    throw new BatchFault('batch.brokenChain', 'the log does not begin where it says');
  }

  let hash = header.previousHash;
  const hashes = envelopes.map((envelope) => (hash = linkHash(hash, envelope)));
  if (hash !== header.lastHash) {
    throw new BatchFault('batch.brokenChain', 'the last hash is another');
  }

  return { header, envelopes, hashes };
}

function unpack(packed: Uint8Array): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: syncLimits.unpackedBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new BatchFault('batch.bomb', 'unpacks beyond the limit');
    }

    throw new BatchFault('batch.malformed', 'cannot be unpacked');
  }
}

function readHeader(line: string): BatchHeader {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BatchFault('batch.malformed', 'the header is not JSON');
  }

  const spec = (value as { spec?: unknown } | null)?.spec;
  if (typeof spec === 'string' && spec !== batchSpec) {
    throw new BatchFault('batch.specUnknown', spec.slice(0, 40));
  }

  const parsed = batchHeader.safeParse(value);
  if (!parsed.success) {
    throw new BatchFault('batch.malformed', parsed.error.issues[0]?.path.join('.') ?? 'header');
  }

  return parsed.data;
}
