import { Signature, type Metadata, type Targets } from '@tufjs/models';
import type { ClientBase } from 'pg';
import { findNewestList, findRoot, lockLists } from './list-store';
import type { OnlineSigner } from './online-signer';
import { bundleOf, getProposal, makeList, type ProposalRow } from './proposals';
import { publishTargets } from './publish-lists';
import { readPublished } from './published';
import { listKeys, openSigner, type PublisherKey } from './publisher-keys';
import { refusePublishing } from './publishing-refusal';
import { readTargets } from './signed-lists';

export type NewSignature = Readonly<{ proposalId: string; name: string; passphrase: string; now: number }>;

/** One person's signature. The second person's publishes, for every centre at once. */
export async function signProposal(
  client: ClientBase,
  online: OnlineSigner,
  { proposalId, name, passphrase, now }: NewSignature,
): Promise<Readonly<{ published: boolean }>> {
  await lockLists(client);
  const proposal = await getProposal(client, proposalId);
  if (proposal.state !== 'open') {
    refusePublishing('proposal.closed');
  }

  const key = await demandKey(client, name);
  const list = await currentList(client, proposal, now);
  const given = await listSignatures(client, proposalId);
  if (given.some((one) => one.name === name || one.keyId === key.keyId)) {
    refusePublishing('proposal.signedAlready');
  }

  const signer = await openSigner(key, passphrase);
  // Found out before anybody signs for nothing.
  const server = await online(client);
  given.forEach((one) => (list.signatures[one.keyId] = new Signature({ keyID: one.keyId, sig: one.signature })));
  list.sign(signer.sign);
  await client.query(
    `insert into proposal_signature (proposal_id, key_id, name, signature, signed_at) values ($1, $2, $3, $4, $5)`,
    [proposalId, key.keyId, name, list.signatures[key.keyId]?.sig, new Date(now)],
  );
  if (!(await isSignedEnough(client, list))) {
    return { published: false };
  }

  await insertTarget(client, proposal, now);
  await publishTargets(client, server, list, now);
  await client.query(`update bundle_proposal set state = 'published', closed_at = $2 where proposal_id = $1`, [
    proposalId,
    new Date(now),
  ]);
  return { published: true };
}

/** The person's key, if the root that centres trust names it. */
async function demandKey(client: ClientBase, name: string): Promise<PublisherKey> {
  const root = (await findRoot(client)) ?? refusePublishing('publishing.notReady');
  const named = root.signed.roles['targets']?.keyIDs ?? [];
  const key = (await listKeys(client, 'targets')).find((one) => one.name === name && named.includes(one.keyId));
  return key ?? refusePublishing('publisher.none');
}

/** The list to sign. Where another publication overtook it, it is made anew and what was signed before counts no more. */
async function currentList(client: ClientBase, proposal: ProposalRow, now: number): Promise<Metadata<Targets>> {
  const [newest] = await readPublished(client);
  if (newest !== undefined && newest.version >= proposal.version) {
    refusePublishing('proposal.closed');
  }

  const list = readTargets(proposal.list);
  const next = ((await findNewestList(client, 'targets'))?.version ?? 0) + 1;
  if (list.signed.version === next) {
    return list;
  }

  const bytes = await makeList(client, bundleOf(proposal), proposal.min_app, now);
  await client.query(`delete from proposal_signature where proposal_id = $1`, [proposal.proposal_id]);
  await client.query(`update bundle_proposal set list = $2 where proposal_id = $1`, [proposal.proposal_id, bytes]);
  return readTargets(bytes);
}

export type GivenSignature = Readonly<{ keyId: string; name: string; signature: string; at: Date }>;

export async function listSignatures(client: ClientBase, proposalId: string): Promise<readonly GivenSignature[]> {
  const { rows } = await client.query<{ key_id: string; name: string; signature: string; signed_at: Date }>(
    `select key_id, name, signature, signed_at from proposal_signature where proposal_id = $1 order by signed_at`,
    [proposalId],
  );
  return rows.map((row) => ({ keyId: row.key_id, name: row.name, signature: row.signature, at: row.signed_at }));
}

/** Asks exactly what every centre will ask. */
async function isSignedEnough(client: ClientBase, list: Metadata<Targets>): Promise<boolean> {
  try {
    (await findRoot(client))?.verifyDelegate('targets', list);
    return true;
  } catch {
    return false;
  }
}

async function insertTarget(client: ClientBase, proposal: ProposalRow, now: number): Promise<void> {
  await client.query(
    `insert into tuf_target (sha256, file, bytes, bundle_id, version, title, effective_from, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      proposal.sha256,
      `${proposal.bundle_id}-${proposal.version}.json`,
      proposal.bytes,
      proposal.bundle_id,
      proposal.version,
      JSON.stringify(proposal.title),
      proposal.effective_from,
      new Date(now),
    ],
  );
}
