import type { CaseListFactPayloads } from '../../contract/case-list-facts';
import type { Projectors } from './projector';

type ListFact = Extract<keyof CaseListFactPayloads, `caseView.${string}` | `caseList.${string}`>;

export const caseListProjectors: Projectors<ListFact> = {
  'caseView.saved': async (trx, { payload, at }) => {
    const { viewId, ownerId, name, filter, order } = payload;
    await trx('case_view')
      .insert({ id: viewId, owner_id: ownerId, name, filter: JSON.stringify(filter), sort: order, saved_at: at })
      .onConflict('id')
      .merge(['owner_id', 'name', 'filter', 'sort']);
  },

  'caseView.removed': async (trx, { payload }) => {
    await trx('case_view').where({ id: payload.viewId }).delete();
  },

  'caseList.exported': async (trx, { payload, at, actorId }) => {
    await trx('case_export').insert({
      id: payload.exportId,
      staff_id: actorId,
      witness_id: payload.witnessId,
      at,
      row_count: payload.rows,
      filter: JSON.stringify(payload.filter),
      words: payload.words,
    });
  },
};
