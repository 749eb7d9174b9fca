import type { Counter } from '../../domain/queue/counter';
import type { CounterRecord, ReadTx } from '../ports';
import { refuse, type Context } from '../handler';

/**
 * Refuses to bring anybody to a counter that is not open or that holds a person
 * already, or to a clerk who has one at another counter. A manager stands in
 * wherever it is needed.
 */
export async function demandFree({ tx, actor }: Context<ReadTx>, counter: CounterRecord): Promise<void> {
  demandOpen(counter);
  const all = await tx.tickets.listAtCounters();
  const current = all.find(({ counterId }) => counterId === counter.id);
  if (current !== undefined) {
    refuse('counter.busy', { ticketId: current.id, number: current.number });
  }

  const elsewhere = all.find(({ staffId }) => staffId !== null && staffId === actor.staffId);
  if (actor.role === 'clerk' && elsewhere !== undefined) {
    const other = elsewhere.counterId === null ? null : await tx.counters.find(elsewhere.counterId);
    refuse('staff.busy', { number: elsewhere.number, counterNumber: other?.number ?? null });
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
