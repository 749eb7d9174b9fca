import type { Knex } from 'knex';
import type { Fact, FactType } from '../../contract/facts';
import type { CaseState } from '../../domain/cases/case-state';
import { caseBand } from '../../domain/queue/ticket-number';
import type { Projectors } from './projector';

type CaseFact = Extract<FactType, `case.${string}`>;

type Entry = Readonly<{
  state?: CaseState;
  documentId?: string | null;
  words?: string | null;
  step?: string | null;
}>;

/** Puts the case into its new state, and what happened into its history. */
async function move(
  trx: Knex,
  { payload, ...fact }: Fact<CaseFact>,
  entry: Entry,
  columns: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  const state = entry.state === undefined ? {} : { state: entry.state, state_since: fact.at };
  const change = { ...state, ...columns };
  if (Object.keys(change).length > 0) {
    await trx('case_file').where({ id: payload.caseId }).update(change);
  }

  const row = await trx<{ id: string; state: string; staff_id: string | null; item_id: string | null }>('case_file')
    .select('state', 'staff_id', 'item_id')
    .where({ id: payload.caseId })
    .first();
  await trx('case_event').insert({
    event_id: fact.eventId,
    case_id: payload.caseId,
    type: fact.type,
    state: row?.state ?? '',
    at: fact.at,
    staff_id: fact.actorId,
    on_day: fact.businessDate,
    ...(await inPlaceOf(trx, fact, row)),
    ...detailsOf(entry),
  });
}

type Owned = Readonly<{ staff_id: string | null; item_id: string | null }>;

/** Whose case it was when somebody else did this (AB角), and whether as the named deputy. */
async function inPlaceOf(trx: Knex, fact: Pick<Fact, 'businessDate' | 'actorId'>, file: Owned | undefined) {
  const owner = file?.staff_id ?? null;
  if (file === undefined || owner === null || fact.actorId === null || owner === fact.actorId) {
    return { instead_of: null, as_deputy: 0 };
  }

  return { instead_of: owner, as_deputy: (await wasDeputy(trx, fact, owner, file.item_id)) ? 1 : 0 };
}

/** AB角: named for the one in whose place this was done, for this item and day. */
async function wasDeputy(
  trx: Knex,
  { businessDate, actorId }: Pick<Fact, 'businessDate' | 'actorId'>,
  staffId: string,
  itemId: string | null,
): Promise<boolean> {
  const rows = await trx('deputyship')
    .select<{ item_ids: string }[]>('item_ids')
    .where({ staff_id: staffId, deputy_id: actorId })
    .whereNull('ended_at')
    .where('from_on', '<=', businessDate)
    .where('to_on', '>=', businessDate);
  const narrowed = rows.map(({ item_ids }) => JSON.parse(item_ids) as readonly string[]);
  return narrowed.some((ids) => ids.length === 0 || (itemId !== null && ids.includes(itemId)));
}

const detailsOf = ({ documentId = null, step = null, words = null }: Entry) => ({
  document_id: documentId,
  step,
  words,
});

type Numbered = Fact<'case.received'> | Fact<'case.accepted'>;

async function takeNumber(trx: Knex, { payload, businessDate }: Numbered): Promise<void> {
  await trx('number_band')
    .insert({ business_date: businessDate, band: caseBand, last: payload.sequence })
    .onConflict(['business_date', 'band'])
    .merge({ last: trx.raw('max(last, excluded.last)') });
}

const numbered = ({ payload }: Numbered) => ({
  number: payload.number,
  sequence: payload.sequence,
  progress_code: payload.progressCode,
});

export const caseProjectors: Projectors<CaseFact> = {
  'case.opened': async (trx, fact) => {
    const { payload, at, businessDate, actorId } = fact;
    await trx('case_file').insert({
      id: payload.caseId,
      business_date: businessDate,
      state: 'preparing',
      state_since: at,
      channel: payload.channel,
      ticket_id: payload.ticketId,
      resident_id: payload.residentId,
      item_id: payload.itemId,
      together_id: payload.togetherId,
      opened_at: at,
      staff_id: actorId,
      bundle_id: payload.pinned?.bundleId ?? null,
      bundle_version: payload.pinned?.bundleVersion ?? null,
      procedure_id: payload.pinned?.procedureId ?? null,
      procedure_version: payload.pinned?.procedureVersion ?? null,
    });
    await move(trx, fact, {});
  },

  'case.residentSet': (trx, fact) => move(trx, fact, {}, { resident_id: fact.payload.residentId }),

  'case.materialSet': async (trx, fact) => {
    const { payload, at } = fact;
    await trx('case_material')
      .insert({
        case_id: payload.caseId,
        material_id: payload.materialId,
        name: payload.name,
        form: payload.form,
        copies: payload.copies,
        due_on: payload.dueOn,
        note: payload.note,
        at,
      })
      .onConflict(['case_id', 'material_id'])
      .merge();
  },

  'case.proxySet': (trx, fact) =>
    move(
      trx,
      fact,
      { documentId: fact.payload.documentId },
      { proxy: fact.payload.proxy, proxy_expires_on: fact.payload.expiresOn },
    ),

  'case.noticeGiven': (trx, fact) =>
    move(trx, fact, { documentId: fact.payload.documentId }, { notices: fact.payload.nth }),

  'case.received': async (trx, fact) => {
    const { payload } = fact;
    await takeNumber(trx, fact);
    await move(
      trx,
      fact,
      { state: 'received', documentId: payload.documentId },
      {
        ...numbered(fact),
        mode: 'forwarded',
        receiving_centre: payload.receivingCentre,
        accepting_centre: payload.acceptingCentre,
        paper_held_at: payload.paperHeldAt,
      },
    );
  },

  'case.accepted': async (trx, fact) => {
    const { payload, businessDate } = fact;
    await takeNumber(trx, fact);
    await move(
      trx,
      fact,
      { state: 'accepted', documentId: payload.documentId },
      { ...numbered(fact), mode: payload.mode, accepted_on: businessDate, due_on: payload.dueOn },
    );
  },

  'case.supplementAsked': (trx, fact) =>
    move(trx, fact, { state: 'supplementing', documentId: fact.payload.documentId }),

  'case.supplemented': (trx, fact) => move(trx, fact, { state: 'received' }),

  'case.processed': (trx, fact) => {
    const { step, words } = fact.payload;
    return move(trx, fact, { state: 'processing', step, words }, step === null ? {} : { step });
  },

  'case.suspended': (trx, fact) =>
    move(trx, fact, { state: 'suspended', words: fact.payload.reason }, { suspended_on: fact.businessDate }),

  'case.resumed': (trx, fact) =>
    move(trx, fact, { state: 'processing' }, { suspended_on: null, due_on: fact.payload.dueOn }),

  'case.refused': (trx, fact) =>
    move(
      trx,
      fact,
      { state: 'refused', documentId: fact.payload.documentId, words: fact.payload.reason },
      { closed_on: fact.businessDate },
    ),

  'case.withdrawn': (trx, fact) =>
    move(trx, fact, { state: 'withdrawn', words: fact.payload.reason }, { closed_on: fact.businessDate }),

  'case.abandoned': (trx, fact) =>
    move(trx, fact, { state: 'abandoned', words: fact.payload.reason }, { closed_on: fact.businessDate }),

  'case.completed': (trx, fact) =>
    move(
      trx,
      fact,
      { state: 'completed', words: fact.payload.words },
      { closed_on: fact.businessDate, outcome: fact.payload.outcome, certificate: fact.payload.certificate },
    ),

  'case.handedOver': (trx, fact) =>
    move(trx, fact, { state: 'handedOver', documentId: fact.payload.documentId, words: fact.payload.receiver }),

  'case.dueSet': (trx, fact) => move(trx, fact, {}, { due_on: fact.payload.dueOn }),

  'case.assigned': (trx, fact) => move(trx, fact, {}, { staff_id: fact.payload.staffId }),

  'case.requestNoted': (trx, fact) =>
    move(trx, fact, { words: fact.payload.words }, { call_back_on: fact.payload.callBackOn }),

  'case.calledBack': (trx, fact) =>
    move(trx, fact, { words: fact.payload.words }, { call_back_on: fact.payload.againOn }),

  'case.takenUp': (trx, { payload, ...fact }) =>
    move(
      trx,
      { payload, ...fact },
      {},
      {
        ticket_id: payload.ticketId,
        staff_id: payload.staffId,
        call_back_on: null,
        ...(payload.residentId === null ? {} : { resident_id: payload.residentId }),
      },
    ),
};
