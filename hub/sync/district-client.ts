import {
  syncLimits,
  syncRefusalBody,
  syncRefusals,
  syncVerbs,
  type SyncRefusalCode,
  type SyncVerb,
} from '../../core/contract/sync-protocol';
import type { z } from 'zod';
import { signRequest } from '../../core/sync/signed-request';
import type { IdentityKey } from '../../core/sync/keys';

/** No answer, or one that cannot be read: nothing is known, and it is tried again. */
export class LineDown extends Error {
  override readonly name = 'LineDown';
}

/** The district understood and said no. */
export class DistrictRefusal extends Error {
  override readonly name = 'DistrictRefusal';

  constructor(
    readonly code: SyncRefusalCode | 'unknown',
    readonly details: Readonly<{ message: string; reason?: string | undefined; after?: number | undefined }>,
  ) {
    super(`${code}: ${details.message}`);
  }
}

export type Answer = Readonly<{ status: number; body: Uint8Array }>;

/** Carries one request to the district. @throws LineDown */
export type Transport = (path: string, headers: Readonly<Record<string, string>>, body: Uint8Array) => Promise<Answer>;

type OutputOf<V extends SyncVerb> = z.infer<(typeof syncVerbs)[V]['output']>;

export type DistrictVerbs = Readonly<{
  logs(): Promise<OutputOf<'logs'>['logs']>;
  cursor(logId: string, headSeq: number): Promise<OutputOf<'cursor'>>;
  hash(logId: string, seq: number): Promise<string | null>;
  append(batch: Uint8Array): Promise<OutputOf<'append'>>;
  fetch(logId: string, from: number): Promise<OutputOf<'fetch'>>;
}>;

export type DistrictClient = DistrictVerbs & Readonly<{ clockOffset(): number | null }>;

export type ClientOptions = Readonly<{
  transport: Transport;
  key: IdentityKey;
  /** This host's own clock, in milliseconds. */
  now: () => number;
  /** As last measured, so that a host with a wrong clock is not refused first at every start. */
  clockOffset: number | null;
}>;

/** Speaks for this centre: every request signed, in the district's time as far as it is known. */
export function createDistrictClient({ transport, key, now, clockOffset }: ClientOptions): DistrictClient {
  let offset = clockOffset;

  async function ask<V extends SyncVerb>(verb: V, body: Uint8Array, isSecond = false): Promise<OutputOf<V>> {
    const path = `/v1/${verb}`;
    const sentAt = now();
    const time = new Date(sentAt + (offset ?? 0)).toISOString();
    const headers = { 'content-type': contentType(verb), ...signRequest(key, path, time, body) };
    const answer = await transport(path, headers, body);
    const measured = measureOffset(answer, sentAt, now());
    offset = measured ?? offset;
    if (answer.status === 200) {
      return readOutput(verb, answer);
    }

    const refusal = readRefusal(answer);
    if (refusal.code === 'clock.off' && !isSecond) {
      return ask(verb, body, true);
    }

    throw refusal;
  }

  const askJson = <V extends Exclude<SyncVerb, 'append'>>(verb: V, input: z.infer<(typeof syncVerbs)[V]['input']>) =>
    ask(verb, Buffer.from(JSON.stringify(input), 'utf8'));

  return {
    clockOffset: () => offset,
    logs: async () => (await askJson('logs', {})).logs,
    cursor: (logId, headSeq) => askJson('cursor', { logId, headSeq }),
    hash: async (logId, seq) => (await askJson('hash', { logId, seq })).hash,
    append: (batch) => ask('append', batch),
    fetch: (logId, from) => askJson('fetch', { logId, from, max: syncLimits.factsInBatch }),
  };
}

const contentType = (verb: SyncVerb) => (verb === 'append' ? 'application/octet-stream' : 'application/json');

/** District's time less ours at the middle of the way there and back; null when the answer has none. */
function measureOffset(answer: Answer, sentAt: number, receivedAt: number): number | null {
  const { serverTime } = (parseJson(answer.body) ?? {}) as { serverTime?: unknown };
  const theirs = typeof serverTime === 'string' ? Date.parse(serverTime) : Number.NaN;
  return Number.isNaN(theirs) ? null : Math.round(theirs - (sentAt + receivedAt) / 2);
}

export function readOutput<V extends SyncVerb>(verb: V, answer: Answer): OutputOf<V> {
  const parsed = syncVerbs[verb].output.safeParse(parseJson(answer.body));
  if (!parsed.success) {
    throw new LineDown(`What came back from ${verb} is not an answer of a district`);
  }

  return parsed.data as OutputOf<V>;
}

export function readRefusal({ status, body }: Answer): DistrictRefusal {
  const parsed = syncRefusalBody.safeParse(parseJson(body));
  if (!parsed.success) {
    throw new LineDown(`The district answered ${status} without a reason`);
  }

  const { code, ...details } = parsed.data;
  return new DistrictRefusal(Object.hasOwn(syncRefusals, code) ? (code as SyncRefusalCode) : 'unknown', details);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
