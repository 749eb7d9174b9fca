import type { PoolClient } from 'pg';
import type { BatchHeader } from '../../core/contract/sync-protocol';
import type { LogRow } from './log-row';
import type { Sender } from './sender';

export type ExceptionKind = 'fork' | 'clone' | 'refusal' | 'parked' | 'revocation' | 'enrolment';

/** Something people should look at. The same thing twice is noted once. */
export async function noteException(
  client: PoolClient,
  centreNo: number,
  kind: ExceptionKind,
  subject: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await client.query(
    `insert into exception (centre_no, kind, subject, detail) values ($1, $2, $3, $4)
     on conflict (centre_no, kind, subject) do nothing`,
    [centreNo, kind, subject, JSON.stringify(detail)],
  );
}

export async function noteFork(
  client: PoolClient,
  { centreNo, keyId }: Sender,
  log: LogRow,
  header: BatchHeader,
): Promise<void> {
  const { logId } = header.log;
  await noteException(client, centreNo, 'fork', `${logId}/${header.lastHash.slice(0, 16)}`, {
    logId,
    keyId,
    held: log.seq,
    from: header.from,
    to: header.from + header.count - 1,
    sentAt: header.sentAt,
  });
}

/**
 * A centre that opens a log behind what is held here was restored from an older
 * copy, or is one of two hosts: it asked first, so no batch of it was refused.
 */
export async function noteBranch(client: PoolClient, { centreNo, keyId }: Sender, header: BatchHeader): Promise<void> {
  const { logId, parent } = header.log;
  if (parent === null) {
    return;
  }

  const { rows } = await client.query<{ seq: number }>(
    'select seq from log where centre_no = $1 and log_id = $2 and seq > $3',
    [centreNo, parent.logId, parent.seq],
  );
  const held = rows[0]?.seq;
  if (held !== undefined) {
    await noteException(client, centreNo, 'fork', `${parent.logId}/${logId}`, {
      logId: parent.logId,
      keyId,
      held,
      from: parent.seq + 1,
      to: held,
      branch: logId,
      sentAt: header.sentAt,
    });
  }
}

/**
 * A centre that branched off a log does not write to it any more: if the log
 * grows past the branch with facts sent after it, two hosts have one identity.
 */
export async function noteClone(
  client: PoolClient,
  { centreNo, keyId }: Sender,
  { logId, branch }: LogRow,
  header: BatchHeader,
): Promise<void> {
  const to = header.from + header.count - 1;
  if (branch === null || to <= branch.seq || Date.parse(header.sentAt) <= branch.openedAt.getTime()) {
    return;
  }

  await noteException(client, centreNo, 'clone', `${logId}/${branch.logId}`, {
    logId,
    keyId,
    branch: branch.logId,
    branchedAt: branch.seq,
    grewTo: to,
    sentAt: header.sentAt,
  });
}
