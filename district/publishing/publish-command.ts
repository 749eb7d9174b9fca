import { readBundleFolder } from '../../core/service/standards/load-standards';
import { CommandUsage, demandArgument, inTransaction, type PublishingContext } from './command-context';
import { exportForStick } from './export-for-stick';
import { takeOnlineSecret } from './online-secret';
import { createOnlineSigner } from './online-signer';
import { proposeBundle, withdrawProposal } from './proposals';
import { readStanding } from './read-standing';
import { signProposal } from './sign-proposal';

export const publishUsage = `publish propose DIR NAME [LEAST-APP]  proposes the bundle in a folder in a person's name
publish sign PROPOSAL NAME            signs it; the passphrase on standard input; the second person's publishes
publish withdraw PROPOSAL             takes a proposal back
publish show                          what is published, what waits
publish stick DIR                     writes what is published onto a stick, for centres without a line`;

/** Publishing without the console: the same steps, by the same two people. */
export async function runPublishCommand(context: PublishingContext): Promise<void> {
  const [verb] = context.args;
  const run = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb as keyof typeof verbs] : undefined;
  if (run === undefined) {
    throw new CommandUsage(publishUsage);
  }

  await run(context);
}

const verbs = { propose, sign, withdraw, show, stick };

async function propose(context: PublishingContext): Promise<void> {
  const { args, now, say, version } = context;
  const parts = await readBundleFolder(demandArgument(args, 1, publishUsage));
  const name = demandArgument(args, 2, publishUsage);
  const proposal = await inTransaction(context, (client) =>
    proposeBundle(client, { parts, name, minApp: args[3] ?? version, now: now() }),
  );
  say(`Proposal ${proposal.proposalId}: version ${proposal.version}, to be signed by two people`);
}

async function sign(context: PublishingContext): Promise<void> {
  const { args, now, say, readPassphrase, dataDir } = context;
  const proposalId = demandArgument(args, 1, publishUsage);
  const name = demandArgument(args, 2, publishUsage);
  const online = createOnlineSigner(await takeOnlineSecret(dataDir));
  const passphrase = await readPassphrase();
  const { published } = await inTransaction(context, (client) =>
    signProposal(client, online, { proposalId, name, passphrase, now: now() }),
  );
  say(published ? 'Published: every centre gets it at its next session' : 'Signed; one more person has to sign');
}

async function withdraw(context: PublishingContext): Promise<void> {
  const proposalId = demandArgument(context.args, 1, publishUsage);
  await inTransaction(context, (client) => withdrawProposal(client, proposalId, context.now()));
  context.say(`Proposal ${proposalId} is taken back`);
}

async function show(context: PublishingContext): Promise<void> {
  const { ready, published, proposals, expires } = await inTransaction(context, readStanding);
  context.say(ready ? 'Ready to publish' : 'Not ready: no root stands yet');
  for (const { version, title, publishedAt, signatures } of published) {
    const names = signatures.map(({ name }) => name).join(', ');
    context.say(`published ${version} ${title.zh} ${publishedAt.toISOString()} by ${names}`);
  }

  for (const { proposalId, version, title, signatures } of proposals) {
    context.say(
      `waits ${proposalId} ${version} ${title.zh} signed by ${signatures.map(({ name }) => name).join(', ')}`,
    );
  }

  for (const { role, version, expiresAt } of expires) {
    context.say(`${role} ${version} is good until ${expiresAt.toISOString()}`);
  }
}

async function stick(context: PublishingContext): Promise<void> {
  const dir = demandArgument(context.args, 1, publishUsage);
  const count = await inTransaction(context, (client) => exportForStick(client, dir));
  context.say(`${count} bundles are on ${dir}`);
}
