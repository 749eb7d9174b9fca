import type { Knex } from 'knex';
import type { Fact, FactType } from '../contract/facts';
import type { ExceptionRecord } from '../service/ports';

/** What had to give way to a fact of another branch, for the list of exceptions. */
export type Yielded = Readonly<{ kind: YieldKind; detail: Readonly<Record<string, unknown>> }>;

export type YieldKind = Exclude<ExceptionRecord['kind'], `fact.${string}`>;

type MakeRoom<T extends FactType> = (trx: Knex, fact: Fact<T>) => Promise<Yielded | null>;

const byType: Readonly<{ [T in FactType]?: MakeRoom<T> }> = {
  'ticket.issued': (trx, { payload, businessDate }) =>
    stepAside(trx, 'ticket', { business_date: businessDate, number: payload.number }, 'ticket.numberTwice'),

  'form.submitted': (trx, { payload }) =>
    stepAside(trx, 'case_file', { number: payload.caseNumber }, 'case.numberTwice'),

  'case.received': (trx, { payload }) =>
    stepAside(trx, 'case_file', { number: payload.number }, 'case.numberTwice', payload.caseId),

  'case.accepted': (trx, { payload }) =>
    stepAside(trx, 'case_file', { number: payload.number }, 'case.numberTwice', payload.caseId),

  'ticket.called': async (trx, { payload, at }) => {
    await freeCallId(trx, payload.callId);
    return freeCounter(trx, payload.counterId, payload.ticketId, at);
  },

  'ticket.recalled': async (trx, { payload }) => {
    await freeCallId(trx, payload.callId);
    return null;
  },

  'ticket.started': (trx, { payload, at }) => freeCounter(trx, payload.counterId, payload.ticketId, at),
  'ticket.resumed': (trx, { payload, at }) => freeCounter(trx, payload.counterId, payload.ticketId, at),
  'ticket.missUndone': (trx, { payload, at }) => freeCounter(trx, payload.counterId, payload.ticketId, at),
  'ticket.finishUndone': (trx, { payload, at }) => freeCounter(trx, payload.counterId, payload.ticketId, at),

  'counter.added': (trx, { payload }) =>
    retire(
      trx,
      'counter',
      { number: payload.number, removed: 0 },
      { removed: 1, state: 'closed' },
      'counter.numberTwice',
    ),

  'staff.added': (trx, { payload }) =>
    retire(trx, 'staff', { name: payload.name, active: 1 }, { active: 0 }, 'staff.nameTwice'),
};

/**
 * Branches of one centre's history cannot both hold a number, a counter or a
 * name. The older branch yields: its ticket keeps its number as a twin, its
 * person at the counter is held and can be resumed by any clerk. Nothing is lost.
 */
export async function makeRoom(trx: Knex, fact: Fact): Promise<Yielded | null> {
  const make = byType[fact.type] as unknown as MakeRoom<FactType> | undefined;
  return make === undefined ? null : make(trx, fact);
}

async function stepAside(
  trx: Knex,
  table: 'ticket' | 'case_file',
  where: Readonly<Record<string, string>>,
  kind: YieldKind,
  /** Whose number it is already: a case that was received keeps it when it is accepted. */
  own: string | null = null,
): Promise<Yielded | null> {
  const rows = await trx<{ id: string; twin: number }>(table).select('id', 'twin').where(where);
  const holder = rows.find((row) => row.twin === 0 && row.id !== own);
  if (holder === undefined) {
    return null;
  }

  const twin = Math.max(...rows.map((row) => row.twin)) + 1;
  await trx(table).where({ id: holder.id }).update({ twin });
  return { kind, detail: { ...where, id: holder.id } };
}

/** The order of calls is told by their ids; an older branch's calls go before all others. */
async function freeCallId(trx: Knex, id: number): Promise<void> {
  const lowest = await trx('call').min({ id: 'id' }).first();
  const free = Math.min(Number((lowest as { id?: number | null } | undefined)?.id ?? 0), 0) - 1;
  await trx('call').where({ id }).update({ id: free });
}

async function freeCounter(trx: Knex, counterId: string, forTicketId: string, at: string): Promise<Yielded | null> {
  const occupant = await trx<{ id: string; counter_id: string; state: string; number: string }>('ticket')
    .select('id', 'number')
    .where({ counter_id: counterId })
    .whereIn('state', ['called', 'serving'])
    .whereNot({ id: forTicketId })
    .first();
  if (occupant === undefined) {
    return null;
  }

  await trx('ticket').where({ id: occupant.id }).update({ state: 'held', state_since: at, state_note: null });
  await trx('ticket_stay').where({ ticket_id: occupant.id }).whereNull('ended_at').update({ ended_at: at });
  await trx.raw(
    `insert into ticket_stay (ticket_id, nth, state, counter_id, staff_id, started_at)
     select ticket_id, max(nth) + 1, 'held', null, null, ? from ticket_stay where ticket_id = ?`,
    [at, occupant.id],
  );
  return { kind: 'counter.twoPeople', detail: { counterId, id: occupant.id, number: occupant.number } };
}

async function retire(
  trx: Knex,
  table: 'counter' | 'staff',
  where: Readonly<Record<string, string | number>>,
  change: Readonly<Record<string, string | number>>,
  kind: YieldKind,
): Promise<Yielded | null> {
  const found = await trx<{ id: string }>(table).select('id').where(where).first();
  if (found === undefined) {
    return null;
  }

  await trx(table).where({ id: found.id }).update(change);
  return { kind, detail: { ...where, id: found.id } };
}
