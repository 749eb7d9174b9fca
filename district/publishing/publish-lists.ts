import type { Metadata, Targets } from '@tufjs/models';
import type { ClientBase } from 'pg';
import { findNewestList, insertList, lockLists } from './list-store';
import { makeSnapshot, makeTimestamp, readSnapshot, signList } from './signed-lists';
import type { Signer } from './tuf-key';

/** Puts a list of bundles that two people signed before the centres. One transaction: they see all of it or nothing. */
export async function publishTargets(
  client: ClientBase,
  online: Signer,
  targets: Metadata<Targets>,
  now: number,
): Promise<void> {
  await lockLists(client);
  const bytes = await insertList(client, 'targets', targets, now);
  await renewSnapshot(client, online, bytes, now);
}

async function renewSnapshot(client: ClientBase, online: Signer, targets: Buffer, now: number): Promise<void> {
  const version = ((await findNewestList(client, 'snapshot'))?.version ?? 0) + 1;
  const snapshot = signList(makeSnapshot(version, targets, now), [online]);
  await renewTimestamp(client, online, await insertList(client, 'snapshot', snapshot, now), now);
}

async function renewTimestamp(client: ClientBase, online: Signer, snapshot: Buffer, now: number): Promise<void> {
  const version = ((await findNewestList(client, 'timestamp'))?.version ?? 0) + 1;
  await insertList(client, 'timestamp', signList(makeTimestamp(version, snapshot, now), [online]), now);
}

const day = 24 * 3600_000;
/** The word is given anew once a day, and the list of lists in good time. Milliseconds. */
const timestampAge = day;
const snapshotLeft = 45 * day;

/** Whether what the servers sign by themselves should be signed again. */
export async function isStale(client: ClientBase, onlineKeyId: string, now: number): Promise<boolean> {
  const timestamp = await findNewestList(client, 'timestamp');
  const snapshot = await findNewestList(client, 'snapshot');
  if (timestamp === null || snapshot === null) {
    return false;
  }

  const isOld = now - timestamp.madeAt.getTime() >= timestampAge || snapshot.expiresAt.getTime() - now < snapshotLeft;
  // A new root may have named a new key for the servers.
  return isOld || readSnapshot(snapshot.bytes).signatures[onlineKeyId] === undefined;
}

/** Says again that nothing newer exists. Does nothing where that was said today. */
export async function renewOnline(client: ClientBase, online: Signer, now: number): Promise<boolean> {
  await lockLists(client);
  const targets = await findNewestList(client, 'targets');
  const snapshot = await findNewestList(client, 'snapshot');
  if (targets === null || snapshot === null || !(await isStale(client, online.keyId, now))) {
    return false;
  }

  const mustRenewSnapshot =
    snapshot.expiresAt.getTime() - now < snapshotLeft ||
    readSnapshot(snapshot.bytes).signatures[online.keyId] === undefined;
  await (mustRenewSnapshot
    ? renewSnapshot(client, online, targets.bytes, now)
    : renewTimestamp(client, online, snapshot.bytes, now));
  return true;
}
