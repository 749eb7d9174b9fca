import type { HeldLog } from '../../core/contract/sync-protocol';
import type { LogState } from '../../core/storage/logs';
import { adoptMissing } from './adopt-missing';
import { findCommon } from './find-common';
import { LineDown } from './district-client';
import { pushLog } from './push-log';
import type { Adoption, SessionPorts } from './session-ports';

export type SessionReport = Readonly<{
  sent: number;
  adopted: number;
  branches: number;
  /** Logs were found that this file never heard of. */
  metStrangers: boolean;
}>;

/** A log moved while it was looked at: whoever asks again finds it at rest. */
const mostRounds = 5;

/**
 * One meeting with the district (reliability.md §5.3–5.5): what it holds of us,
 * then our logs, oldest first. The district's cursor is asked, never
 * remembered. Any step may be cut; the next meeting begins anew and ends the same.
 */
export async function runSession(ports: SessionPorts): Promise<SessionReport> {
  let report: SessionReport = { sent: 0, adopted: 0, branches: 0, metStrangers: false };
  for (let round = 0; ; round += 1) {
    const held = await ports.district.logs();
    const met = await meet(ports, held);
    const pushed = await pushAll(ports);
    report = {
      sent: report.sent + pushed.sent,
      adopted: report.adopted + met.adopted,
      branches: report.branches + met.branches,
      metStrangers: report.metStrangers || met.strangers > 0,
    };
    if (pushed.isDone) {
      break;
    }

    if (round === mostRounds) {
      throw new LineDown('The district takes other facts than it asked for, again and again');
    }
  }

  if (await ports.store.isReplayDemanded()) {
    await ports.store.replay();
    await ports.onAdopted([]);
  }

  return report;
}

type Met = Readonly<{ adopted: number; branches: number; strangers: number }>;

/** Finds where the two sides differ, opens new logs where they do, and fetches what is missing here. */
async function meet(ports: SessionPorts, held: readonly HeldLog[]): Promise<Met> {
  const { store } = ports;
  const own = await store.listLogs();
  const above = Math.max(0, ...held.map((log) => log.generation));
  const missing: Missing[] = [];
  let branches = 0;
  for (const theirs of [...held].sort((a, b) => a.generation - b.generation)) {
    const ours = own.find((log) => log.logId === theirs.logId);
    const found = ours === undefined ? { at: 0, isForked: false } : await compare(ports, ours, theirs);
    if (found === null) {
      continue;
    }

    const isCurrent = ours !== undefined && ours === own.at(-1);
    if (ours !== undefined && (found.isForked || isCurrent)) {
      const count = theirs.seq - found.at;
      await ports.branch({
        logId: ours.logId,
        seq: found.at,
        missing: count,
        spare: count,
        above,
        isForked: found.isForked,
      });
      branches += 1;
    }

    missing.push({ log: theirs, from: found.at + 1 });
  }

  const strangers = held.filter((theirs) => !own.some((ours) => ours.logId === theirs.logId));
  branches += await branchBehindStrangers(ports, strangers);
  return { adopted: await adoptAll(ports, missing), branches, strangers: strangers.length };
}

type Missing = Readonly<{ log: HeldLog; from: number }>;

/** Where the district has facts that we lack; null when it has none. */
async function compare(
  { store, district }: SessionPorts,
  ours: LogState,
  theirs: HeldLog,
): Promise<Readonly<{ at: number; isForked: boolean }> | null> {
  const common = Math.min(ours.seq, theirs.seq);
  const mine = await store.findHash(ours.logId, common);
  const yours = common === theirs.seq ? theirs.hash : (await district.cursor(ours.logId, ours.seq)).hash;
  if (mine !== null && mine === yours) {
    return theirs.seq > ours.seq ? { at: ours.seq, isForked: false } : null;
  }

  const at = await findCommon(
    (seq) => store.findHash(ours.logId, seq),
    (seq) => district.hash(ours.logId, seq),
    common,
  );
  return { at, isForked: true };
}

/**
 * A log that this file never heard of was written by an older life of it, or by
 * a copy: what is written from now on must come after it.
 */
async function branchBehindStrangers(ports: SessionPorts, strangers: readonly HeldLog[]): Promise<number> {
  const current = (await ports.store.listLogs()).at(-1);
  const newest = Math.max(0, ...strangers.map((log) => log.generation));
  if (current === undefined || strangers.length === 0 || newest < current.generation) {
    return 0;
  }

  const facts = strangers.reduce((sum, log) => sum + log.seq, 0);
  // Each of them may have begun its numbers at the next hundred.
  const spare = facts + strangers.length * 100;
  const { logId, seq } = current;
  await ports.branch({ logId, seq, missing: facts, spare, above: newest, isForked: true });
  return 1;
}

async function adoptAll(ports: SessionPorts, missing: readonly Missing[]): Promise<number> {
  const adoptions: Adoption[] = [];
  for (const { log, from } of missing) {
    const count = await adoptMissing(ports, log, from);
    adoptions.push({ logId: log.logId, from, count });
  }

  const count = adoptions.reduce((sum, one) => sum + one.count, 0);
  if (count > 0) {
    await ports.store.replay();
    await ports.onAdopted(adoptions.filter((one) => one.count > 0));
  }

  return count;
}

async function pushAll(ports: SessionPorts): Promise<Readonly<{ sent: number; isDone: boolean }>> {
  const held = await ports.district.logs();
  let sent = 0;
  for (const log of await ports.store.listLogs()) {
    const from = (held.find((theirs) => theirs.logId === log.logId)?.seq ?? 0) + 1;
    const pushed = await pushLog(ports, log, from);
    sent += pushed.sent;
    if (!pushed.isDone) {
      return { sent, isDone: false };
    }
  }

  return { sent, isDone: true };
}
