import { syncRefusals, type SyncRefusalBody, type SyncRefusalCode } from '../../core/contract/sync-protocol';

type More = Readonly<{ reason?: string; after?: number }>;

/** An expected no to a centre; what was begun is rolled back. */
export class SyncRefusal extends Error {
  override readonly name = 'SyncRefusal';

  constructor(
    readonly code: SyncRefusalCode,
    readonly more: More = {},
  ) {
    super(code);
  }
}

export function refuse(code: SyncRefusalCode, more: More = {}): never {
  throw new SyncRefusal(code, more);
}

export function refusalBodyOf(code: SyncRefusalCode, serverTime: string, more: More = {}): SyncRefusalBody {
  return { code, message: syncRefusals[code].zh, serverTime, ...more };
}
