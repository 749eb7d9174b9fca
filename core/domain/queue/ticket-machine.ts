import type { TicketStateName } from './ticket';

/** What can be done with a ticket; `recalled` and `let later` leave its state as it is. */
export type Deed =
  | 'called'
  | 'recalled'
  | 'started'
  | 'finished'
  | 'missed'
  | 'held'
  | 'resumed'
  | 'transferred'
  | 'requeued'
  | 'letLater'
  | 'cancelled'
  | 'expired'
  | 'callUndone'
  | 'missUndone'
  | 'finishUndone';

type Step = Readonly<{ from: readonly TicketStateName[]; to: TicketStateName }>;

/**
 * The life of a ticket: from where each deed leads to where. Whatever is not
 * here does not happen; `waiting` is the beginning. A held ticket that was never
 * started begins when it is resumed. What a day leaves open expires.
 */
export const ticketMachine: Readonly<Record<Deed, Step>> = {
  called: { from: ['waiting'], to: 'called' },
  recalled: { from: ['called'], to: 'called' },
  started: { from: ['called', 'held'], to: 'serving' },
  finished: { from: ['serving'], to: 'finished' },
  missed: { from: ['called'], to: 'missed' },
  held: { from: ['called', 'serving'], to: 'held' },
  resumed: { from: ['held'], to: 'serving' },
  transferred: { from: ['called', 'serving'], to: 'waiting' },
  requeued: { from: ['missed'], to: 'waiting' },
  letLater: { from: ['waiting'], to: 'waiting' },
  cancelled: { from: ['waiting'], to: 'cancelled' },
  expired: { from: ['waiting', 'called', 'serving', 'held'], to: 'expired' },
  callUndone: { from: ['called'], to: 'waiting' },
  missUndone: { from: ['missed'], to: 'called' },
  finishUndone: { from: ['finished'], to: 'serving' },
};

/** The state after the deed; null when it cannot be done now. */
export function stateAfter(state: TicketStateName, deed: Deed): TicketStateName | null {
  const { from, to } = ticketMachine[deed];
  return from.includes(state) ? to : null;
}
