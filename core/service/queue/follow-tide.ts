import { turnTide } from '../../domain/queue/eligible';
import type { Context } from '../handler';
import type { WriteTx } from '../ports';
import { readSettings } from '../settings';

/** After whatever changed how many wait: the tide comes in above its mark and goes out at the lower one. */
export async function followTide({ tx, businessDate, standards }: Context<WriteTx>): Promise<void> {
  if (!(await tx.counters.list()).some((counter) => counter.mode === 'tide')) {
    return;
  }

  const centre = await tx.centre.get();
  const { tideThreshold: open, tideCloseThreshold: close } = await readSettings(tx, standards.bundle);
  const waiting = await tx.tickets.countAllWaiting(businessDate);
  const isIn = turnTide(centre.isTideIn, waiting, { open, close });
  if (isIn !== centre.isTideIn) {
    await tx.record('tide.turned', centre.id, { isIn, waiting });
  }
}
