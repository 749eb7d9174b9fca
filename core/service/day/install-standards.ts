import type { BusinessDate } from '../../domain/calendar/instant';
import { chooseActive } from '../../domain/standards/choose-active';
import { dateWaitingCases } from '../case/due-when-known';
import type { KeptBundle, Standards } from '../handler';
import type { ReadTx, WriteTx } from '../ports';

/** Puts the version in force whose day has come: only here, so that nothing changes while people are served. */
export async function installStandards(tx: WriteTx, businessDate: BusinessDate, standards: Standards): Promise<void> {
  const next = (await findChosen(tx, businessDate, standards)) ?? (await findShipped(tx, businessDate, standards));
  if (next !== null) {
    const { id, version, effectiveFrom } = next.bundle;
    await tx.record('standards.installed', id, { id, version, sha256: next.sha256, effectiveFrom });
    await dateWaitingCases(tx, { ...standards, ...next });
  }
}

async function findChosen(tx: ReadTx, day: BusinessDate, { kept }: Standards): Promise<KeptBundle | null> {
  const [inForce] = await tx.standards.listInstalled();
  // One whose file is lost waits until it is received again; the day begins without it.
  const choices = (await tx.standards.listChosen()).filter((choice) =>
    kept.some(({ sha256 }) => sha256 === choice.sha256),
  );
  const active = chooseActive(choices, inForce?.version ?? 0, day);
  return kept.find(({ sha256 }) => sha256 === active?.sha256) ?? null;
}

/** A newer app brings newer standards, as long as no district looks after them. */
async function findShipped(tx: ReadTx, day: BusinessDate, { shipped }: Standards): Promise<KeptBundle | null> {
  const [inForce] = await tx.standards.listInstalled();
  const isLookedAfter = (await tx.standards.listReceived()).some(({ sha256 }) => sha256 === inForce?.sha256);
  const isNewer =
    inForce !== undefined && shipped.sha256 !== inForce.sha256 && shipped.bundle.version >= inForce.version;
  return isNewer && !isLookedAfter && shipped.bundle.effectiveFrom <= day ? shipped : null;
}

/** The standards as the log has them in this very transaction, where a day may just have begun. */
export async function standardsInForce(tx: ReadTx, standards: Standards): Promise<Standards> {
  const [inForce] = await tx.standards.listInstalled();
  const found = standards.kept.find(({ sha256 }) => sha256 === inForce?.sha256);
  return found === undefined ? standards : { ...standards, ...found };
}
