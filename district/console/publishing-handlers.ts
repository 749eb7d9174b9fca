import type { ClientBase } from 'pg';
import type { ConsoleOutput } from '../../core/contract/console/index';

import { consoleRefusalTexts, type ConsoleRefusalCode } from '../../core/contract/console/refusals';
import type { Instant } from '../../core/domain/calendar/instant';
import { compareBundles } from '../../core/domain/standards/compare-bundles';
import { bundleOf, proposeBundle, withdrawProposal, type ProposalRow } from '../publishing/proposals';
import { PublishingRefusal } from '../publishing/publishing-refusal';
import { readStanding } from '../publishing/read-standing';
import { signProposal } from '../publishing/sign-proposal';
import { ConsoleRefusal, demandUser, refuse, type ConsoleHandler } from './handler';

type Standing = ConsoleOutput<'publishing.read'>;

export const readPublishing: ConsoleHandler<'publishing.read'> = {
  run: async (_input, { client, actor }): Promise<Standing> => {
    const standing = await readStanding(client);
    const { name } = demandUser(actor);
    return {
      ready: standing.ready,
      mayPublish: standing.publishers.some((publisher) => publisher.name === name),
      published: standing.published.map(({ publishedAt, signatures, ...heading }) => ({
        ...heading,
        publishedAt: instant(publishedAt),
        signatures: signatures.map(plainSignature),
      })),
      proposals: standing.proposals.map(({ proposedAt, signatures, ...proposal }) => ({
        ...proposal,
        proposedAt: instant(proposedAt),
        signatures: signatures.map(plainSignature),
        signedByMe: signatures.some((signature) => signature.name === name),
      })),
      publishers: [...standing.publishers],
      expires: standing.expires.map(({ role, version, expiresAt }) => ({
        role,
        version,
        expiresAt: instant(expiresAt),
      })),
    };
  },
};

const instant = (date: Date) => date.toISOString() as Instant;

const plainSignature = ({ name, at }: Readonly<{ name: string; at: Date }>) => ({ name, at: instant(at) });

export const propose: ConsoleHandler<'publishing.propose'> = {
  run: async ({ text, minApp }, { client, actor, now }) => {
    const { name } = demandUser(actor);
    return inWords(() => proposeBundle(client, { parts: readJson(text), minApp, name, now: Date.parse(now) }));
  },
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse('proposal.nonsense', { faults: [{ path: 'JSON', message: 'cannot be read' }] });
  }
}

export const compare: ConsoleHandler<'publishing.compare'> = {
  run: async ({ proposalId }, { client, services }) => {
    const proposal = await findProposal(client, proposalId);
    const against = await services.readStandards(client);
    return {
      against: { version: against.version, title: against.title, effectiveFrom: against.effectiveFrom },
      comparison: compareBundles(against, bundleOf(proposal), {}),
    };
  },
};

/** Without the lock that a change takes: whoever only looks must not wait for it. */
async function findProposal(client: ClientBase, proposalId: string): Promise<Pick<ProposalRow, 'bytes'>> {
  const { rows } = await client.query<Pick<ProposalRow, 'bytes'>>(
    `select bytes from bundle_proposal where proposal_id::text = $1 and state = 'open'`,
    [proposalId],
  );
  return rows[0] ?? refuse('proposal.unknown');
}

export const sign: ConsoleHandler<'publishing.sign'> = {
  run: async ({ proposalId, passphrase }, { client, actor, now, services }) => {
    const { name } = demandUser(actor);
    return inWords(() => signProposal(client, services.online, { proposalId, name, passphrase, now: Date.parse(now) }));
  },
};

export const withdraw: ConsoleHandler<'publishing.withdraw'> = {
  run: async ({ proposalId }, { client, now }) => {
    await inWords(() => withdrawProposal(client, proposalId, Date.parse(now)));
    return {};
  },
};

/** A no of publishing as a no of the console; what the console has no words for is a fault. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PublishingRefusal && isConsoleCode(error.code)) {
      throw new ConsoleRefusal(error.code, error.faults.length === 0 ? undefined : { faults: error.faults });
    }

    throw error;
  }
}

function isConsoleCode(code: string): code is ConsoleRefusalCode {
  return Object.hasOwn(consoleRefusalTexts, code);
}
