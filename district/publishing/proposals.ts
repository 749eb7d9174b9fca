import { randomUUID } from 'node:crypto';
import type { Metadata, Targets } from '@tufjs/models';
import type { ClientBase } from 'pg';
import type { BundleFault } from '../../core/contract/bundle-fault';
import { compareForms } from '../../core/contract/standard-bundle-form-checks';
import { parseStandardBundle } from '../../core/contract/standard-bundle';
import type { BundledForm, LocalText, StandardBundle } from '../../core/domain/standards/bundle';
import { canonicalText } from '../../core/domain/standards/canonical-text';
import { findNewestList, findRoot } from './list-store';
import { readPublished, type PublishedStandard } from './published';
import { refusePublishing } from './publishing-refusal';
import { makeTargets, readTargets, writeList, type PublishedBundle } from './signed-lists';
import { factsOf, writeBundle } from './target-facts';

export type NewProposal = Readonly<{ parts: unknown; minApp: string; name: string; now: number }>;

export type ProposalRow = {
  proposal_id: string;
  sha256: string;
  bytes: Buffer;
  bundle_id: string;
  version: number;
  title: LocalText;
  effective_from: string;
  min_app: string;
  list: Buffer;
  state: 'open' | 'published' | 'withdrawn';
  proposed_by: string;
  proposed_at: Date;
};

/** How many stay in the list beside a new one. */
const earlierListed = 2;

/** Checks a bundle to the last field before anybody can sign it. */
export async function proposeBundle(
  client: ClientBase,
  { parts, minApp, name, now }: NewProposal,
): Promise<Readonly<{ proposalId: string; version: number }>> {
  const parsed = parseStandardBundle(parts);
  if (!parsed.ok) {
    refusePublishing('proposal.nonsense', parsed.faults);
  }

  if ((await findRoot(client)) === null) {
    refusePublishing('publishing.notReady');
  }

  const { bundle } = parsed;
  const published = await readPublished(client);
  const { rows } = await client.query<{ highest: number | null }>(
    `select max(version) as highest from bundle_proposal where state = 'open'`,
  );
  const highest = Math.max(rows[0]?.highest ?? 0, published[0]?.version ?? 0);
  if (bundle.version <= highest) {
    refusePublishing('proposal.notHigher');
  }

  demandForms(bundle, published[0]?.bundle ?? null);
  const { bytes, sha256 } = writeBundle(bundle);
  const proposalId = randomUUID();
  const list = await makeList(client, bundle, minApp, now);
  await client.query(
    `insert into bundle_proposal (proposal_id, sha256, bytes, bundle_id, version, title, effective_from, min_app,
       list, state, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)`,
    [
      proposalId,
      sha256,
      bytes,
      bundle.id,
      bundle.version,
      JSON.stringify(bundle.title),
      bundle.effectiveFrom,
      minApp,
      list,
      name,
      new Date(now),
    ],
  );
  return { proposalId, version: bundle.version };
}

/** A version of a form that people fill in already never changes under them. */
function demandForms(bundle: StandardBundle, before: StandardBundle | null): void {
  const faults = bundle.forms.flatMap((form, index) => {
    const old = before?.forms.find(({ id, version }) => id === form.id && version === form.version);
    const isChanged = old !== undefined && canonicalText(old.template) !== canonicalText(form.template);
    const message = `${form.id} v${form.version} was published with other contents: give it a new version`;
    return isChanged ? [{ path: `forms[${index}].version`, message }] : breaksOf(form, index, before);
  });
  if (faults.length > 0) {
    refusePublishing('proposal.nonsense', faults);
  }
}

/** A new version must say what becomes of the drafts that began on the published one. */
function breaksOf(form: BundledForm, index: number, before: StandardBundle | null): readonly BundleFault[] {
  const earlier = before?.forms.filter(({ id, version }) => id === form.id && version < form.version) ?? [];
  const [last] = earlier.toSorted((a, b) => b.version - a.version);
  const isNew = before?.forms.some(({ id, version }) => id === form.id && version === form.version) !== true;
  return last !== undefined && isNew ? compareForms(last, form, `forms[${index}].template`) : [];
}

/** The list with the new bundle, and the last ones before it for centres that choose late. */
export async function makeList(
  client: ClientBase,
  bundle: StandardBundle,
  minApp: string,
  now: number,
): Promise<Buffer> {
  const newest = await findNewestList(client, 'targets');
  const before = newest === null ? [] : listedIn(readTargets(newest.bytes));
  const { bytes, sha256, file } = writeBundle(bundle);
  const added: PublishedBundle = { sha256, length: bytes.length, file, facts: factsOf(bundle, minApp) };
  const kept = before.toSorted((a, b) => b.facts.version - a.facts.version).slice(0, earlierListed);
  return writeList(makeTargets((newest?.version ?? 0) + 1, [added, ...kept], now));
}

function listedIn(list: Metadata<Targets>): readonly PublishedBundle[] {
  return Object.values(list.signed.targets).map((target) => ({
    sha256: target.hashes['sha256'] ?? '',
    length: target.length,
    file: target.path,
    facts: target.custom as PublishedBundle['facts'],
  }));
}

/** The proposal, held until the transaction ends, so that two signatures cannot pass each other. */
export async function getProposal(client: ClientBase, proposalId: string): Promise<ProposalRow> {
  if (!/^[0-9a-f-]{36}$/.test(proposalId)) {
    refusePublishing('proposal.unknown');
  }

  const { rows } = await client.query<ProposalRow>(`select * from bundle_proposal where proposal_id = $1 for update`, [
    proposalId,
  ]);
  return rows[0] ?? refusePublishing('proposal.unknown');
}

export async function withdrawProposal(client: ClientBase, proposalId: string, now: number): Promise<void> {
  const proposal = await getProposal(client, proposalId);
  if (proposal.state !== 'open') {
    refusePublishing('proposal.closed');
  }

  await client.query(`update bundle_proposal set state = 'withdrawn', closed_at = $2 where proposal_id = $1`, [
    proposalId,
    new Date(now),
  ]);
}

export function bundleOf({ bytes }: Pick<ProposalRow | PublishedStandard, 'bytes'>): StandardBundle {
  return JSON.parse(bytes.toString('utf8')) as StandardBundle;
}
