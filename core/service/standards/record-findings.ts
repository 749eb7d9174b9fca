import type { ReadTx, WriteTx } from '../ports';
import type { Findings, ReceivedBundle, RefusedBundle } from './ports';

/** Makes facts of what a look found, and none of what was known before: a source is looked at many times a day. */
export async function recordFindings(tx: WriteTx, findings: Findings): Promise<Counted> {
  const { source, confirmedUntil } = findings;
  const received = await findNew(tx, findings.received);
  for (const bundle of received) {
    await tx.record('standards.received', bundle.sha256, { ...bundle, source });
  }

  for (const refusal of findings.refused) {
    if (await isNews(tx, { ...refusal, source })) {
      await tx.record('standards.refused', refusal.sha256 ?? refusal.file, { ...refusal, source });
    }
  }

  const confirmation = await tx.standards.findConfirmation();
  if (confirmedUntil !== null && (confirmation === null || confirmedUntil > confirmation.until)) {
    await tx.record('standards.confirmed', source, { source, until: confirmedUntil });
  }

  return { received: received.length, refused: findings.refused.map(({ reason }) => reason) };
}

export type Counted = Readonly<{ received: number; refused: RefusedBundle['reason'][] }>;

async function findNew(tx: ReadTx, bundles: readonly ReceivedBundle[]): Promise<readonly ReceivedBundle[]> {
  const known = new Map((await tx.standards.listReceived()).map((one) => [one.sha256, one.readable]));
  return bundles.filter(({ sha256, readable }) => known.get(sha256) !== readable);
}

/** The same refusal of the same thing, and nothing else since, is not said twice. */
async function isNews(tx: ReadTx, refusal: RefusedBundle & Readonly<{ source: string }>): Promise<boolean> {
  const [last] = await tx.standards.listRefused(1);
  return (
    last === undefined ||
    last.source !== refusal.source ||
    last.reason !== refusal.reason ||
    last.file !== refusal.file ||
    last.sha256 !== refusal.sha256
  );
}
