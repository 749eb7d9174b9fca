import { caseBand, endOfHundred, numberBand, numberKinds, numberMark } from '../../domain/queue/ticket-number';
import type { BusinessDate } from '../../domain/calendar/instant';
import type { StandardBundle } from '../../domain/standards/bundle';
import type { WriteTx } from '../ports';

export type Branch = Readonly<{
  parentLogId: string;
  parentSeq: number;
  missing: number;
  /** So many numbers may have been given out that this file does not know of; `missing` unless said. */
  spare?: number;
}>;

/**
 * Says in the log that this file was restored from an older copy, before the
 * first ticket: numbers that residents may hold already are never given again.
 */
export async function recordBranch(
  tx: WriteTx,
  { spare, ...branch }: Branch,
  businessDate: BusinessDate,
  bundle: StandardBundle,
): Promise<void> {
  const marks = numberKinds.map((kind) => numberMark(bundle.numbering, kind));
  const names = [...bundle.categories.flatMap(({ letter }) => marks.map((mark) => numberBand(mark, letter))), caseBand];
  const bands = [];
  for (const band of names) {
    bands.push({
      band,
      last: endOfHundred((await tx.tickets.lastSequence(businessDate, band)) + (spare ?? branch.missing)),
    });
  }

  await tx.record('log.branched', branch.parentLogId, { ...branch, bands });
}
