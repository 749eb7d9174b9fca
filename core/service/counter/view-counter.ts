import type { OutputOf } from '../../contract/index';
import type { Ticket } from '../../domain/queue/ticket';
import type { CounterRecord, ReadTx } from '../ports';

export type CounterView = OutputOf<'counter.list'>[number];

/** Every counter with its person, and the tickets being called or served. */
export async function viewCounters(
  tx: ReadTx,
): Promise<readonly Readonly<{ view: CounterView; current: Ticket | null; record: CounterRecord }>[]> {
  const counters = await tx.counters.list();
  const staff = new Map((await tx.staff.list()).map((person) => [person.id, person.name]));
  const there = await tx.tickets.listAtCounters();
  const views = [];
  for (const record of counters) {
    const current = there.find(({ counterId }) => counterId === record.id) ?? null;
    views.push({
      record,
      current,
      view: viewCounter(record, current, record.staffId === null ? null : (staff.get(record.staffId) ?? null)),
    });
  }

  return views;
}

function viewCounter(counter: CounterRecord, current: Ticket | null, staffName: string | null): CounterView {
  const { id, number, name, mode, place, state, pauseReason } = counter;
  const isThere = current?.state === 'called' || current?.state === 'serving';
  return {
    id,
    number,
    name,
    mode,
    place: { ...place },
    state,
    pauseReason,
    staffName,
    skills: { ...counter.skills, categoryIds: [...counter.skills.categoryIds], itemIds: [...counter.skills.itemIds] },
    current: isThere && current !== null ? { number: current.number, state: current.state } : null,
  };
}
