import type { CounterId } from '../domain/id';
import type { Actor } from './handler';
import { refuse } from './handler';
import type { CounterRecord, ReadTx } from './ports';

/** The rules about single rows, all in one place: who may touch which counter, ticket or paper. */

/** A clerk works at the counter of the station; a manager at any. */
export async function counterOf(tx: ReadTx, actor: Actor, counterId: CounterId): Promise<CounterRecord> {
  const counter = (await tx.counters.find(counterId)) ?? refuse('counter.unknown');
  if (actor.role === 'clerk' && actor.counterId !== counterId) {
    refuse('counter.notYours');
  }

  return counter;
}

/** A clerk's forms belong to the tickets of the clerk's own counter. */
export function demandOwnTicket(actor: Actor, counterId: CounterId | null): void {
  if (actor.role === 'clerk' && actor.counterId !== counterId) {
    refuse('counter.notYours');
  }
}

/** A slip's PDF shows the code of its review, which is the resident's alone. */
export function demandBytes(actor: Actor, kind: string): void {
  if (kind === 'ticket' && (actor.role === 'clerk' || actor.role === 'manager')) {
    refuse('method.forbidden');
  }
}

/** A kiosk prints slips of tickets; papers with personal values stay with staff. */
export function demandReadable(actor: Actor, kind: string): void {
  if (actor.role === 'kiosk' && kind !== 'ticket') {
    refuse('method.forbidden');
  }
}
