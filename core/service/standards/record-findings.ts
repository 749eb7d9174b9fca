import type { Instant } from '../../domain/calendar/instant';
import type { ReadTx, WriteTx } from '../ports';
import type { Findings, ReceivedBundle, RefusedBundle } from './ports';

/** Makes facts of what a look found, and none of what was known before: a source is looked at many times a day. */
export async function recordFindings(tx: WriteTx, now: Instant, findings: Findings): Promise<Counted> {
  const { source, confirmedUntil } = findings;
  const received = await findNew(tx, findings.received);
  for (const bundle of received) {
    await tx.record('standards.received', bundle.sha256, { ...bundle, source });
  }

  for (const refusal of findings.refused) {
    if (await isNews(tx, now, { ...refusal, source })) {
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

/** Sources are asked every few minutes, and each asks the same of the same: said once a day is enough. */
const silence = 24 * 3600_000;
const refusalsCompared = 50;

async function isNews(
  tx: ReadTx,
  now: Instant,
  refusal: RefusedBundle & Readonly<{ source: string }>,
): Promise<boolean> {
  const known = (await tx.standards.listRefused(refusalsCompared)).filter(
    ({ at }) => Date.parse(now) - Date.parse(at) < silence,
  );
  return !known.some(
    (one) =>
      one.source === refusal.source &&
      one.reason === refusal.reason &&
      one.file === refusal.file &&
      one.sha256 === refusal.sha256,
  );
}
