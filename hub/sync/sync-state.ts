import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import type { Instant } from '../../core/domain/calendar/instant';

const at = z.string().transform((text) => text as Instant);

const stateSchema = z.object({
  lastSuccessAt: at.nullable(),
  lastTryAt: at.nullable(),
  nextTryAt: at.nullable(),
  /** The last no or failure; null after a success. */
  trouble: z
    .object({ code: z.string(), reason: z.string().nullable(), since: at, at, after: z.number().nullable() })
    .nullable(),
  /** In a row. */
  failures: z.number(),
  /** Meetings in a row at which another host's logs were found. */
  strangers: z.number(),
  clockOffset: z.number().nullable(),
  /** How far the district said it has each log; for display only, it is asked anew each time. */
  acked: z.record(z.string(), z.number()),
});

export type SyncState = z.output<typeof stateSchema>;

const noneYet: SyncState = {
  lastSuccessAt: null,
  lastTryAt: null,
  nextTryAt: null,
  trouble: null,
  failures: 0,
  strangers: 0,
  clockOffset: null,
  acked: {},
};

export type StateKeeper = Readonly<{
  read(): SyncState;
  acked(logId: string, seq: number): void;
  measured(clockOffset: number | null): void;
  plan(milliseconds: number): void;
  succeed(metStrangers: boolean): Promise<void>;
  /** Answers whether it is another trouble than before. */
  fail(code: string, details: Readonly<{ reason?: string | undefined; after?: number | undefined }>): Promise<boolean>;
  /** A new district, or a new key: what was before says nothing any more. */
  begin(): Promise<void>;
}>;

/** What the sync page tells, over a restart too. It decides nothing: an unreadable file is simply begun anew. */
export async function createStateKeeper(path: string, now: () => Instant): Promise<StateKeeper> {
  let state = await readState(path);
  const change = (changes: Partial<SyncState>) => {
    state = { ...state, ...changes };
  };
  const keep = () => writeState(path, state).catch(() => undefined);
  return {
    read: () => state,
    acked: (logId, seq) => {
      change({ acked: { ...state.acked, [logId]: seq } });
    },
    measured: (clockOffset) => {
      change({ clockOffset });
    },
    plan: (milliseconds) => {
      change({ nextTryAt: new Date(Date.parse(now()) + milliseconds).toISOString() as Instant });
    },
    async succeed(metStrangers) {
      change({
        strangers: metStrangers ? state.strangers + 1 : 0,
        lastSuccessAt: now(),
        lastTryAt: now(),
        trouble: null,
        failures: 0,
      });
      await keep();
    },
    async fail(code, { reason, after }) {
      const before = state.trouble;
      const since = before?.code === code ? before.since : now();
      const trouble = { code, reason: reason ?? null, after: after ?? null, since, at: now() };
      change({ trouble, lastTryAt: now(), failures: state.failures + 1 });
      await keep();
      return before?.code !== code;
    },
    async begin() {
      state = noneYet;
      await keep();
    },
  };
}

async function readState(path: string): Promise<SyncState> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return noneYet;
  }
}

async function writeState(path: string, state: SyncState): Promise<void> {
  const file = await open(`${path}.part`, 'w', 0o600);
  await file.writeFile(JSON.stringify(state));
  await file.close();
  await rename(`${path}.part`, path);
}
