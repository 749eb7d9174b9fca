import { z } from 'zod';

export { syncRefusals, type SyncRefusalCode } from './sync-refusals';

/**
 * What a centre and its district say to each other (the centre log protocol):
 * the shapes of every verb, the limits both sides keep, and every no with its
 * words. A batch is a file of its own (`core/sync/batch-file.ts`), so that a
 * stick carries it as well as a line.
 */
export const batchSpec = 'yimen-batch/1';

/** Both sides refuse what is beyond these; sizes in bytes. */
export const syncLimits = {
  factsInBatch: 1000,
  /** Of the batch as it travels. */
  packedBytes: 2 ** 20,
  /** Of the batch unpacked: what a thousand facts with their papers come to, and no bomb. */
  unpackedBytes: 8 * 2 ** 20,
  /** Of one fact. A centre refuses a larger one before it is stored. */
  factBytes: 512 * 2 ** 10,
  /** How far a request's time may be from the district's, in milliseconds. */
  clockWindow: 10 * 60_000,
} as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);
const seq = z.int().min(0);
const at = z.iso.datetime();

export const logInfo = z.strictObject({
  logId: id,
  parent: z.strictObject({ logId: id, seq, hash }).nullable(),
  /** Above that of every log its centre knew when it was opened; orders logs without a clock. */
  generation: z.int().min(1),
  openedAt: at,
});

export type LogInfo = z.infer<typeof logInfo>;

/** A subject's key as the centre wrapped it: the district keeps it and cannot open it. */
export const wrappedKey = z.strictObject({
  subjectId: z.string().min(1).max(200),
  wrapped: z.string().min(1).max(2000),
});

export type WrappedKey = z.infer<typeof wrappedKey>;

/** First line of a batch. A newer district adds fields; an older one must not stumble over them. */
export const batchHeader = z.object({
  spec: z.literal(batchSpec),
  centreId: id,
  keyId: hash,
  log: logInfo,
  /** Place of the first fact in its log, from 1. */
  from: z.int().min(1),
  count: z.int().min(1).max(syncLimits.factsInBatch),
  /** Hash before the first fact: of the one before it, or of the log's beginning. */
  previousHash: hash,
  /** Hash of the last fact. */
  lastHash: hash,
  keys: z.array(wrappedKey).max(syncLimits.factsInBatch * 4),
  sentAt: at,
  /** District's time less the centre's, in milliseconds, as last measured; null before the first answer. */
  clockOffset: z.int().nullable(),
  appVersion: z.string().max(40),
  /** The centre's name and facts not yet acknowledged, for the district's list of centres. */
  centreName: z.string().max(200),
  waiting: seq,
});

export type BatchHeader = z.infer<typeof batchHeader>;

/** Signed request headers; the signature is Ed25519 over `signedText` (core/sync/signed-request.ts). */
export const requestHeaders = {
  key: 'x-yimen-key',
  time: 'x-yimen-time',
  nonce: 'x-yimen-nonce',
  signature: 'x-yimen-signature',
} as const;

const heldLog = logInfo.extend({ seq, hash });

export type HeldLog = z.infer<typeof heldLog>;

const serverTime = at;

/** `POST /v1/<verb>`; `append` takes the packed batch as its body, all others JSON. */
export const syncVerbs = {
  enrol: {
    input: z.strictObject({
      code: z.string().max(40),
      centreId: id,
      centreName: z.string().max(200),
      divisionCode: z.string().max(12),
      /** Raw Ed25519 public key, base64. */
      publicKey: z.string().regex(/^[0-9A-Za-z+/]{43}=$/),
      /** Over `code|centreId|publicKey`: whoever enrols a key holds it. */
      signature: z.string().max(100),
    }),
    output: z.object({
      serverTime,
      keyId: hash,
      districtName: z.string(),
      /** The first trusted root of the standards, base64; null while nothing was ever published. */
      trustedRoot: z.string().nullable(),
      /** HMAC-SHA-256 under scrypt(code) over public key and root: only who made the code can say this. */
      proof: hash,
    }),
  },
  logs: { input: z.object({}), output: z.object({ serverTime, logs: z.array(heldLog) }) },
  cursor: {
    input: z.object({ logId: id, headSeq: seq }),
    /** How far the district is in this log (0: never heard of it), and its hash at `min(headSeq, seq)`. */
    output: z.object({ serverTime, seq, hash: hash.nullable() }),
  },
  hash: { input: z.object({ logId: id, seq }), output: z.object({ serverTime, hash: hash.nullable() }) },
  append: {
    output: z.object({
      serverTime,
      result: z.union([z.object({ acked: seq }), z.object({ need: z.int().min(1), fork: z.literal(true).optional() })]),
      maxBatch: z.int().min(1),
      nextAfterMs: z.int().min(0),
    }),
  },
  fetch: {
    input: z.object({ logId: id, from: z.int().min(1), max: z.int().min(1).max(syncLimits.factsInBatch) }),
    /** Envelopes as they were sent, byte for byte, in order; fewer than asked when they are large or at the end. */
    output: z.object({ serverTime, envelopes: z.array(z.string()), keys: z.array(wrappedKey) }),
  },
} as const;

export type SyncVerb = keyof typeof syncVerbs;

/** Body of every no. */
export const syncRefusalBody = z.object({
  code: z.string(),
  message: z.string(),
  serverTime,
  /** With `key.revoked`: why, in the district's words. */
  reason: z.string().optional(),
  /** With 429: when to come again, in milliseconds. */
  after: z.int().min(0).optional(),
});

export type SyncRefusalBody = z.infer<typeof syncRefusalBody>;
