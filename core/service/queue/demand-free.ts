import type { Counter } from '../../domain/queue/counter';
import type { CounterRecord, ReadTx } from '../ports';
import { refuse } from '../handler';

/** Refuses to bring anybody to a counter that is not open or that holds a person already. */
export async function demandFree(tx: ReadTx, counter: CounterRecord): Promise<void> {
  demandOpen(counter);
  const current = await tx.tickets.findAtCounter(counter.id);
  if (current !== null) {
    refuse('counter.busy', { ticketId: current.id, number: current.number });
  }
}

function demandOpen(counter: Pick<Counter, 'state'>): void {
  if (counter.state === 'closed') {
    refuse('counter.closed');
  }

  if (counter.state === 'paused') {
    refuse('counter.paused');
  }
}
