import { randomUUID } from 'node:crypto';
import { batchSpec, type BatchHeader, type LogInfo } from '../../core/contract/sync-protocol';
import { writeBatch } from '../../core/sync/batch-file';
import { genesisHash, linkHash, type LogParent } from '../../core/sync/hash-chain';
import type { IdentityKey } from '../../core/sync/keys';

export type NewFact = Readonly<{
  type: string;
  payload: unknown;
  v?: number;
  at?: string;
  businessDate?: string;
  eventId?: string;
  stationId?: string | null;
  actorId?: string | null;
  subjectId?: string;
  requestId?: string | null;
  request?: unknown;
}>;

export type TestLog = Readonly<{
  info: LogInfo;
  envelopes: readonly string[];
  /** Hash after `seq` facts; 0 is where the log begins. */
  hashAt: (seq: number) => string;
  add: (...facts: readonly NewFact[]) => void;
  /** Exactly these bytes as the next fact. */
  addEnvelope: (envelope: string) => void;
  /** A signed batch of facts `from` to `to`. */
  batch: (from: number, to: number, more?: Partial<BatchHeader>) => Uint8Array;
  /** A log that goes on from the first `seq` facts of this one. */
  branch: (seq: number) => TestLog;
  /** The same centre's log on another host that has the same key: a disk image. */
  copy: () => TestLog;
}>;

export type TestLogOptions = Readonly<{
  centreId: string;
  key: IdentityKey;
  parent?: LogParent;
  generation?: number;
  openedAt?: string;
  info?: LogInfo;
  envelopes?: readonly string[];
}>;

/** A log as a centre writes it, without the centre. */
export function createTestLog(options: TestLogOptions): TestLog {
  const { centreId, key, parent = null, generation = 1 } = options;
  const info: LogInfo = options.info ?? {
    logId: randomUUID(),
    parent,
    generation,
    openedAt: options.openedAt ?? new Date().toISOString(),
  };
  const envelopes: string[] = [];
  const hashes: string[] = [genesisHash(info.logId, info.parent)];
  const hashAt = (seq: number) => hashes[seq] ?? hashes[0] ?? '';
  const addEnvelope = (envelope: string) => {
    envelopes.push(envelope);
    hashes.push(linkHash(hashes.at(-1) ?? '', envelope));
  };
  (options.envelopes ?? []).forEach(addEnvelope);

  return {
    info,
    envelopes,
    hashAt,
    addEnvelope,
    add(...facts) {
      for (const fact of facts) {
        addEnvelope(JSON.stringify(envelopeOf(fact, { centreId, logId: info.logId, seq: envelopes.length + 1 })));
      }
    },
    batch(from, to, more = {}) {
      const chosen = envelopes.slice(from - 1, to);
      const header: BatchHeader = {
        spec: batchSpec,
        centreId,
        keyId: key.keyId,
        log: info,
        from,
        count: chosen.length,
        previousHash: hashAt(from - 1),
        lastHash: hashAt(from - 1 + chosen.length),
        keys: [],
        sentAt: new Date().toISOString(),
        clockOffset: null,
        appVersion: 'test',
        centreName: '测试中心',
        waiting: 0,
        ...more,
      };
      return writeBatch({ header, envelopes: chosen }, key);
    },
    branch: (seq) =>
      createTestLog({
        centreId,
        key,
        parent: { logId: info.logId, seq, hash: hashAt(seq) },
        generation: info.generation + 1,
      }),
    copy: () => createTestLog({ centreId, key, info, envelopes }),
  };
}

function envelopeOf(fact: NewFact, place: Readonly<{ centreId: string; logId: string; seq: number }>) {
  const at = fact.at ?? '2026-11-02T01:00:00.000Z';
  return {
    ...place,
    eventId: fact.eventId ?? randomUUID(),
    type: fact.type,
    v: fact.v ?? 1,
    at,
    businessDate: fact.businessDate ?? at.slice(0, 10),
    stationId: fact.stationId ?? null,
    actorId: fact.actorId ?? null,
    subjectId: fact.subjectId ?? 'test',
    requestId: fact.requestId ?? null,
    request: fact.request ?? null,
    payload: fact.payload,
  };
}
