import type { ClientBase } from 'pg';
import type { LocalText } from '../../core/domain/standards/bundle';
import { findNewestList, findRoot } from './list-store';
import { listKeys } from './publisher-keys';
import { readPublished } from './published';
import { listSignatures } from './sign-proposal';
import type { ListRole } from './signed-lists';

type Heading = Readonly<{ version: number; title: LocalText; effectiveFrom: string; sha256: string }>;
type Signed = Readonly<{ signatures: readonly Readonly<{ name: string; at: Date }>[] }>;

export type Standing = Readonly<{
  /** False until the root keys were made and a root stands. */
  ready: boolean;
  published: readonly (Heading & Signed & Readonly<{ publishedAt: Date }>)[];
  proposals: readonly (Heading & Signed & Readonly<{ proposalId: string; proposedBy: string; proposedAt: Date }>)[];
  /** Whose signature centres accept. */
  publishers: readonly Readonly<{ name: string; keyId: string }>[];
  expires: readonly Readonly<{ role: ListRole; version: number; expiresAt: Date }>[];
}>;

const listRoles: readonly ListRole[] = ['root', 'targets', 'snapshot', 'timestamp'];
const publishedShown = 10;

/** How publishing stands, for the console and the command. */
export async function readStanding(client: ClientBase): Promise<Standing> {
  const root = await findRoot(client);
  const named = root?.signed.roles['targets']?.keyIDs ?? [];
  const keys = await listKeys(client, 'targets');
  const expires = [];
  for (const role of listRoles) {
    const list = await findNewestList(client, role);
    if (list !== null) {
      expires.push({ role, version: list.version, expiresAt: list.expiresAt });
    }
  }

  return {
    ready: root !== null,
    published: await describePublished(client),
    proposals: await describeProposals(client),
    publishers: keys.filter(({ keyId }) => named.includes(keyId)).map(({ name, keyId }) => ({ name, keyId })),
    expires,
  };
}

async function describePublished(client: ClientBase): Promise<Standing['published']> {
  const described = [];
  for (const { version, title, effectiveFrom, sha256, publishedAt } of await readPublished(client, publishedShown)) {
    const { rows } = await client.query<{ proposal_id: string }>(
      `select proposal_id from bundle_proposal where sha256 = $1 and state = 'published'`,
      [sha256],
    );
    const signatures = await listSignatures(client, rows[0]?.proposal_id ?? '00000000-0000-0000-0000-000000000000');
    described.push({ version, title, effectiveFrom, sha256, publishedAt, signatures });
  }

  return described;
}

type OpenRow = {
  proposal_id: string;
  sha256: string;
  version: number;
  title: LocalText;
  effective_from: string;
  proposed_by: string;
  proposed_at: Date;
};

async function describeProposals(client: ClientBase): Promise<Standing['proposals']> {
  const { rows } = await client.query<OpenRow>(
    `select proposal_id, sha256, version, title, effective_from, proposed_by, proposed_at
     from bundle_proposal where state = 'open' order by version desc`,
  );
  const described = [];
  for (const row of rows) {
    described.push({
      proposalId: row.proposal_id,
      version: row.version,
      title: row.title,
      effectiveFrom: row.effective_from,
      sha256: row.sha256,
      proposedBy: row.proposed_by,
      proposedAt: row.proposed_at,
      signatures: await listSignatures(client, row.proposal_id),
    });
  }

  return described;
}
