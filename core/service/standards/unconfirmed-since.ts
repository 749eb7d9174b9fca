import type { Instant } from '../../domain/calendar/instant';
import type { ReadTx } from '../ports';

/** When the last good word was given, if it is good no more. It warns; nothing stops because of it. */
export async function unconfirmedSince(tx: ReadTx, now: Instant): Promise<Instant | null> {
  const confirmation = await tx.standards.findConfirmation();
  return confirmation !== null && confirmation.until <= now ? confirmation.at : null;
}
