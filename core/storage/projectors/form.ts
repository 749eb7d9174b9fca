import type { FactType } from '../../contract/facts';
import { caseBand } from '../../domain/queue/ticket-number';
import type { Projectors } from './projector';

type FormFact = Extract<FactType, `draft.${string}` | 'form.submitted'>;

export const formProjectors: Projectors<FormFact> = {
  'draft.opened': async (trx, { payload, at }) => {
    await trx('draft').insert({
      id: payload.draftId,
      template_id: payload.templateId,
      template_version: payload.templateVersion,
      ticket_id: payload.ticketId,
      state: 'open',
      opened_at: at,
    });
  },

  'draft.fieldSaved': async (trx, { payload, at }) => {
    await trx('draft_answer')
      .insert({ draft_id: payload.draftId, path: payload.path, value: payload.value, saved_at: at })
      .onConflict(['draft_id', 'path'])
      .merge();
    await trx('draft').where({ id: payload.draftId }).update({ saved_at: at });
  },

  'form.submitted': async (trx, { payload, ...fact }) => {
    const draft = await trx<{ id: string; ticket_id: string }>('draft')
      .select('ticket_id')
      .where({ id: payload.draftId })
      .first();
    await trx('draft').where({ id: payload.draftId }).update({ state: 'submitted' });
    await trx('number_band')
      .insert({ business_date: fact.businessDate, band: caseBand, last: payload.sequence })
      .onConflict(['business_date', 'band'])
      .merge();
    await trx('case_file').insert({
      id: payload.caseId,
      number: payload.caseNumber,
      business_date: fact.businessDate,
      sequence: payload.sequence,
      draft_id: payload.draftId,
      ticket_id: draft?.ticket_id,
      item_id: payload.itemId,
      document_id: payload.documentId,
      submitted_at: fact.at,
      due_on: payload.dueOn,
      // As the move to cases left those that were there.
      state: 'accepted',
      state_since: fact.at,
      channel: 'counter',
      mode: 'direct',
      opened_at: fact.at,
      accepted_on: fact.businessDate,
    });
  },
};
